using System.Text;

namespace GqlAuthTooling.Operations.Tests;

public sealed class ParserTests
{
    [Fact]
    public void Operation_HasItsParts()
    {
        var document = GraphQLDocument.Parse("\"why\" mutation Save($id: ID! = 1 @v) @o { saved: save(id: $id) @f { ...F ... on T { a } } }");

        var operation = Assert.IsType<OperationNode>(Assert.Single(document.Definitions));
        Assert.Equal((OperationKind.Mutation, "Save", "why"), (operation.Kind, operation.Name, operation.Description));
        var variable = Assert.Single(operation.Variables);
        Assert.Equal(("id", "ID!", "ID", "1", "v"), (variable.Name, variable.Type.ToString(), variable.Type.NamedType, variable.Default!.Text, variable.Directives[0].Name));
        var field = Assert.IsType<FieldNode>(Assert.Single(operation.Selections));
        Assert.Equal(("saved", "save", "saved"), (field.Alias, field.Name, field.ResponseName));
        Assert.Equal(("id", ValueKind.Variable, "id"), (field.Arguments[0].Name, field.Arguments[0].Value.Kind, field.Arguments[0].Value.Text));
        Assert.Equal("F", Assert.IsType<FragmentSpreadNode>(field.Selections[0]).Name);
        Assert.Equal("T", Assert.IsType<InlineFragmentNode>(field.Selections[1]).TypeCondition!.Name);
    }

    [Fact]
    public void FieldWithoutAlias_AnswersUnderItsName() => Assert.Equal("a", Field("{ a }").ResponseName);

    [Fact]
    public void TypeDefinition_HasItsParts()
    {
        var document = GraphQLDocument.Parse("\"\"\"\n  An order\n  \"\"\" type Order implements A & B @key(fields: \"id\") { \"n\" lines(first: Int = 10): [Line!]! @deprecated }");

        var type = Assert.IsType<ObjectTypeNode>(Assert.Single(document.Definitions));
        Assert.Equal(("Order", "An order", false), (type.Name, type.Description, type.IsExtension));
        Assert.Equal(["A", "B"], type.Interfaces.Select(node => node.Name));
        var field = Assert.Single(type.Fields);
        Assert.Equal(("lines", "n", "[Line!]!", "deprecated"), (field.Name, field.Description, field.Type.ToString(), field.Directives[0].Name));
        Assert.Equal(("first", "10"), (field.Arguments[0].Name, field.Arguments[0].Default!.Text));
    }

    [Fact]
    public void Extension_SaysThatItIsOne() => Assert.True(Assert.IsType<EnumTypeNode>(GraphQLDocument.Parse("extend enum E { A }").Definitions[0]).IsExtension);

    [Fact]
    public void DirectiveDefinition_HasItsParts()
    {
        var directive = Assert.IsType<DirectiveDefinitionNode>(GraphQLDocument.Parse("directive @d(a: Int) repeatable on FIELD | QUERY").Definitions[0]);

        Assert.Equal(("d", true), (directive.Name, directive.IsRepeatable));
        Assert.Equal(["FIELD", "QUERY"], directive.Locations);
    }

    [Theory]
    [InlineData("1", ValueKind.Int, "1")]
    [InlineData("-1.5e3", ValueKind.Float, "-1.5e3")]
    [InlineData("\"a\\u{1F600}\\uD83D\\uDE00\\n\"", ValueKind.String, "a😀😀\n")]
    [InlineData("\"\"\"\n    a\n      b \\\"\"\"\n\n\"\"\"", ValueKind.String, "a\n  b \"\"\"")]
    [InlineData("true", ValueKind.Boolean, "true")]
    [InlineData("null", ValueKind.Null, "null")]
    [InlineData("OPEN", ValueKind.Enum, "OPEN")]
    [InlineData("$a", ValueKind.Variable, "a")]
    [InlineData("[1]", ValueKind.List, "")]
    [InlineData("{ a: 1 }", ValueKind.Object, "")]
    public void Value_HasKindAndText(string text, ValueKind kind, string expected)
    {
        var value = GraphQLDocument.ParseValue(text);

        Assert.Equal((kind, expected), (value.Kind, value.Text));
    }

    [Fact]
    public void ListAndObject_HaveTheirParts()
    {
        var value = GraphQLDocument.ParseValue("[1, { a: [], b: 2 }]");

        Assert.Equal(2, value.Items.Count);
        Assert.Equal(["a", "b"], value.Items[1].Fields.Select(field => field.Name));
        Assert.Empty(value.Items[1].Fields[0].Value.Items);
    }

    [Fact]
    public void NameThatOccursTwice_IsOneString()
    {
        var operation = Assert.IsType<OperationNode>(GraphQLDocument.Parse("{ order order }").Definitions[0]);

        Assert.Same(((FieldNode)operation.Selections[0]).Name, ((FieldNode)operation.Selections[1]).Name);
    }

    [Fact]
    public void ManyNames_StayWhatTheyAre()
    {
        var names = Enumerable.Range(0, 50_000).Select(number => $"n{number * 7919L}").ToList();
        var operation = Assert.IsType<OperationNode>(GraphQLDocument.Parse("{" + string.Join(' ', names) + "}").Definitions[0]);

        Assert.Equal(names, operation.Selections.Select(selection => ((FieldNode)selection).Name));
    }

    [Theory]
    [InlineData("{ a }", 1, 1)]
    [InlineData("\n\r\n\r  { a }", 4, 3)]
    [InlineData("# é😀\n\"é😀\" query { a }", 2, 1)]
    public void Node_StandsWhereItBegins(string text, int line, int column)
    {
        var document = GraphQLDocument.Parse(text);

        Assert.Equal(new SourceLocation(line, column), document.PositionOf(document.Definitions[0]));
    }

    [Fact]
    public void ColumnAfterManyCharactersOfAllSizes_CountsUtf16()
    {
        const string Strings = "\"é日😀 a\"";
        var text = $"{{ a(b: [{string.Join(',', Enumerable.Repeat(Strings, 1000))}]) }}";
        var document = GraphQLDocument.Parse(text);
        var items = Field(document).Arguments[0].Value.Items;

        Assert.Equal(
            Enumerable.Range(0, 1000).Select(index => new SourceLocation(1, 9 + (index * (Strings.Length + 1)))),
            items.Select(document.PositionOf));
    }

    [Theory]
    [InlineData("", "Syntax Error: Unexpected <EOF>.", 1, 1)]
    [InlineData("{", "Syntax Error: Expected Name, found <EOF>.", 1, 2)]
    [InlineData("{ a }\n}", "Syntax Error: Unexpected \"}\".", 2, 1)]
    [InlineData("query ($a: Int = $b) { a }", "Syntax Error: Unexpected variable \"$b\" in constant value.", 1, 18)]
    [InlineData("{ a(b: \"é😀\" ?) }", "Syntax Error: Unexpected character: \"?\".", 1, 14)]
    [InlineData("fragment on on T { a }", "Syntax Error: Unexpected Name \"on\".", 1, 10)]
    [InlineData("type T @a(b: $c) { d: E }", "Syntax Error: Unexpected variable \"$c\" in constant value.", 1, 14)]
    public void NoDocument_IsRefusedWithPlaceAndReason(string text, string message, int line, int column)
    {
        var error = Assert.Throws<GraphQLSyntaxException>(() => GraphQLDocument.Parse(text, "orders.graphql"));

        Assert.Equal((message, "orders.graphql", line, column), (error.Message, error.SourceName, error.Line, error.Column));
    }

    [Theory]
    [InlineData(new byte[] { (byte)'{', 0xFF, (byte)'}' }, "Syntax Error: Invalid character: byte 0xFF.", 2)]
    [InlineData(new byte[] { (byte)'{', (byte)'#', 0xC3, (byte)'\n', (byte)'a', (byte)'}' }, "Syntax Error: Invalid character: byte 0xC3.", 3)]
    [InlineData(new byte[] { (byte)'"', 0xE6, 0x97, (byte)'"' }, "Syntax Error: Invalid character within String: byte 0xE6.", 2)]
    [InlineData(new byte[] { (byte)'"', (byte)'"', (byte)'"', 0xED, 0xA0, 0x80, (byte)'"', (byte)'"', (byte)'"' }, "Syntax Error: Invalid character within String: U+D800.", 4)]
    [InlineData(new byte[] { (byte)'{', (byte)'a', 0xF0, 0x9F, 0x98 }, "Syntax Error: Invalid character: byte 0xF0.", 3)]
    public void BytesThatAreNoUtf8_AreRefused(byte[] bytes, string message, int column)
    {
        var error = Assert.Throws<GraphQLSyntaxException>(() => GraphQLDocument.Parse(bytes));

        Assert.Equal((message, new SourceLocation(1, column)), (error.Message, error.Location));
    }

    [Fact]
    public void BytesChangedAfterwards_ChangeNothing()
    {
        var bytes = Encoding.UTF8.GetBytes("{ a(b: \"text\") }");
        var document = GraphQLDocument.Parse(bytes);
        bytes.AsSpan().Clear();

        Assert.Equal("text", Field(document).Arguments[0].Value.Text);
    }

    [Theory]
    [InlineData("[Int!]!", "Int")]
    [InlineData("[[a]]", "a")]
    public void Type_IsParsedAlone(string text, string named)
    {
        var type = GraphQLDocument.ParseType(text);

        Assert.Equal((text, named), (type.ToString(), type.NamedType));
    }

    [Fact]
    public void TypeWithSomethingBehindIt_IsRefused() =>
        Assert.Equal(
            "Syntax Error: Expected <EOF>, found Name \"x\".",
            Assert.Throws<GraphQLSyntaxException>(() => GraphQLDocument.ParseType("Int x")).Message);

    private static FieldNode Field(string text) => Field(GraphQLDocument.Parse(text));

    private static FieldNode Field(GraphQLDocument document) => (FieldNode)((OperationNode)document.Definitions[0]).Selections[0];
}
