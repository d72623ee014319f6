using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Cli.Checking;

/// <summary>How much a finding weighs.</summary>
internal enum FindingSeverity
{
    /// <summary>A suggestion; never fails a run.</summary>
    Suggestion,

    /// <summary>A warning.</summary>
    Warning,

    /// <summary>An error.</summary>
    Error,
}

/// <summary>What a rule found.</summary>
/// <param name="Id">The rule's id.</param>
/// <param name="Severity">The severity, after preset, <c>.editorconfig</c> and project had their say.</param>
/// <param name="Category">The rule's category.</param>
/// <param name="Message">What was wrong, where, and what to do.</param>
/// <param name="Place">What it is about.</param>
/// <param name="Position">Where it is written.</param>
/// <param name="HelpLink">The rule's page.</param>
/// <param name="Project">The project it was found in.</param>
internal sealed record Finding(
    string Id,
    FindingSeverity Severity,
    string Category,
    string Message,
    FindingPlace Place,
    FilePosition Position,
    string HelpLink,
    string Project)
{
    /// <summary>What makes two findings the same, whichever path led to them.</summary>
    public (string, string, int, int, string) Identity => (Id, Position.Path, Position.Line, Position.Column, Message);
}

/// <summary>What a finding is about.</summary>
/// <param name="Type">The GraphQL type, or the C# type where the code is no part of the schema.</param>
/// <param name="Member">The field, or the C# member.</param>
/// <param name="Coordinate">The schema coordinate; <see langword="null"/> where there is none.</param>
/// <param name="Root">The operation when the type is a root type.</param>
internal sealed record FindingPlace(string Type, string Member, string? Coordinate, OperationKind? Root);

/// <summary>A range in a file; lines and columns count from 1.</summary>
/// <param name="Path">The file, a full path.</param>
/// <param name="Line">The first line.</param>
/// <param name="Column">The first column.</param>
/// <param name="EndLine">The last line.</param>
/// <param name="EndColumn">The column after the last character.</param>
internal sealed record FilePosition(string Path, int Line, int Column, int EndLine, int EndColumn)
{
    /// <summary>The position of a location; of a project when the location is in no file, source or additional.</summary>
    /// <param name="location">The location.</param>
    /// <param name="fallback">The project file.</param>
    public static FilePosition Of(Location location, string fallback)
    {
        if (location.Kind is not (LocationKind.SourceFile or LocationKind.ExternalFile))
        {
            return new FilePosition(fallback, 1, 1, 1, 1);
        }

        var span = location.GetLineSpan();
        return new FilePosition(
            span.Path,
            span.StartLinePosition.Line + 1,
            span.StartLinePosition.Character + 1,
            span.EndLinePosition.Line + 1,
            span.EndLinePosition.Character + 1);
    }
}
