using System.Globalization;
using System.Text;

namespace GqlAuthTooling.Operations.Tests;

/// <summary>Writes our trees like <c>node/parse.mjs</c> writes those of graphql-js: its names of kinds and properties, its offsets.</summary>
internal sealed class TreeText
{
    private readonly int[] _units;

    private TreeText(int[] units) => _units = units;

    /// <summary>What our parser makes of a document.</summary>
    public static string Answer(string text)
    {
        try
        {
            var document = GraphQLDocument.Parse(text);
            var tree = new TreeText(Units(text)).Write(document);
            return $"tree\n{tree}\n{SyntaxPrinter.Print(document)}";
        }
        catch (GraphQLSyntaxException error)
        {
            return string.Create(CultureInfo.InvariantCulture, $"error\n{error.Line}:{error.Column} {error.Message}");
        }
    }

    private static int[] Units(string text)
    {
        //// The offset in UTF-16 of every offset in UTF-8 at which a character begins.
        var units = new int[Encoding.UTF8.GetByteCount(text) + 1];
        var at = 0;
        for (var i = 0; i < text.Length; i++)
        {
            units[at] = i;
            var isPair = char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]);
            at += isPair ? 4 : text[i] < 0x80 ? 1 : text[i] < 0x800 ? 2 : 3;
            i += isPair ? 1 : 0;
        }

        units[at] = text.Length;
        return units;
    }

    private string Write(object? value) => value switch
    {
        string text => $"'{text}'",
        bool truth => truth ? "true" : "false",
        GraphQLDocument node => Node("Document", node, ("definitions", List(node.Definitions))),
        OperationNode node => Node(
            "OperationDefinition",
            node,
            ("operation", Keyword(node.Kind)),
            ("name", Text(node.Name)),
            ("variableDefinitions", List(node.Variables)),
            ("selectionSet", List(node.Selections))),
        VariableDefinitionNode node => Node(
            "VariableDefinition", node, ("variable", Text(node.Name)), ("type", Write(node.Type)), ("defaultValue", Optional(node.Default))),
        FragmentNode node => Node(
            "FragmentDefinition",
            node,
            ("name", Text(node.Name)),
            ("typeCondition", Write(node.TypeCondition)),
            ("selectionSet", List(node.Selections))),
        FieldNode node => Node(
            "Field",
            node,
            ("alias", Text(node.Alias)),
            ("name", Text(node.Name)),
            ("arguments", List(node.Arguments)),
            ("directives", List(node.Directives)),
            ("selectionSet", node.Selections.Count == 0 ? null : List(node.Selections))),
        FragmentSpreadNode node => Node("FragmentSpread", node, ("name", Text(node.Name)), ("directives", List(node.Directives))),
        InlineFragmentNode node => Node(
            "InlineFragment",
            node,
            ("typeCondition", Optional(node.TypeCondition)),
            ("directives", List(node.Directives)),
            ("selectionSet", List(node.Selections))),
        ArgumentNode node => Node("Argument", node, ("name", Text(node.Name)), ("value", Write(node.Value))),
        DirectiveNode node => Node("Directive", node, ("name", Text(node.Name)), ("arguments", List(node.Arguments))),
        ObjectFieldNode node => Node("ObjectField", node, ("name", Text(node.Name)), ("value", Write(node.Value))),
        NamedTypeNode node => Node("NamedType", node, ("name", Text(node.Name))),
        ListTypeNode node => Node("ListType", node, ("type", Write(node.Item))),
        NonNullTypeNode node => Node("NonNullType", node, ("type", Write(node.Of))),
        ValueNode node => Value(node),
        SyntaxNode node => Definition(node),
        _ => throw new ArgumentException($"{value} is no part of a tree."),
    };

    private string Value(ValueNode node) => node.Kind switch
    {
        ValueKind.Variable => Node("Variable", node, ("name", Text(node.Text))),
        ValueKind.Int => Node("IntValue", node, ("value", Text(node.Text))),
        ValueKind.Float => Node("FloatValue", node, ("value", Text(node.Text))),
        ValueKind.String => Node("StringValue", node, ("value", Text(node.Text)), ("block", Write(node.IsBlock))),
        ValueKind.Boolean => Node("BooleanValue", node, ("value", node.Text)),
        ValueKind.Null => Node("NullValue", node),
        ValueKind.Enum => Node("EnumValue", node, ("value", Text(node.Text))),
        ValueKind.List => Node("ListValue", node, ("values", List(node.Items))),
        _ => Node("ObjectValue", node, ("fields", List(node.Fields))),
    };

    private string Definition(SyntaxNode value) => value switch
    {
        SchemaNode node => Node(node.IsExtension ? "SchemaExtension" : "SchemaDefinition", node, ("operationTypes", List(node.OperationTypes))),
        RootOperationTypeNode node => Node("OperationTypeDefinition", node, ("operation", Keyword(node.Kind)), ("type", Write(node.Type))),
        ScalarTypeNode node => Type("ScalarType", node),
        ComplexTypeNode node => Type(
            node is ObjectTypeNode ? "ObjectType" : "InterfaceType", node, ("interfaces", List(node.Interfaces)), ("fields", List(node.Fields))),
        UnionTypeNode node => Type("UnionType", node, ("types", List(node.Members))),
        EnumTypeNode node => Type("EnumType", node, ("values", List(node.Values))),
        InputObjectTypeNode node => Type("InputObjectType", node, ("fields", List(node.Fields))),
        DirectiveDefinitionNode node => Node(
            "DirectiveDefinition",
            node,
            ("name", Text(node.Name)),
            ("arguments", List(node.Arguments)),
            ("repeatable", Write(node.IsRepeatable)),
            ("locations", $"[{string.Join(',', node.Locations.Select(Text))}]")),
        FieldDefinitionNode node => Node(
            "FieldDefinition", node, ("name", Text(node.Name)), ("arguments", List(node.Arguments)), ("type", Write(node.Type))),
        InputValueDefinitionNode node => Node(
            "InputValueDefinition", node, ("name", Text(node.Name)), ("type", Write(node.Type)), ("defaultValue", Optional(node.Default))),
        EnumValueDefinitionNode node => Node("EnumValueDefinition", node, ("name", Text(node.Name))),
        _ => throw new ArgumentException($"{value.GetType().Name} is not known here."),
    };

    private string Type(string kind, TypeDefinitionNode node, params (string Name, string? Value)[] parts) =>
        Node(kind + (node.IsExtension ? "Extension" : "Definition"), node, [("name", Text(node.Name)), .. parts]);

    private string Node(string kind, SyntaxNode node, params (string Name, string? Value)[] parts)
    {
        IEnumerable<(string Name, string? Value)> all = node is DefinitionNode definition
            ? [.. parts, ("description", Optional(definition.DescriptionValue)), ("directives", List(definition.Directives))]
            : parts;
        var text = all.Where(part => part.Value is not null).Select(part => $"{part.Name}={part.Value}").Order(StringComparer.Ordinal);
        return string.Create(CultureInfo.InvariantCulture, $"{kind}@{_units[node.Start]}-{_units[node.End]}{{{string.Join(' ', text)}}}");
    }

    private string List<T>(SyntaxList<T> nodes)
        where T : SyntaxNode => $"[{string.Join(',', nodes.Select(Write))}]";

    private string? Optional(SyntaxNode? node) => node is null ? null : Write(node);

    private static string? Text(string? text) => text is null ? null : $"'{text}'";

    private static string Keyword(OperationKind kind) => kind switch
    {
        OperationKind.Query => "'query'",
        OperationKind.Mutation => "'mutation'",
        _ => "'subscription'",
    };
}
