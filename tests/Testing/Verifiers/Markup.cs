using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Testing;

/// <summary>
/// Source with the markup of Microsoft.CodeAnalysis.Testing: <c>[|…|]</c> is where the analyzer's one rule reports,
/// <c>{|GQLA001:…|}</c> where that rule reports, <c>{|#0:…|}</c> a location for an explicit expectation. They nest.
/// </summary>
public sealed class Markup
{
    private Markup(string text, IReadOnlyList<MarkedSpan> spans)
    {
        Text = text;
        Spans = spans;
    }

    /// <summary>The source without markup.</summary>
    public string Text { get; }

    /// <summary>The marked spans in <see cref="Text"/>, in order of their ends.</summary>
    public IReadOnlyList<MarkedSpan> Spans { get; }

    /// <summary>Whether text has markup that expects a diagnostic.</summary>
    /// <param name="text">The text.</param>
    public static bool HasExpectations(string text) => Parse(text).Spans.Count > 0;

    /// <summary>Separates source and markup.</summary>
    /// <param name="marked">Source with markup.</param>
    public static Markup Parse(string marked)
    {
        var text = new System.Text.StringBuilder(marked.Length);
        var open = new Stack<(string? Label, int Start)>();
        var spans = new List<MarkedSpan>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (Starts(marked, i, "[|"))
            {
                open.Push((null, text.Length));
                i++;
            }
            else if (Starts(marked, i, "{|") && LabelAt(marked, i + 2) is { } label)
            {
                open.Push((label, text.Length));
                i += 2 + label.Length;
            }
            else if (open.Count > 0 && (Starts(marked, i, "|]") || Starts(marked, i, "|}")))
            {
                var (opened, start) = open.Pop();
                spans.Add(new(opened, TextSpan.FromBounds(start, text.Length)));
                i++;
            }
            else
            {
                text.Append(marked[i]);
            }
        }

        return open.Count == 0
            ? new(text.ToString(), spans)
            : throw new FormatException("The markup opens a span that it doesn't close:\n" + marked);
    }

    private static bool Starts(string text, int index, string token) =>
        string.CompareOrdinal(text, index, token, 0, token.Length) == 0;

    private static string? LabelAt(string text, int start)
    {
        var end = start;
        while (end < text.Length && (char.IsAsciiLetterOrDigit(text[end]) || text[end] == '#'))
        {
            end++;
        }

        return end > start && end < text.Length && text[end] == ':' ? text[start..end] : null;
    }
}

/// <summary>A marked span.</summary>
/// <param name="Label">A diagnostic id, <c>#</c> and a number, or <see langword="null"/> for the analyzer's one rule.</param>
/// <param name="Span">The span in the text without markup.</param>
public sealed record MarkedSpan(string? Label, TextSpan Span)
{
    /// <summary>The number of a location for an explicit expectation, or <see langword="null"/>.</summary>
    public int? LocationNumber => Label is ['#', .. var number]
        ? int.Parse(number, System.Globalization.CultureInfo.InvariantCulture)
        : null;
}
