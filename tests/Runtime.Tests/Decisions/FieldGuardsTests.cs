using GqlAuthTooling.Runtime.Tests.Decisions.Testing;

namespace GqlAuthTooling.Runtime.Tests.Decisions;

/// <summary>Which fields of object types some caller can be denied.</summary>
public sealed class FieldGuardsTests
{
    private static readonly TestServer Server = new("""
        type Query {
            own: String @needs("Own:read")
            returns: Secret @public
            open: String @public
            argument(plain: Int guarded: Int @needs("Argument:use")): String @public
            input(filter: Outer): String @public
            inner(filter: Plain): String @public
            undeclared: String
            unmapped: String @unmapped
        }
        interface Node { id: ID price: Int @needs("Price:read") find(by: Int @needs("By:use")): String }
        type Secret implements Node @needs("Secret:read") { id: ID price: Int find(by: Int): String }
        type Product implements Node { id: ID price: Int find(by: Int other: Int): String name: String }
        union Any = Secret | Product
        input Outer { more: Outer leaf: Leaf }
        input Leaf { plain: Int guarded: Int @needs("Leaf:use") }
        input Plain { more: Plain plain: Int }
        """);

    [Theory]
    [InlineData("Query", "own", true)]
    [InlineData("Query", "returns", true)]
    [InlineData("Query", "open", false)]
    [InlineData("Query", "argument", true)]
    [InlineData("Query", "input", true)]
    [InlineData("Query", "inner", false)]
    [InlineData("Query", "undeclared", true)]
    [InlineData("Query", "unmapped", true)]
    [InlineData("Secret", "id", true)]
    [InlineData("Product", "id", false)]
    [InlineData("Product", "name", false)]
    [InlineData("Product", "price", true)]
    [InlineData("Product", "find", true)]
    [InlineData("Secret", "__typename", true)]
    [InlineData("Product", "__typename", false)]
    public void Field_CanBeDeniedWhenAnythingAboutItNeedsSomething(string type, string field, bool expected) =>
        Assert.Equal(expected, CanBeDenied(Server, type, field));

    /// <summary>Whatever operations are denied was a field that could be: the two have one source.</summary>
    [Theory]
    [InlineData("{ own returns { id } open argument(plain: 1) input inner undeclared unmapped }")]
    [InlineData("{ argument(guarded: 1) input(filter: {more: {leaf: {guarded: 1}}}) inner(filter: {more: {plain: 1}}) }")]
    [InlineData("{ returns { ... on Node { id price find(by: 1) } } }")]
    public void DeniedFields_AreAmongThem(string operation)
    {
        var denied = Server.Decide(operation).Denied;

        Assert.NotEmpty(denied);
        Assert.All(denied, selection => Assert.All(
            selection.ObjectTypes, type => Assert.True(CanBeDenied(Server, type, selection.ResponsePath[^1]))));
    }

    /// <summary>A root that the build took for an ordinary type has fields that say nothing, and are denied.</summary>
    [Fact]
    public void FieldThatSaysNothing_CanBeDeniedWhereAnyTypeMayBeARoot()
    {
        Assert.False(CanBeDenied(Server, "Product", "name"));
        Assert.True(CanBeDenied(Server, "Product", "name", knowsRoots: false));
        Assert.False(CanBeDenied(Server, "Query", "open", knowsRoots: false));
    }

    private static bool CanBeDenied(TestServer server, string type, string field, bool knowsRoots = true) =>
        new FieldGuards(server.Map, server, knowsRoots).CanBeDenied(
            type,
            server.Types[type].Related,
            field,
            server.Types[type].Find(field)?.Arguments.Select(argument => argument.Name) ?? []);
}
