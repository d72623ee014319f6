using GqlAuthTooling.Testing;

namespace GqlAuthTooling.Schema.Tests;

public sealed class GraphFactsTests
{
    [Fact]
    public void Reads_FilteringAndSorting_From_Attributes()
    {
        var field = FieldOf("[UseFiltering] [UseSorting] public List<Order> GetOrders() => new();");
        Assert.Equal((MemberSelection.All, MemberSelection.All), (field.Filtering, field.Sorting));
    }

    [Fact]
    public void Reads_Nothing_From_FieldsWithoutThem()
    {
        var field = FieldOf("public List<Order> GetOrders() => new();");
        Assert.Equal((null, null, false), (field.Filtering, field.Sorting, field.IsProperty));
    }

    [Fact]
    public void Reads_BoundMembers_From_AnotherClassGiven() => Assert.Equal(
        new MemberSelection(SelectionKind.Only, new[] { "Number" }.ToEquatableArray()) { Ends = new[] { "Number" }.ToEquatableArray() },
        FieldOf("[UseFiltering(typeof(OrderView))] public List<Order> GetOrders() => new();").Filtering);

    [Fact]
    public void Reads_Lookup_From_NodeAndReferenceResolver()
    {
        var types = Read("""
            using HotChocolate.ApolloFederation.Resolvers;

            [Node]
            public class Order { public int Id { get; set; } public static Order? Get(int id) => null; }

            public class Product
            {
                public int Id { get; set; }

                [ReferenceResolver]
                public static Product? Load(int id) => null;
            }

            public class Price { public int Id { get; set; } }

            [QueryType]
            public class Query { public Order Order => new(); public Product Product => new(); public Price Price => new(); }

            public static class Startup
            {
                public static void Configure(IServiceCollection services) => services.AddGraphQLServer().AddGlobalObjectIdentification();
            }
            """).Types.ToDictionary(type => type.Name, type => type.Lookup, StringComparer.Ordinal);
        Assert.Equal(
            (TypeLookup.Node, TypeLookup.Reference, TypeLookup.None), (types["Order"], types["Product"], types["Price"]));
    }

    private static FieldModel FieldOf(string method) => Read($$"""
        public class Order { public int Id { get; set; } public int Number { get; set; } }

        public class OrderView { public int Number { get; set; } }

        [QueryType]
        public class Query { {{method}} }
        """).Types.Single(type => type.Name == "Query").Fields.Single();

    private static SchemaModel Read(string source) => SchemaReader.Read(TestCompilation.Of(source).Build()).Model;
}
