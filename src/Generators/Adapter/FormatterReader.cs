using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Generators.Adapter;

/// <summary>
/// Reads the interface of the engine's HTTP formatter. It has grown within one major version, and a host must compile with each
/// release: one that asks for something unknown is not implemented.
/// </summary>
internal static class FormatterReader
{
    private const FormatterMembers Unknown = (FormatterMembers)(-1);

    private static readonly SymbolDisplayFormat Signature = new(
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes);

    // Until HotChocolate 15, and in 16.
    private static readonly string[] Names =
    {
        "HotChocolate.AspNetCore.Serialization.IHttpResponseFormatter",
        "HotChocolate.AspNetCore.Formatters.IHttpResponseFormatter",
    };

    private static readonly Dictionary<string, FormatterMembers> Members = new(StringComparer.Ordinal)
    {
        ["GraphQLRequestFlags CreateRequestFlags(AcceptMediaType[])"] = FormatterMembers.None,
        ["RequestFlags CreateRequestFlags(AcceptMediaType[])"] = FormatterMembers.None,
        ["ValueTask FormatAsync(HttpResponse, IExecutionResult, AcceptMediaType[], HttpStatusCode?, CancellationToken)"] = FormatterMembers.Results,
        ["ValueTask FormatAsync(HttpResponse, ISchema, ulong, CancellationToken)"] = FormatterMembers.Schema,
        ["ValueTask FormatAsync(HttpResponse, ISchemaDefinition, ulong, CancellationToken)"] = FormatterMembers.Schema,
        ["ValueTask FormatSemanticNonNullSchemaAsync(HttpResponse, ISchemaDefinition, ulong, CancellationToken)"] = FormatterMembers.NonNullSchema,
    };

    /// <summary>What the interface asks for.</summary>
    /// <param name="find">Finds a type by its name.</param>
    public static FormatterMembers Read(Func<string, INamedTypeSymbol?> find)
    {
        if (Names.Select(find).FirstOrDefault(type => type is not null)
            is not { Interfaces.IsEmpty: true, DeclaredAccessibility: Accessibility.Public } formatter)
        {
            return FormatterMembers.None;
        }

        var all = formatter.GetMembers()
            .Where(member => member.IsAbstract)
            .Select(member => Members.TryGetValue(member.ToDisplayString(Signature), out var known) ? known : Unknown)
            .ToArray();
        return all.Contains(Unknown) || !all.Contains(FormatterMembers.None) || !all.Contains(FormatterMembers.Results)
            ? FormatterMembers.None
            : all.Aggregate((one, other) => one | other);
    }
}
