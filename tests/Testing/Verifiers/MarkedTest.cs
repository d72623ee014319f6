using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Testing;

/// <summary>A test compilation whose files had markup: the plain compilation and what the markup expects.</summary>
internal sealed class MarkedTest
{
    private readonly Dictionary<int, (string Path, TextSpan Span)> _locations = [];
    private readonly List<ExpectedDiagnostic> _fromMarkup = [];

    private MarkedTest(TestCompilation plain) => Plain = plain;

    public TestCompilation Plain { get; }

    /// <param name="marked">The test as written.</param>
    /// <param name="onlyRule">The rule that <c>[|…|]</c> means, or <see langword="null"/> when there is more than one.</param>
    public static MarkedTest Parse(TestCompilation marked, string? onlyRule)
    {
        var sources = Parse(marked.Files);
        var additional = Parse(marked.AdditionalFiles);
        var test = new MarkedTest(marked with { Files = Plainly(sources), AdditionalFiles = Plainly(additional) });
        foreach (var (path, markup) in sources.Concat(additional))
        {
            foreach (var span in markup.Spans)
            {
                test.Add(path, span, onlyRule);
            }
        }

        return test;
    }

    public void Verify(ImmutableArray<Diagnostic> actual, IEnumerable<ExpectedDiagnostic> explicitly)
    {
        var expected = _fromMarkup.Concat(explicitly.Select(Locate)).ToList();
        var unexpected = actual.ToList();

        // The more an expectation says, the earlier it may choose.
        expected.RemoveAll(expectation => unexpected.FindIndex(expectation.Matches) is var index and >= 0 && RemoveAt(unexpected, index));
        if (expected.Count == 0 && unexpected.Count == 0)
        {
            return;
        }

        throw new Xunit.Sdk.XunitException(
            "The diagnostics differ.\n"
            + Section("Expected but not reported", expected.Select(e => e.Describe(PositionOf)))
            + Section("Reported but not expected", unexpected.Select(Describe))
            + Section("Source", Plain.Files.Concat(Plain.AdditionalFiles).Select(file => $"// {file.Path}\n{file.Text}")));
    }

    private static (string Path, Markup Markup)[] Parse(IEnumerable<TestFile> files) =>
        [.. files.Select(file => (file.Path, Markup.Parse(file.Text)))];

    private static ImmutableArray<TestFile> Plainly(IEnumerable<(string Path, Markup Markup)> files) =>
        [.. files.Select(file => new TestFile(file.Path, file.Markup.Text))];

    private static bool RemoveAt(List<Diagnostic> list, int index)
    {
        list.RemoveAt(index);
        return true;
    }

    private static string Section(string title, IEnumerable<string> lines)
    {
        var text = string.Join("\n", lines.Select(line => "  " + line));
        return text.Length == 0 ? string.Empty : $"{title}:\n{text}\n";
    }

    private void Add(string path, MarkedSpan span, string? onlyRule)
    {
        if (span.LocationNumber is { } number)
        {
            _locations.Add(number, (path, span.Span));
            return;
        }

        var id = span.Label ?? onlyRule
            ?? throw new FormatException("The analyzer has several rules; write {|ID:…|} instead of [|…|].");
        _fromMarkup.Add(new ExpectedDiagnostic { Id = id, Path = path, Span = span.Span });
    }

    private ExpectedDiagnostic Locate(ExpectedDiagnostic expectation) => expectation.LocationNumber is { } number
        ? expectation with { Path = _locations[number].Path, Span = _locations[number].Span }
        : expectation;

    private string Describe(Diagnostic diagnostic)
    {
        var where = AnalyzerRun.FileOf(diagnostic.Location) is { } path
            ? PositionOf(path, diagnostic.Location.SourceSpan)
            : "no location";
        return $"{where}: {diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
    }

    private string PositionOf(string path, TextSpan span)
    {
        var file = Plain.AllFiles.Concat(Plain.AdditionalFiles).FirstOrDefault(candidate => candidate.Path == path);
        if (file is null || span.End > file.Text.Length)
        {
            return $"{path} {span}";
        }

        var start = SourceText.From(file.Text).Lines.GetLinePosition(span.Start);
        return $"{path}({start.Line + 1},{start.Character + 1}) '{file.Text.Substring(span.Start, span.Length)}'";
    }
}
