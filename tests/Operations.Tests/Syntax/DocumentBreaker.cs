namespace GqlAuthTooling.Operations.Tests;

/// <summary>Changes documents by chance, so that most of them are none any more.</summary>
internal sealed class DocumentBreaker
{
    private static readonly string[] Odd =
    [
        "\0", "\u0007", "\u007F", "\u0085", "\u00A0", "\u2028", "\uFEFF", "\uFFFD", "\uFFFF", "é", "日", "😀", "\uD83D", "\uDE00", "\uD83D#",
        "'", "`", ";", "?", "%", ".", "..", "....", "-", "+", "01", "1.", "1.e", "1e", "1ea", ".5", "0x1", "1_", "12é", "\"", "\"\"\"", "\"\"\"\"", "\\",
        "\"\\x\"", "\"\\u12\"", "\"\\uD800\"", "\"\\uDC00\"", "\"\\uD83D\\u0041\"", "\"\\u{}\"", "\"\\u{110000}\"", "\"\\u{D800}\"",
        "\"\\u{000000041}\"", "\"\\u{FFFFFFFF}\"", "\"\\u\uD83D\"", "\"\\\uD83D\uDE00\"", "\"\\uab\uD83D\uDE00\"", "\"a\nb\"", "\"a\r\nb\"", "\"\"\"\uDC00\"\"\"",
        "# \uD800\n", "#", "\r", "\r\n", "...on", "\"on\"", "\"true\"", "@", "$", "=",
    ];

    private readonly Random _random;
    private readonly DocumentGenerator _generator;

    public DocumentBreaker(Random random, DocumentGenerator generator)
    {
        _random = random;
        _generator = generator;
    }

    /// <summary>The text of a document, with one change or a few.</summary>
    public string Break(IReadOnlyList<string> document)
    {
        var tokens = document.ToList();
        var text = "";
        if (_random.Next(2) == 0)
        {
            ChangeToken(tokens);
            return _generator.Join(tokens);
        }

        text = _generator.Join(tokens);
        for (var i = _random.Next(3); i >= 0; i--)
        {
            text = ChangeText(text);
        }

        return text;
    }

    private void ChangeToken(List<string> tokens)
    {
        var at = _random.Next(tokens.Count);
        switch (_random.Next(5))
        {
            case 0:
                var other = _random.Next(tokens.Count);
                (tokens[at], tokens[other]) = (tokens[other], tokens[at]);
                break;
            case 1:
                tokens.RemoveAt(at);
                break;
            case 2:
                tokens.Insert(at, tokens[at]);
                break;
            case 3:
                tokens.Insert(at, _generator.Token());
                break;
            default:
                tokens[at] = _generator.Token();
                break;
        }
    }

    private string ChangeText(string text)
    {
        var at = _random.Next(text.Length + 1);
        return _random.Next(4) switch
        {
            0 => text[..at],
            1 => text.Remove(at, Math.Min(text.Length - at, 1 + _random.Next(3))),
            2 => text.Insert(at, Odd[_random.Next(Odd.Length)]),
            _ => text.Insert(at, text.Substring(at, Math.Min(text.Length - at, 1 + _random.Next(8)))),
        };
    }
}
