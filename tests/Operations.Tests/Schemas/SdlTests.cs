using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Tests.Schemas;

/// <summary>Schemas made of definitions.</summary>
public sealed class SdlTests
{
    [Fact]
    public void Reads_Types_From_DefinitionsAndExtensions()
    {
        var schema = Read("""
            extend type Query { b: [U!]! }
            type Query { a(x: In = {y: 1}): I }
            interface I implements J { id: ID! @deprecated }
            interface J { id: ID! }
            type T implements I & J { id: ID! @deprecated(reason: "old") }
            extend union U = T
            union U
            input In @oneOf { y: Int }
            enum E { X Y @deprecated }
            scalar Date @specifiedBy(url: "https://example.com")
            """);

        Assert.Equal(["a", "b"], schema.Type("Query")!.Fields.Select(field => field.Name));
        Assert.Equal("[U!]!", schema.Type("Query")!.Field("b")!.Type.ToString());
        Assert.True(schema.Type("Query")!.Field("a")!.Argument("x") is { HasDefault: true, Default.Kind: ValueKind.Object, IsRequired: false });
        Assert.Equal(["T"], schema.PossibleTypes("J"));
        Assert.Equal(["T"], schema.PossibleTypes("U"));
        Assert.Equal(("No longer supported", "old"), (schema.Type("I")!.Fields[0].DeprecationReason, schema.Type("T")!.Fields[0].DeprecationReason));
        Assert.True(schema.Type("In")!.IsOneOf);
        Assert.Equal([null, "No longer supported"], schema.Type("E")!.Values.Select(value => value.DeprecationReason));
        Assert.Equal("https://example.com", schema.Type("Date")!.SpecifiedBy);
        Assert.Equal(["Date", "E", "I", "In", "J", "Query", "T", "U"], schema.Types.Select(type => type.Name));
    }

    [Theory]
    [InlineData("type Query { a: Int } type Mutation { a: Int }", "Query", "Mutation")]
    [InlineData("schema { query: Q } type Q { a: Int } type Mutation { a: Int }", "Q", null)]
    [InlineData("schema { query: Q } extend schema { mutation: M } type Q { a: Int } type M { a: Int }", "Q", "M")]
    public void Reads_Roots_From_NamesOrSchemaDefinition(string sdl, string query, string? mutation)
    {
        var schema = Read(sdl);

        Assert.Equal((query, mutation), (schema.RootOf(OperationKind.Query), schema.RootOf(OperationKind.Mutation)));
    }

    [Theory]
    [InlineData("type Query { a: Int } type Query { b: Int }", "There can be only one type named \"Query\". (1:23)")]
    [InlineData("type Query { a: Int } extend type T { b: Int }", "Cannot extend type \"T\" because it is not defined. (1:23)")]
    [InlineData("type Query { a: Int } extend input Query { b: Int }", "Cannot extend non-input object type \"Query\". (1:23)")]
    [InlineData("type Query { a: Int a: String }", "Field \"Query.a\" can only be defined once. (1:21)")]
    [InlineData("type Query { a(b: Int b: ID): Int }", "Argument \"Query.a(b:)\" can only be defined once. (1:23)")]
    [InlineData("type Query { a: T }", "Unknown type \"T\". (1:14)")]
    [InlineData("type Query { a: I } input I { b: Int }", "The type of Query.a must be Output Type but got: I. (1:14)")]
    [InlineData("type Query { a(b: Query): Int }", "The type of Query.a(b:) must be Input Type but got: Query. (1:16)")]
    [InlineData("type Query implements T { a: Int } type T { a: Int }", "Type Query must only implement Interface types, it cannot implement T. (1:1)")]
    [InlineData("type Query { a: U } union U = E enum E { X }", "Union type U can only include Object types, it cannot include E. (1:21)")]
    [InlineData("type Query { a: U } union U", "Type U must define one or more member types. (1:21)")]
    [InlineData("schema { query: I } interface I { a: Int }", "Query root type must be Object type, it cannot be I. (1:21)")]
    [InlineData("schema { query: Q }", "Unknown type \"Q\".")]
    [InlineData("schema { query: Q } schema { query: Q } type Q { a: Int }", "Must provide only one schema definition. (1:21)")]
    [InlineData("schema { query: Q query: Q } type Q { a: Int }", "There can be only one query type in schema. (1:19)")]
    [InlineData("type T { a: Int }", "Query root type must be provided.")]
    [InlineData("type Query { a: Int } query { a }", "A schema has no operations and fragments. Pass a file with type definitions. (1:23)")]
    public void BrokenSchema_IsRefusedWithTheReasonAndThePlace(string sdl, string message) =>
        Assert.Equal(message, Assert.Throws<SchemaNotUsableException>(() => Read(sdl)).Message);

    [Fact]
    public void FieldSaidTwiceTheSameWay_CountsOnce() =>
        Assert.Single(Read("type Query { a(x: Int = 1): Int a(x: Int = 1): Int }").Type("Query")!.Fields);

    [Fact]
    public void NamedTypesThatSourcesDontSay_AreScalars()
    {
        var types = new[] { new SchemaType("Q", NamedTypeKind.Object) { Fields = [new SchemaField("a", GraphQLDocument.ParseType("[Date!]"))] } };

        Assert.Equal(NamedTypeKind.Scalar, GraphQLSchema.Create(new SchemaRoots("Q"), types, isComplete: false).Type("Date")!.Kind);
        Assert.Throws<SchemaNotUsableException>(() => GraphQLSchema.Create(new SchemaRoots("Q"), types));
    }

    [Fact]
    public void Facts_AnswerWhatAnAnalysisAsks()
    {
        var facts = Read("type Query { a(x: In): U } union U = T | Query type T { i: Int } input In { y: E } enum E { X }").Facts;

        Assert.Equal(
            [NamedTypeKind.Object, NamedTypeKind.Union, NamedTypeKind.Input, NamedTypeKind.Enum, NamedTypeKind.Scalar, NamedTypeKind.Unknown],
            new[] { "Query", "U", "In", "E", "Int", "Nothing" }.Select(facts.KindOf));
        Assert.Equal(["Query", "T"], facts.PossibleTypes("U"));
        Assert.Equal(("U", "In", "E", null), (facts.FieldType("Query", "a"), facts.ArgumentType("Query", "a", "x"), facts.InputFieldType("In", "y"), facts.FieldType("T", "x")));
        Assert.Equal(["y"], facts.InputFields("In"));
    }

    private static GraphQLSchema Read(string sdl) => GraphQLSchema.FromSdl(GraphQLDocument.Parse(sdl));
}
