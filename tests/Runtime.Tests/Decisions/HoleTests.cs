using GqlAuthTooling.Runtime.Tests.Decisions.Testing;

namespace GqlAuthTooling.Runtime.Tests.Decisions;

/// <summary>Every way around a guarded field that is known to have worked somewhere: none leads past it.</summary>
public sealed class HoleTests
{
    private static readonly TestServer Server = new("""
        type Query {
          open: Open @public
          node(id: ID): Node @public
          nodes(ids: [ID]): [Node] @public
          search: [Result] @public
          products(where: ProductFilter @deprecated("Use filter") limit: Int @needs("Product:list")): [Product] @public
        }
        type Mutation { touch: TouchPayload @public }
        type TouchPayload { ok: Boolean query: Query }
        type Open { name: String secret: String @needs("Secret:read") list: [Open] }
        interface Node { id: ID }
        type Product implements Node { id: ID cost: Int @needs("Cost:read") }
        type Order implements Node @needs("Order:read") { id: ID number: Int }
        union Result = Product | Order
        input ProductFilter { name: String cost: IntFilter @needs("Cost:filter") and: [ProductFilter] }
        input IntFilter { gt: Int }
        """);

    public static TheoryData<string, string, string?, string> Holes => new()
    {
        { "alias", "{ open { name: secret } }", null, "open/name: Secret:read" },
        { "inline fragment without condition", "{ open { ... { secret } } }", null, "open/secret: Secret:read" },
        { "inline fragment with condition", "{ open { ... on Open { secret } } }", null, "open/secret: Secret:read" },
        {
            "named fragment, twice and before its definition",
            "{ open { ...F list { ...F } } } fragment F on Open { secret }",
            null,
            "open/secret: Secret:read, open/list/secret: Secret:read"
        },
        { "interface with one guarded implementer", "{ node { id } }", null, "node/id: Order:read" },
        { "union member", "{ search { ... on Order { number } } }", null, "search/number: Order:read" },
        { "interface fragment on a union", "{ search { ... on Node { id } } }", null, "search/id: Order:read" },
        { "node", "{ node(id: \"1\") { ... on Order { number } } }", null, "node/number: Order:read" },
        { "nodes", "{ nodes(ids: [\"1\"]) { ... on Order { number } } }", null, "nodes/number: Order:read" },
        { "list path", "{ open { list { list { secret } } } }", null, "open/list/list/secret: Secret:read" },
        {
            "payload that returns query", "mutation { touch { query { open { secret } } } }", null,
            "touch/query/open/secret: Secret:read"
        },
        { "argument by literal", "{ products(limit: 1) { id } }", null, "products: Product:list" },
        { "argument null", "{ products(limit: null) { id } }", null, "products: Product:list" },
        { "argument by variable", "query ($n: Int) { products(limit: $n) { id } }", "{n: 1}", "products: Product:list" },
        { "argument by variable, null", "query ($n: Int) { products(limit: $n) { id } }", "{n: null}", "products: Product:list" },
        { "argument by default", "query ($n: Int = 5) { products(limit: $n) { id } }", null, "products: Product:list" },
        {
            "nested input field by literal", "{ products(where: {and: [{name: \"x\"}, {cost: {gt: 1}}]}) { id } }", null,
            "products: Cost:filter"
        },
        {
            "nested input field by variable of the argument",
            "query ($w: ProductFilter) { products(where: $w) { id } }",
            "{w: {and: [{and: [{cost: {gt: 1}}]}]}}",
            "products: Cost:filter"
        },
        {
            "nested input field by variable of the field",
            "query ($c: IntFilter) { products(where: {and: {cost: $c}}) { id } }",
            "{c: null}",
            "products: Cost:filter"
        },
        {
            "nested input field in a variable in a list",
            "query ($w: ProductFilter) { products(where: {and: [{name: \"x\"}, $w]}) { id } }",
            "{w: {cost: null}}",
            "products: Cost:filter"
        },
        {
            "nested input field by default",
            "query ($w: ProductFilter = {cost: {gt: 1}}) { products(where: $w) { id } }",
            null,
            "products: Cost:filter"
        },
        { "include true", "query ($x: Boolean!) { open { secret @include(if: $x) } }", "{x: true}", "open/secret: Secret:read" },
        { "skip false", "query ($x: Boolean!) { open { secret @skip(if: $x) } }", "{x: false}", "open/secret: Secret:read" },
        {
            "include on the fragment", "query ($x: Boolean!) { open { ... @include(if: $x) { secret } } }", "{x: true}",
            "open/secret: Secret:read"
        },
        {
            "left out here and not there", "query ($x: Boolean!) { open { secret @skip(if: $x) secret } }", "{x: true}",
            "open/secret: Secret:read"
        },
        { "type name of a guarded member", "{ search { ... on Order { __typename } } }", null, "search/__typename: Order:read" },
        {
            "type name of a guarded member, through an interface", "{ search { ... on Order { ... on Node { __typename } } } }", null,
            "search/__typename: Order:read"
        },
        { "introspection beside a guarded field", "{ __schema { types { name } } open { secret } }", null, "open/secret: Secret:read" },
        { "introspection's name as an alias", "{ open { __typename: secret } }", null, "open/__typename: Secret:read" },
        { "open name as an alias of a guarded field", "{ open { name: secret name2: name } }", null, "open/name: Secret:read" },
    };

    [Theory]
    [MemberData(nameof(Holes))]
    public void WayAround_IsClosed(string hole, string operation, string? variables, string denied)
    {
        var decision = Server.Decide(operation, variables: variables);

        Assert.Equal(denied, string.Join(", ", decision.Denied.Select(Line)));
        Assert.True(Server.Decide(operation, "*", variables).IsAllowed, hole);
    }

    [Theory]
    [InlineData("type name", "{ node { __typename } search { __typename } open { __typename } }", null)]
    [InlineData("type name in an interface fragment", "{ search { ... on Node { __typename } } }", null)]
    [InlineData("type name of an open member", "{ search { ... on Product { __typename } } }", null)]
    [InlineData("open member", "{ search { ... on Product { id } } }", null)]
    [InlineData("open implementer", "{ node { ... on Product { id } } }", null)]
    [InlineData("bare union", "{ search { __typename } }", null)]
    [InlineData("introspection", "{ __schema { types { name fields { name args { name } } } } __type(name: \"Order\") { name } }", null)]
    [InlineData("include false", "query ($x: Boolean!) { open { secret @include(if: $x) } }", "{x: false}")]
    [InlineData("skip true", "query ($x: Boolean!) { open { secret @skip(if: $x) } }", "{x: true}")]
    [InlineData("argument variable not supplied", "query ($n: Int) { products(limit: $n) { id } }", null)]
    [InlineData("input field variable not supplied", "query ($c: IntFilter) { products(where: {cost: $c}) { id } }", null)]
    [InlineData("variable without the guarded input field", "query ($w: ProductFilter) { products(where: $w) { id } }", "{w: {name: \"cost\"}}")]
    [InlineData("fragment that can't apply", "{ node { ... on Product { ... on Node { ... on Order { number } } } } }", null)]
    public void OpenWay_StaysOpen(string what, string operation, string? variables)
    {
        var decision = Server.Decide(operation, variables: variables);

        Assert.True(decision.IsAllowed, what);
        Assert.Empty(decision.Report.PermissionsUsed);
    }

    private static string Line(DeniedSelection denied) =>
        $"{string.Join('/', denied.ResponsePath)}: {string.Join(" & ", denied.Error.Detail.Missing.Select(clause => string.Join(" | ", clause)))}";
}
