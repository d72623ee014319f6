using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Schema;

/// <summary>
/// What a project calls the two lists of its mutation payloads. Clients handle the answers of all mutations with one piece
/// of code, so the names hold for the whole project.
/// </summary>
/// <param name="Errors">The field that lists errors.</param>
/// <param name="Warnings">The field that lists warnings.</param>
public sealed record PayloadFields(string Errors, string Warnings)
{
    /// <summary>The <c>.editorconfig</c> name of the option for <see cref="Errors"/>.</summary>
    public const string ErrorsKey = "gqlauth_errors_field";

    /// <summary>The MSBuild property for <see cref="Errors"/>.</summary>
    public const string ErrorsProperty = "GqlAuthErrorsField";

    /// <summary>The <c>.editorconfig</c> name of the option for <see cref="Warnings"/>.</summary>
    public const string WarningsKey = "gqlauth_warnings_field";

    /// <summary>The MSBuild property for <see cref="Warnings"/>.</summary>
    public const string WarningsProperty = "GqlAuthWarningsField";

    private const string BuildPrefix = "build_property.";

    /// <summary>The names when a project says nothing.</summary>
    public static PayloadFields Default { get; } = new("userErrors", "userWarnings");

    /// <summary>
    /// The names of a project: from <c>.editorconfig</c> as the first file has it that has one, else from global
    /// configuration, else from the MSBuild property. What is no name counts as not written.
    /// </summary>
    /// <param name="options">The options.</param>
    /// <param name="files">The project's files, in the compiler's order.</param>
    public static PayloadFields Of(AnalyzerConfigOptionsProvider options, IEnumerable<SyntaxTree> files)
    {
        // What is global is among the options of every file, too.
        var globalErrors = Named(options.GlobalOptions, ErrorsKey);
        var globalWarnings = Named(options.GlobalOptions, WarningsKey);
        string? errors = null;
        string? warnings = null;
        foreach (var own in files.Select(options.GetOptions))
        {
            errors ??= Named(own, ErrorsKey) is { } name && name != globalErrors ? name : null;
            warnings ??= Named(own, WarningsKey) is { } other && other != globalWarnings ? other : null;
            if (errors is not null && warnings is not null)
            {
                break;
            }
        }

        return new PayloadFields(
            errors ?? globalErrors ?? Named(options.GlobalOptions, BuildPrefix + ErrorsProperty) ?? Default.Errors,
            warnings ?? globalWarnings ?? Named(options.GlobalOptions, BuildPrefix + WarningsProperty) ?? Default.Warnings);
    }

    /// <summary>Whether a text is a GraphQL name that a schema may give to a field.</summary>
    /// <param name="text">The text.</param>
    public static bool IsName(string text)
    {
        if (text.Length == 0 || IsDigit(text[0]) || (text[0] == '_' && text.Length > 1 && text[1] == '_'))
        {
            return false;
        }

        // Every name of a schema comes here, so it costs no enumerator.
        foreach (var c in text)
        {
            if (c != '_' && !IsDigit(c) && !IsLetter(c))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The C# property that gives a field by its name alone, or <see langword="null"/> when none does.</summary>
    /// <param name="field">The field.</param>
    public static string? MemberOf(string field)
    {
        var member = GraphQLNames.Capitalize(field);
        return GraphQLNames.FieldName(member) == field ? member : null;
    }

    private static string? Named(AnalyzerConfigOptions options, string key) =>
        options.TryGetValue(key, out var value) && IsName(value.Trim()) ? value.Trim() : null;

    private static bool IsDigit(char c) => c is >= '0' and <= '9';

    private static bool IsLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');
}
