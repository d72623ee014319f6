using HotChocolate.Language;

namespace GqlAuthTooling.Adapter
{
    /// <summary>Reads the engine's literals.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class ValueReader : IInputReader<IValueNode>
    {
        /// <summary>The one reader.</summary>
        public static readonly ValueReader Instance = new();

        /// <inheritdoc/>
        public InputKind KindOf(IValueNode value) => value.Kind switch
        {
            SyntaxKind.NullValue => InputKind.Null,
            SyntaxKind.EnumValue => InputKind.Enum,
            SyntaxKind.ListValue => InputKind.List,
            SyntaxKind.ObjectValue => InputKind.Object,
            SyntaxKind.Variable => InputKind.Variable,
            _ => InputKind.Leaf,
        };

        /// <inheritdoc/>
        public int Count(IValueNode value) => value switch
        {
            ListValueNode list => list.Items.Count,
            ObjectValueNode fields => fields.Fields.Count,
            _ => 0,
        };

        /// <inheritdoc/>
        public IValueNode Item(IValueNode value, int index) =>
            value is ListValueNode list ? list.Items[index] : ((ObjectValueNode)value).Fields[index].Value;

        /// <inheritdoc/>
        public string FieldName(IValueNode value, int index) => ((ObjectValueNode)value).Fields[index].Name.Value;

        /// <inheritdoc/>
        public string Text(IValueNode value) => value switch
        {
            VariableNode variable => variable.Name.Value,
            EnumValueNode member => member.Value,
            BooleanValueNode boolean => boolean.Value ? "true" : "false",
            StringValueNode text => text.Value,
            _ => value.Value?.ToString() ?? string.Empty,
        };
    }
}
