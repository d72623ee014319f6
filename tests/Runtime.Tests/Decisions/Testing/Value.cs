namespace GqlAuthTooling.Runtime.Tests.Decisions.Testing;

/// <summary>An input value of a test: what an engine's literals are to a server.</summary>
internal sealed record Value(InputKind Kind, string Text, IReadOnlyList<(string Name, Value Value)> Items)
{
    public static readonly Value Null = new(InputKind.Null, "null", []);

    public static Value Leaf(string text) => new(InputKind.Leaf, text, []);

    public static Value List(params Value[] items) => new(InputKind.List, "", [.. items.Select(item => ("", item))]);

    public static Value Object(params (string Name, Value Value)[] fields) => new(InputKind.Object, "", fields);

    /// <summary>The value with variables put in; <see langword="null"/> when it is a variable without a value.</summary>
    public Value? With(IReadOnlyDictionary<string, Value> variables) => Kind == InputKind.Variable
        ? variables.GetValueOrDefault(Text)
        : this with
        {
            Items = [.. Items
                .Select(item => (item.Name, Value: item.Value.With(variables)))
                .Where(item => item.Value is not null)
                .Select(item => (item.Name, item.Value!))],
        };
}

/// <summary>Reads <see cref="Value"/>.</summary>
internal sealed class ValueReader : IInputReader<Value>
{
    public static readonly ValueReader Instance = new();

    public InputKind KindOf(Value value) => value.Kind;

    public int Count(Value value) => value.Items.Count;

    public Value Item(Value value, int index) => value.Items[index].Value;

    public string FieldName(Value value, int index) => value.Items[index].Name;

    public string Text(Value value) => value.Text;
}

/// <summary>The variables of a request, in a structure as an adapter would have it.</summary>
internal readonly struct Variables(IReadOnlyDictionary<string, Value> values) : IVariableValues<Value>
{
    public static Variables None => new(new Dictionary<string, Value>());

    public bool TryGet(string name, out Value? value) => values.TryGetValue(name, out value);
}
