using System.Text;

namespace GqlAuthTooling.Runtime.Tests.Decisions.Testing;

/// <summary>Random schemas and valid operations over them, the same for the same seed.</summary>
internal sealed class RandomServer
{
    private static readonly string[] Permissions = ["A", "B", "C:read", "C:write", "D:read"];
    private static readonly string[] Booleans = ["p", "q", "r"];
    private static readonly string[] Values = ["v", "w"];

    private readonly Random _random;
    private readonly string[] _objects;
    private readonly string[] _interfaces;
    private readonly Dictionary<string, string> _fragments = [];
    private int _fragmentCount;

    public RandomServer(int seed)
    {
        _random = new Random(seed);
        _objects = [.. Enumerable.Range(0, 2 + _random.Next(4)).Select(i => "T" + i)];
        _interfaces = [.. Enumerable.Range(0, 1 + _random.Next(3)).Select(i => "I" + i)];
        Text = Schema();
        Server = new TestServer(Text);
    }

    public string Text { get; }

    public TestServer Server { get; }

    /// <summary>Some permissions.</summary>
    public SortedSet<string> Held()
    {
        var share = _random.Next(5);
        return new SortedSet<string>(Permissions.Where(_ => _random.Next(4) < share), StringComparer.Ordinal);
    }

    /// <summary>Values for variables, some left out.</summary>
    public string Variables()
    {
        var text = new StringBuilder("{");
        foreach (var name in Booleans)
        {
            text.Append($" {name}: {(Chance(2) ? "true" : "false")}");
        }

        foreach (var name in Values.Where(_ => Chance(2)))
        {
            text.Append($" {name}: {InputValue("In0", 3, mayUseVariables: false)}");
        }

        return text.Append('}').ToString();
    }

    /// <summary>An operation.</summary>
    public string Operation()
    {
        _fragments.Clear();
        _fragmentCount = 0;
        var body = Selections("Query", 3);
        var defaults = Chance(3) ? " = " + InputValue("In0", 2, mayUseVariables: false) : "";
        return $"query ($p: Boolean! $q: Boolean! $r: Boolean! $v: In0{defaults} $w: In0) {body}\n"
            + string.Join("\n", _fragments.Values);
    }

    private bool Chance(int of) => _random.Next(of) == 0;

    private string Access() => _random.Next(7) switch
    {
        0 => " @authenticated",
        1 => $" @needs(\"{Pick(Permissions)} | {Pick(Permissions)}\")",
        2 => $" @needs(\"{Pick(Permissions)}\")",
        _ => "",
    };

    private string Deprecation() => Chance(5) ? " @deprecated(\"gone\")" : "";

    private T Pick<T>(IReadOnlyList<T> items) => items[_random.Next(items.Count)];

    // Every type has the same fields, so that any interface can be implemented by any type and fields under one response name
    // always agree; what differs is what they ask for.
    private string Schema()
    {
        var returns = Enumerable.Range(0, 4).Select(i => i switch
        {
            0 => "String",
            1 => Pick(_objects),
            2 => Pick(_interfaces),
            _ => "U",
        }).ToArray();
        var text = new StringBuilder();
        text.AppendLine("type Query {" + Fields(returns, isRoot: true) + "}");
        foreach (var name in _interfaces)
        {
            text.AppendLine($"interface {name} {{{Fields(returns, isAbstract: true)}}}");
        }

        foreach (var name in _objects)
        {
            var implements = _interfaces.Where(_ => Chance(2)).ToArray();
            text.AppendLine(
                $"type {name}{(implements.Length > 0 ? " implements " + string.Join(" & ", implements) : "")}"
                + $"{(Chance(2) ? Access() : "")} {{{Fields(returns)}}}");
        }

        text.AppendLine($"union U = {string.Join(" | ", _objects.Where((_, i) => i == 0 || Chance(2)))}");
        text.AppendLine($"enum E {{ X{Deprecation()} Y{Deprecation()} }}");
        for (var i = 0; i < 3; i++)
        {
            text.AppendLine($"input In{i} {{ s: String{Access()}{Deprecation()} e: E{Access()} o: In{_random.Next(3)}{Deprecation()} }}");
        }

        return text.ToString();
    }

    private string Fields(string[] returns, bool isRoot = false, bool isAbstract = false)
    {
        var text = new StringBuilder();
        for (var i = 0; i < returns.Length; i++)
        {
            var access = isAbstract ? "" : Access();
            access = access.Length == 0 && isRoot ? " @public" : access;
            text.Append($" f{i}(a: In0{(isAbstract ? "" : Access())}{Deprecation()}): {returns[i]}{access}{Deprecation()}");
        }

        return text.ToString();
    }

    private string Selections(string type, int depth)
    {
        var kind = Server.KindOf(type);
        var text = new StringBuilder("{ __typename");
        for (var i = _random.Next(4); i > 0; i--)
        {
            text.Append(' ').Append(_random.Next(kind == NamedTypeKind.Union ? 2 : 5) switch
            {
                0 => InlineFragment(type, depth),
                1 => Chance(2) ? $"...{Directives()} {Selections(type, depth - 1)}" : Spread(type, depth),
                _ => Field(type, depth),
            });
            if (depth <= 0)
            {
                break;
            }
        }

        return text.Append(" }").ToString();
    }

    private string InlineFragment(string type, int depth)
    {
        var condition = Condition(type);
        return $"... on {condition}{Directives()} {Selections(condition, depth - 1)}";
    }

    private string Condition(string type) =>
        type == "Query" ? "Query" : Chance(5) ? "U" : Pick([.. _objects, .. _interfaces]);

    private string Spread(string type, int depth)
    {
        if (_fragments.Count > 0 && Chance(2))
        {
            var known = Pick(_fragments.Keys.ToArray());
            if (known.EndsWith("_" + type, StringComparison.Ordinal))
            {
                return "..." + known + Directives();
            }
        }

        var condition = Condition(type);
        var name = $"F{_fragmentCount++}_{condition}";
        var body = Selections(condition, depth - 1);
        _fragments.Add(name, $"fragment {name} on {condition} {body}");
        return "..." + name + Directives();
    }

    private string Field(string type, int depth)
    {
        var index = _random.Next(4);
        var returned = Server.FieldType(type, "f" + index)!;
        var isLeaf = returned == "String";
        if (!isLeaf && depth <= 0)
        {
            return "__typename";
        }

        // One response name never stands for different arguments.
        var argument = _random.Next(4) switch
        {
            0 => "(a: " + InputValue("In0", 2, mayUseVariables: true) + ")",
            1 => "(a: $" + Pick(Values) + ")",
            _ => "",
        };
        var alias = argument.Length == 0 ? "" : $"f{index}_{Key(argument)}: ";
        return $"{alias}f{index}{argument}{Directives()}{(isLeaf ? "" : " " + Selections(returned, depth - 1))}";
    }

    private static string Key(string argument) => string.Concat(argument.Select(c => char.IsLetterOrDigit(c) ? c.ToString() : $"_{(int)c}"));

    private string Directives() => _random.Next(6) switch
    {
        0 => $" @include(if: ${Pick(Booleans)})",
        1 => $" @skip(if: ${Pick(Booleans)})",
        2 => $" @include(if: {(Chance(2) ? "true" : "false")})",
        _ => "",
    };

    private string InputValue(string type, int depth, bool mayUseVariables)
    {
        if (Chance(8))
        {
            return "null";
        }

        var text = new StringBuilder("{");
        if (Chance(2))
        {
            text.Append(" s: \"x\"");
        }

        if (Chance(2))
        {
            text.Append(Chance(2) ? " e: X" : " e: Y");
        }

        var inner = Server.InputFieldType(type, "o")!;
        if (depth > 0 && Chance(2))
        {
            text.Append(mayUseVariables && inner == "In0" && Chance(2)
                ? " o: $" + Pick(Values)
                : " o: " + InputValue(inner, depth - 1, mayUseVariables));
        }

        return text.Append(" }").ToString();
    }
}
