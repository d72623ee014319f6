namespace GqlAuthTooling.Operations.Judging;

/// <summary>Reads values of documents, and variables that were turned into such, for the runtime's analysis.</summary>
internal sealed class ValueReader : IInputReader<ValueNode>
{
    /// <summary>The one reader.</summary>
    public static readonly ValueReader Instance = new();

    /// <inheritdoc/>
    public InputKind KindOf(ValueNode value) => value.Kind switch
    {
        ValueKind.Null => InputKind.Null,
        ValueKind.Enum => InputKind.Enum,
        ValueKind.List => InputKind.List,
        ValueKind.Object => InputKind.Object,
        ValueKind.Variable => InputKind.Variable,
        _ => InputKind.Leaf,
    };

    /// <inheritdoc/>
    public int Count(ValueNode value) => value.Kind == ValueKind.List ? value.Items.Count : value.Fields.Count;

    /// <inheritdoc/>
    public ValueNode Item(ValueNode value, int index) =>
        value.Kind == ValueKind.List ? value.Items[index] : value.Fields[index].Value;

    /// <inheritdoc/>
    public string FieldName(ValueNode value, int index) => value.Fields[index].Name;

    /// <inheritdoc/>
    public string Text(ValueNode value) => value.Text;
}
