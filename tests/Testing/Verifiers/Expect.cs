using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Testing;

/// <summary>Starts an explicit expectation, beside those that markup states.</summary>
public static class Expect
{
    /// <summary>Expects a diagnostic.</summary>
    /// <param name="id">The rule's id.</param>
    public static ExpectedDiagnostic Diagnostic(string id) => new() { Id = id };

    /// <summary>Expects a diagnostic of a rule, with its severity.</summary>
    /// <param name="rule">The rule.</param>
    public static ExpectedDiagnostic Diagnostic(DiagnosticDescriptor rule) =>
        new() { Id = rule.Id, Severity = rule.DefaultSeverity };
}

/// <summary>A diagnostic that a test expects. What isn't said isn't compared.</summary>
public sealed record ExpectedDiagnostic
{
    /// <summary>The rule's id.</summary>
    public required string Id { get; init; }

    /// <summary>The number of the <c>{|#0:…|}</c> where it is reported.</summary>
    public int? LocationNumber { get; init; }

    /// <summary>The severity.</summary>
    public DiagnosticSeverity? Severity { get; init; }

    /// <summary>The arguments of the rule's message.</summary>
    public ImmutableArray<object> Arguments { get; init; }

    /// <summary>The message.</summary>
    public string? Message { get; init; }

    internal string? Path { get; init; }

    internal TextSpan? Span { get; init; }

    /// <summary>Where it is reported.</summary>
    /// <param name="number">The number in the markup.</param>
    public ExpectedDiagnostic WithLocation(int number) => this with { LocationNumber = number };

    /// <summary>What its message is made of.</summary>
    /// <param name="arguments">The arguments of the rule's message format.</param>
    public ExpectedDiagnostic WithArguments(params object[] arguments) => this with { Arguments = [.. arguments] };

    /// <summary>What its message is.</summary>
    /// <param name="message">The whole message.</param>
    public ExpectedDiagnostic WithMessage(string message) => this with { Message = message };

    /// <summary>How severe it is.</summary>
    /// <param name="severity">The severity.</param>
    public ExpectedDiagnostic WithSeverity(DiagnosticSeverity severity) => this with { Severity = severity };

    internal bool Matches(Diagnostic diagnostic) =>
        diagnostic.Id == Id
        && (Path is null || AnalyzerRun.FileOf(diagnostic.Location) == Path)
        && (Span is null || diagnostic.Location.SourceSpan == Span)
        && (Severity is null || diagnostic.Severity == Severity)
        && (MessageFor(diagnostic.Descriptor) is not { } message
            || diagnostic.GetMessage(CultureInfo.InvariantCulture) == message);

    internal string Describe(Func<string, TextSpan, string> position)
    {
        var where = Path is null || Span is null ? "anywhere" : position(Path, Span.Value);
        var what = Message ?? (Arguments.IsDefaultOrEmpty ? "any message" : "arguments " + string.Join(", ", Arguments));
        return $"{where}: {(Severity is { } severity ? severity + " " : string.Empty)}{Id}: {what}";
    }

    private string? MessageFor(DiagnosticDescriptor descriptor) => Message ?? (Arguments.IsDefault
        ? null
        : string.Format(
            CultureInfo.InvariantCulture, descriptor.MessageFormat.ToString(CultureInfo.InvariantCulture), [.. Arguments]));
}
