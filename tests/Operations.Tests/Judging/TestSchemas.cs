using GqlAuthTooling.Cli;
using GqlAuthTooling.Cli.Mapping;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Tests.Judging;

/// <summary>Schemas that several tests share.</summary>
internal static class TestSchemas
{
    /// <summary>Interfaces in interfaces, unions, input objects in circles, one with exactly one field, and defaults.</summary>
    public const string Shop = """
        schema { query: Root mutation: Changes subscription: Events }
        scalar Date
        interface Node { id: ID! }
        interface Entity implements Node { id: ID! created(zone: Zone = UTC): Date }
        interface Named { name(language: String): String! }
        interface Product implements Entity & Node & Named {
          id: ID!
          created(zone: Zone = UTC): Date
          name(language: String): String!
          price(in: Currency! = EUR, at: Date): Money
          related(first: Int! = 3, filter: ProductFilter): [Product!]!
        }
        type Book implements Product & Entity & Node & Named {
          id: ID!
          created(zone: Zone = UTC): Date
          name(language: String): String!
          price(in: Currency! = EUR, at: Date): Money
          related(first: Int! = 3, filter: ProductFilter): [Product!]!
          authors(order: [AuthorOrder!]): [Author!]!
        }
        type Film implements Product & Entity & Node & Named {
          id: ID!
          created(zone: Zone = UTC): Date
          name(language: String): String!
          price(in: Currency! = EUR, at: Date): Money
          related(first: Int! = 3, filter: ProductFilter): [Product!]!
          length(unit: TimeUnit): Float
          trailers: [[String]!]
        }
        type Author implements Entity & Node & Named {
          id: ID!
          created(zone: Zone = UTC): Date
          name(language: String): String!
          works(kind: [WorkKind], where: ProductFilter): [Work!]
        }
        type Voucher implements Node { id: ID! value: Money }
        type Money { amount: Float! currency: Currency! }
        union Work = Book | Film
        union Found = Book | Film | Author | Voucher
        union Giftable = Voucher | Book
        enum Zone { UTC LOCAL }
        enum Currency { EUR SEK USD }
        enum TimeUnit { MINUTE HOUR }
        enum WorkKind { BOOK FILM }
        enum Direction { ASC DESC }
        input AuthorOrder { name: Direction created: Direction = DESC }
        input ProductFilter {
          and: [ProductFilter!]
          not: ProductFilter
          price: Range
          currencies: [Currency!]
          name: TextFilter
          maker: ProductBy
        }
        input Range { from: Float to: Float inclusive: Boolean! = true }
        input TextFilter { equals: String! language: String zone: Zone = LOCAL }
        input ProductBy @oneOf { id: ID code: CodeInput kind: WorkKind }
        input CodeInput { issuer: Int! value: String! checked: Boolean = false }
        type Root {
          node(id: ID!): Node
          nodes(ids: [ID!]!): [Node]!
          entity(by: ProductBy!): Entity
          products(filter: ProductFilter, order: [AuthorOrder], page: Int = 1): [Product!]!
          search(text: String!, kinds: [WorkKind!] = [BOOK], deep: [[Range!]]): [Found!]!
          gift(currency: Currency): Giftable
          root: Root!
        }
        type Changes {
          addBook(input: BookInput!, dry: Boolean! = false): Book
          price(of: ProductBy!, range: Range!): Money
        }
        input BookInput { name: String! authors: [ID!]! price: Float code: CodeInput released: Date zone: Zone! = UTC }
        type Events { changed(filter: ProductFilter): Product }
        """;

    /// <summary>A schema from its text.</summary>
    /// <param name="sdl">The definitions.</param>
    public static GraphQLSchema Of(string sdl) => GraphQLSchema.FromSdl(GraphQLDocument.Parse(sdl));

    /// <summary>The schema of the sample, as the command line reads it from its sources.</summary>
    public static GraphQLSchema Storefront()
    {
        using var output = new StringWriter();
        var environment = new CliEnvironment(output, output, Repository.Root, TimeProvider.System);
        return SchemaOfMap.Of(MapInput.Load(environment, ["samples/Storefront"], includeTests: false, CancellationToken.None));
    }

    /// <summary>A map under which nobody gets some fields and everybody gets the others.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="denied">The coordinates of the fields.</param>
    public static PermissionMap MapThatDenies(GraphQLSchema schema, IReadOnlyCollection<string> denied)
    {
        var guarded = denied.ToHashSet(StringComparer.Ordinal);
        return PermissionMap.Compose(new PermissionModule(
            "Test",
            ["Denied"],
            [Requirement.None, Requirement.All("Denied")],
            [.. schema.Types.Where(type => type.IsComposite).Select(type => new TypeEntry(type.Name, RootOf(schema, type), AccessKind.Inherited, 0, null))],
            [.. schema.Types.Where(type => type.IsComposite).SelectMany(type => type.Fields.Select(field => $"{type.Name}.{field.Name}" is var coordinate && guarded.Contains(coordinate)
                ? new FieldEntry(coordinate, AccessKind.Permission, 1, 1, field.Type.NamedType, false, null, null)
                : new FieldEntry(coordinate, AccessKind.Public, 0, 0, field.Type.NamedType, false, null, "test")))],
            [],
            [],
            []));
    }

    /// <summary>A map under which whatever an operation uses shows: all of it is deprecated and needs nothing.</summary>
    /// <param name="schema">The schema.</param>
    public static PermissionMap TellingMap(GraphQLSchema schema)
    {
        var fields = new List<FieldEntry>();
        var types = new List<TypeEntry>();
        var deprecations = new List<DeprecationEntry>();
        foreach (var type in schema.Types)
        {
            if (type.IsComposite)
            {
                types.Add(new TypeEntry(type.Name, RootOf(schema, type), AccessKind.Inherited, 0, null));
            }

            foreach (var field in type.Fields)
            {
                var coordinate = $"{type.Name}.{field.Name}";
                fields.Add(new FieldEntry(coordinate, AccessKind.Public, 0, 0, field.Type.NamedType, false, null, "test"));
                Deprecate(DeprecationKind.Field, coordinate);
                foreach (var argument in field.Arguments)
                {
                    Deprecate(DeprecationKind.Argument, $"{coordinate}({argument.Name}:)");
                }
            }

            foreach (var field in type.InputFields)
            {
                Deprecate(DeprecationKind.InputField, $"{type.Name}.{field.Name}");
            }

            foreach (var value in type.Values)
            {
                Deprecate(DeprecationKind.EnumValue, $"{type.Name}.{value.Name}");
            }
        }

        return PermissionMap.Compose(
            new PermissionModule("Test", [], [Requirement.None], [.. types], [.. fields], [], [.. deprecations], []));

        void Deprecate(DeprecationKind kind, string coordinate) =>
            deprecations.Add(new DeprecationEntry(kind, coordinate, "test", null, null));
    }

    private static OperationKind? RootOf(GraphQLSchema schema, SchemaType type) =>
        Enum.GetValues<OperationKind>().Where(kind => schema.RootOf(kind) == type.Name).Select(kind => (OperationKind?)kind).FirstOrDefault();
}
