using System.Globalization;
using System.Text;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Reads JSON strictly, comments and trailing commas allowed, and remembers where everything stands. The compiler loads an
/// analyzer and nothing beside it, so a library that reads JSON is not to be had here. It never throws: it stops at the first
/// fault and keeps what it has read.
/// </summary>
internal sealed class JsonText
{
    private const int MaximumDepth = 64;

    private readonly string _text;
    private int _at;
    private int _depth;

    private JsonText(string text) => _text = text;

    /// <summary>The first fault; <see langword="null"/> when there is none.</summary>
    public CatalogueFault? Fault { get; private set; }

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="fault">What is wrong with it.</param>
    /// <returns>The value, as far as it could be read.</returns>
    public static JsonNode? Read(string text, out CatalogueFault? fault)
    {
        var reader = new JsonText(text);
        reader.Skip();
        var value = reader.Value();
        if (reader.Fault is null)
        {
            reader.Skip();
            if (reader._at < text.Length)
            {
                reader.Fail("goes on after its end");
            }
        }

        fault = reader.Fault;
        return value;
    }

    private char Current => _at < _text.Length ? _text[_at] : '\0';

    private JsonNode? Value()
    {
        switch (Current)
        {
            case '{':
                return Container(JsonKind.Object, '}');
            case '[':
                return Container(JsonKind.List, ']');
            case '"':
                return String();
            case '\0' when _at >= _text.Length:
                return Fail("ends where a value should stand");
            default:
                return Literal();
        }
    }

    private JsonNode Container(JsonKind kind, char close)
    {
        var node = new JsonNode(kind, _at);
        if (++_depth > MaximumDepth)
        {
            Fail("is nested too deeply");
        }

        _at++;
        Skip();
        while (Fault is null && Current != close)
        {
            Item(node);
            Skip();
            if (Fault is null && Current == ',')
            {
                _at++;
                Skip();
            }
            else if (Fault is null && Current != close)
            {
                Fail(_at >= _text.Length ? $"ends before a '{close}'" : $"lacks a ',' or '{close}' here");
            }
        }

        _depth--;
        _at += Fault is null ? 1 : 0;
        node.End = _at;
        return node;
    }

    private void Item(JsonNode container)
    {
        if (container.Kind == JsonKind.List)
        {
            if (Value() is { } item)
            {
                container.Items.Add(item);
            }

            return;
        }

        if (Current != '"')
        {
            Fail(_at >= _text.Length ? "ends before a '}'" : "lacks a name in double quotes here");
            return;
        }

        var name = String();
        Skip();
        if (Fault is null && Current != ':')
        {
            Fail("lacks a ':' after a name here");
        }

        if (Fault is null)
        {
            _at++;
            Skip();
            if (Value() is { } value)
            {
                container.Members.Add((name, value));
            }
        }
    }

    private JsonNode String()
    {
        var node = new JsonNode(JsonKind.Text, _at++);
        var text = new StringBuilder();
        while (Fault is null && Current != '"')
        {
            if (_at >= _text.Length || Current < ' ')
            {
                Fail("has a string that isn't closed on its line", node.Start, _at - node.Start);
            }
            else if (Current == '\\')
            {
                Escape(text);
            }
            else
            {
                text.Append(_text[_at++]);
            }
        }

        _at += Fault is null ? 1 : 0;
        node.Text = text.ToString();
        node.End = _at;
        return node;
    }

    private void Escape(StringBuilder text)
    {
        var c = _at + 1 < _text.Length ? _text[_at + 1] : '\0';
        var plain = "\"\\/bfnrt".IndexOf(c);
        if (c != '\0' && plain >= 0)
        {
            text.Append("\"\\/\b\f\n\r\t"[plain]);
            _at += 2;
        }
        else if (c == 'u' && _at + 6 <= _text.Length
            && int.TryParse(_text.Substring(_at + 2, 4), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            text.Append((char)code);
            _at += 6;
        }
        else
        {
            Fail("has an escape that JSON doesn't know", _at, 2);
        }
    }

    private JsonNode? Literal()
    {
        var start = _at;
        while (_at < _text.Length && (char.IsLetterOrDigit(Current) || Current is '-' or '+' or '.'))
        {
            _at++;
        }

        var word = _text.Substring(start, _at - start);
        if (word is not ("null" or "true" or "false")
            && !(word.Length > 0 && word[0] is '-' or (>= '0' and <= '9')
                && double.TryParse(word, NumberStyles.Float, CultureInfo.InvariantCulture, out _)))
        {
            return Fail("has something here that is no value", start, System.Math.Max(1, word.Length));
        }

        return new JsonNode(word == "null" ? JsonKind.Null : JsonKind.Literal, start) { End = _at };
    }

    private void Skip()
    {
        while (_at < _text.Length && Fault is null)
        {
            if (Current is ' ' or '\t' or '\r' or '\n' or '\uFEFF')
            {
                _at++;
            }
            else if (string.CompareOrdinal(_text, _at, "//", 0, 2) == 0)
            {
                var end = _text.IndexOf('\n', _at);
                _at = end < 0 ? _text.Length : end;
            }
            else if (string.CompareOrdinal(_text, _at, "/*", 0, 2) == 0)
            {
                var end = _text.IndexOf("*/", _at + 2, System.StringComparison.Ordinal);
                if (end < 0)
                {
                    Fail("has a comment that isn't closed", _at, 2);
                    return;
                }

                _at = end + 2;
            }
            else
            {
                return;
            }
        }
    }

    private JsonNode? Fail(string clause) => Fail(clause, _at, 1);

    private JsonNode? Fail(string clause, int start, int length)
    {
        // The end of the text is no place that an editor can underline; the character before it is.
        start = start < _text.Length ? start : System.Math.Max(0, _text.Length - 1);
        Fault ??= new CatalogueFault(
            clause, "Repair it: until then no permission is compared with it", start, System.Math.Min(length, _text.Length - start));
        return null;
    }
}
