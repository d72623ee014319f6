using System.Globalization;
using System.Text;

namespace GqlAuthTooling.Operations.Tests;

/// <summary>Makes documents that the grammar allows, by chance and always the same ones. They make no sense otherwise.</summary>
internal sealed class DocumentGenerator
{
    private static readonly string[] Words =
    [
        "a", "id", "on", "query", "mutation", "subscription", "fragment", "type", "input", "enum", "union", "scalar", "schema", "interface",
        "directive", "extend", "implements", "repeatable", "true1", "nullable", "__typename", "_", "order_lines", "X9", "node",
        "aVeryLongNameThatGoesOverSixteenBytesAndOverThirtyTwo", "Exactly16Letters", "SeventeenLetters_",
    ];

    private static readonly string[] Places = ["QUERY", "FIELD", "OBJECT", "ENUM_VALUE", "INPUT_FIELD_DEFINITION", "VARIABLE_DEFINITION"];

    private static readonly string[] Numbers = ["0", "-0", "7", "-12", "123456789012345678901234567890", "0.5", "-1.25", "1e3", "2E-7", "-0.0e+1"];

    private static readonly string[] InStrings =
    [
        "a", "two words", "\\\"", "\\\\", "\\/", "\\b\\f\\n\\r\\t", "\\u0041", "\\u00e9", "\\u{1F600}", "\\u{0}", "\\u{10FFFF}", "\\uD83D\\uDE00",
        "é", "日本", "😀", "\t", "#", ",", "{}", "\u0001", "\u2028", "\uFEFF",
    ];

    private static readonly string[] InBlocks =
    [
        "a", "two words", "  indented", "\n", "\r\n", "\r", "\n    ", "\n\t", "\n\n  ", "\\\"\"\"", "\"a", "\"\"a", "\\", "\\n", "é", "😀", "#", "\u0000",
    ];

    private static readonly string[] Blanks = [" ", "\n", ",", "\t", "\r\n", "\r", "\n    ", "                  ", " # not é 日本 😀 \"\n", "#\r", "\uFEFF", ",,"];

    private readonly Random _random;
    private readonly List<string> _tokens = [];

    public DocumentGenerator(Random random) => _random = random;

    /// <summary>The tokens of a new document.</summary>
    public IReadOnlyList<string> Document()
    {
        _tokens.Clear();
        var isSchema = Chance(50);
        for (var i = Below(3); i >= 0; i--)
        {
            if (Chance(10) ? !isSchema : isSchema)
            {
                TypeSystem();
            }
            else
            {
                Executable();
            }
        }

        return [.. _tokens];
    }

    /// <summary>A text of tokens, with what is ignored between them.</summary>
    public string Join(IReadOnlyList<string> tokens)
    {
        var text = new StringBuilder(Chance(5) ? "\uFEFF" : "");
        for (var i = 0; i < tokens.Count; i++)
        {
            var mustPart = i > 0 && IsWord(tokens[i - 1][^1]) && (IsWord(tokens[i][0]) || tokens[i][0] == '.');
            mustPart |= i > 0 && tokens[i - 1][^1] == '"' && tokens[i][0] == '"';
            text.Append(mustPart || Chance(60) ? One(Blanks) : "").Append(mustPart && text[^1] == '\uFEFF' ? " " : "").Append(tokens[i]);
        }

        return text.Append(Chance(30) ? One(Blanks) : "").ToString();
    }

    /// <summary>A token of any kind.</summary>
    public string Token() => Below(4) switch
    {
        0 => One(["{", "}", "(", ")", "[", "]", ":", "!", "$", "@", "=", "&", "|", "..."]),
        1 => Text(),
        2 => One(Numbers),
        _ => One([.. Words, "true", "false", "null"]),
    };

    private void Executable()
    {
        switch (Below(8))
        {
            //// After a type without fields it would be the type's.
            case 0 when _tokens.Count == 0 || _tokens[^1] == "}":
                Selections(0);
                break;
            case 1 or 2:
                Describe();
                Add("fragment", Name(exceptOn: true), "on", Name());
                Directives();
                Selections(0);
                break;
            default:
                Describe();
                Add(One(["query", "query", "mutation", "subscription"]));
                Maybe(60, () => Add(Name()));
                Maybe(40, () => Some("(", Variable, ")"));
                Directives();
                Selections(0);
                break;
        }
    }

    private void Variable()
    {
        Describe();
        Add("$", Name(), ":");
        Type();
        Maybe(40, () =>
        {
            Add("=");
            Value(isConstant: true);
        });
        Directives(isConstant: true);
    }

    private void Selections(int depth) => Some("{", () =>
    {
        switch (Below(6))
        {
            case 0:
                Add("...", Name(exceptOn: true));
                Directives();
                break;
            case 1 when depth < 5:
                Add("...");
                Maybe(60, () => Add("on", Name()));
                Directives();
                Selections(depth + 1);
                break;
            default:
                Add(Name());
                Maybe(20, () => Add(":", Name()));
                Maybe(30, () => Arguments(isConstant: false));
                Directives();
                Maybe(depth < 5 ? 40 : 0, () => Selections(depth + 1));
                break;
        }
    },
    "}");

    private void Arguments(bool isConstant) => Some("(", () =>
    {
        Add(Name(), ":");
        Value(isConstant);
    },
    ")");

    private void Directives(bool isConstant = false, bool atLeastOne = false)
    {
        for (var more = atLeastOne || Chance(20); more; more = Chance(20))
        {
            Add("@", Name());
            Maybe(40, () => Arguments(isConstant));
        }
    }

    private void Value(bool isConstant, int depth = 0)
    {
        switch (Below(depth < 4 ? 9 : 6))
        {
            case 0 when !isConstant:
                Add("$", Name());
                break;
            case 1:
                Add(One(["true", "false", "null"]));
                break;
            case 2:
                Add(Name());
                break;
            case 3 or 4:
                Add(Text());
                break;
            case 6 or 7:
                Some("[", () => Value(isConstant, depth + 1), "]", atLeast: 0);
                break;
            case 8:
                Some("{", () =>
                {
                    Add(Name(), ":");
                    Value(isConstant, depth + 1);
                },
                "}",
                atLeast: 0);
                break;
            default:
                Add(One(Numbers));
                break;
        }
    }

    private void Type()
    {
        if (Chance(30))
        {
            Add("[");
            Type();
            Add("]");
        }
        else
        {
            Add(Name());
        }

        Maybe(40, () => Add("!"));
    }

    private void TypeSystem()
    {
        var extends = Chance(25);
        if (extends)
        {
            Add("extend");
        }
        else
        {
            Describe();
        }

        switch (Below(extends ? 7 : 8))
        {
            case 0:
                Add("schema");
                Directives(isConstant: true);
                Some("{", () => Add(One(["query", "mutation", "subscription"]), ":", Name()), "}");
                break;
            case 1:
                Add("scalar", Name());
                Directives(isConstant: true, atLeastOne: extends);
                break;
            case 2 or 3:
                Add(One(["type", "type", "interface"]), Name());
                Maybe(30, () => Separated("implements", "&"));
                Directives(isConstant: true, atLeastOne: extends);
                Maybe(80, () => Some("{", Field, "}"));
                break;
            case 4:
                Add("union", Name());
                Directives(isConstant: true, atLeastOne: extends);
                Maybe(80, () => Separated("=", "|"));
                break;
            case 5:
                Add("enum", Name());
                Directives(isConstant: true, atLeastOne: extends);
                Maybe(80, () => Some("{", EnumValue, "}"));
                break;
            case 6:
                Add("input", Name());
                Directives(isConstant: true, atLeastOne: extends);
                Maybe(80, () => Some("{", Input, "}"));
                break;
            default:
                Add("directive", "@", Name());
                Maybe(40, () => Some("(", Input, ")"));
                Maybe(30, () => Add("repeatable"));
                Separated("on", "|", () => One(Places));
                break;
        }
    }

    private void Field()
    {
        Describe();
        Add(Name());
        Maybe(30, () => Some("(", Input, ")"));
        Add(":");
        Type();
        Directives(isConstant: true);
    }

    private void Input()
    {
        Describe();
        Add(Name(), ":");
        Type();
        Maybe(30, () =>
        {
            Add("=");
            Value(isConstant: true);
        });
        Directives(isConstant: true);
    }

    private void EnumValue()
    {
        Describe();
        Add(Name());
        Directives(isConstant: true);
    }

    private void Separated(string before, string separator, Func<string>? item = null)
    {
        Add(before);
        Maybe(30, () => Add(separator));
        Add(item?.Invoke() ?? Name());
        while (Chance(40))
        {
            Add(separator, item?.Invoke() ?? Name());
        }
    }

    private void Some(string open, Action item, string close, int atLeast = 1)
    {
        Add(open);
        for (var i = atLeast + Below(3); i > 0; i--)
        {
            item();
        }

        Add(close);
    }

    private void Describe() => Maybe(20, () => Add(Text()));

    private string Text()
    {
        var isBlock = Chance(30);
        var quotes = isBlock ? "\"\"\"" : "\"";
        var text = new StringBuilder();
        for (var i = Below(5); i > 0; i--)
        {
            text.Append(One(isBlock ? InBlocks : InStrings));
        }

        //// A backslash in front of the quotes would be read with them.
        return quotes + text + (isBlock && text.Length > 0 && text[^1] == '\\' ? " " : "") + quotes;
    }

    private string Name(bool exceptOn = false)
    {
        var name = Chance(80) ? One(Words) : "n" + Below(1000).ToString(CultureInfo.InvariantCulture);
        return exceptOn && name == "on" ? "off" : name;
    }

    private static bool IsWord(char value) => char.IsAsciiLetterOrDigit(value) || value == '_';

    private void Add(params ReadOnlySpan<string> tokens) => _tokens.AddRange(tokens);

    private void Maybe(int percent, Action then)
    {
        if (Chance(percent))
        {
            then();
        }
    }

    private T One<T>(T[] values) => values[Below(values.Length)];

    private bool Chance(int percent) => Below(100) < percent;

    private int Below(int end) => _random.Next(end);
}
