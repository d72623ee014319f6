using System.Text.RegularExpressions;

namespace GqlAuthTooling.Runtime.Tests.Decisions.Testing;

/// <summary>Reads the part of GraphQL's grammar that the tests write, so that they read like what clients send.</summary>
internal sealed partial class Parser(string text)
{
    private readonly Token[] _tokens = [.. Read(text)];
    private int _next;

    private sealed record Token(string Text, SourceLocation Location);

    /// <summary>The next token, or nothing at the end.</summary>
    public string Peek => _next < _tokens.Length ? _tokens[_next].Text : "";

    public string Take() => _tokens[_next++].Text;

    public bool TryTake(string token)
    {
        if (Peek != token)
        {
            return false;
        }

        _next++;
        return true;
    }

    public void Expect(string token)
    {
        if (!TryTake(token))
        {
            throw new FormatException($"Expected '{token}' and found '{Peek}'.");
        }
    }

    /// <summary>A named type, without list and non-null.</summary>
    public string NamedType()
    {
        while (TryTake("["))
        {
        }

        var name = Take();
        while (TryTake("]") || TryTake("!"))
        {
        }

        return name;
    }

    /// <summary>A document with one operation.</summary>
    public Document Document()
    {
        Document? operation = null;
        var fragments = new Dictionary<string, Fragment>();
        while (Peek.Length > 0)
        {
            if (TryTake("fragment"))
            {
                var name = Take();
                Expect("on");
                fragments.Add(name, new Fragment(Take(), [], Selections()));
            }
            else
            {
                operation = Operation(fragments);
            }
        }

        return operation!;
    }

    /// <summary>A value.</summary>
    public Value Value()
    {
        if (TryTake("$"))
        {
            return new Value(InputKind.Variable, Take(), []);
        }

        if (TryTake("["))
        {
            return new Value(InputKind.List, "", Until("]", () => ("", Value())));
        }

        if (TryTake("{"))
        {
            return new Value(InputKind.Object, "", Until("}", () => (Name(), Value())));
        }

        var token = Take();
        return token == "null" ? Testing.Value.Null
            : token[0] == '"' ? Testing.Value.Leaf(token.Trim('"'))
            : char.IsDigit(token[0]) || token is "true" or "false" ? Testing.Value.Leaf(token)
            : new Value(InputKind.Enum, token, []);
    }

    public List<T> Until<T>(string end, Func<T> item)
    {
        var items = new List<T>();
        while (!TryTake(end))
        {
            items.Add(item());
        }

        return items;
    }

    private Document Operation(Dictionary<string, Fragment> fragments)
    {
        var root = TryTake("mutation") ? "Mutation" : TryTake("subscription") ? "Subscription" : "Query";
        TryTake("query");
        if (Peek is not ("{" or "("))
        {
            Take();
        }

        var variables = !TryTake("(") ? [] : Until(")", () =>
        {
            Expect("$");
            var name = Name();
            var type = NamedType();
            return (name, type, TryTake("=") ? Value() : null);
        });
        return new Document(root, variables, Selections(), fragments);
    }

    private List<Selection> Selections()
    {
        if (!TryTake("{"))
        {
            return [];
        }

        return Until("}", Selection);
    }

    private Selection Selection()
    {
        var location = _tokens[_next].Location;
        if (TryTake("..."))
        {
            if (Peek is not ("on" or "{" or "@"))
            {
                return new Spread(Take(), Conditions());
            }

            var on = TryTake("on") ? Take() : null;
            return new Fragment(on, Conditions(), Selections());
        }

        var responseName = Take();
        var name = TryTake(":") ? Take() : responseName;
        List<(string, Value)> arguments = TryTake("(") ? Until(")", () => (Name(), Value())) : [];
        return new Field(name, responseName, location, arguments, Conditions(), Selections());
    }

    private List<(bool IsSkip, Value If)> Conditions()
    {
        var conditions = new List<(bool, Value)>();
        while (TryTake("@"))
        {
            var isSkip = Take() == "skip";
            Expect("(");
            Expect("if");
            Expect(":");
            conditions.Add((isSkip, Value()));
            Expect(")");
        }

        return conditions;
    }

    private string Name()
    {
        var name = Take().Trim('"');
        Expect(":");
        return name;
    }

    private static IEnumerable<Token> Read(string text)
    {
        var (line, lineStart, read) = (1, 0, 0);
        foreach (Match match in Tokens().Matches(text))
        {
            for (; read < match.Index; read++)
            {
                (line, lineStart) = text[read] == '\n' ? (line + 1, read + 1) : (line, lineStart);
            }

            yield return new Token(match.Value, new SourceLocation(line, match.Index - lineStart + 1));
        }
    }

    [GeneratedRegex("""\.\.\.|"[^"]*"|[A-Za-z_][A-Za-z_0-9]*|[0-9.]+|[{}()\[\]:=!|&@$]""")]
    private static partial Regex Tokens();
}
