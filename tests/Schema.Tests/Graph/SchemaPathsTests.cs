using GqlAuthTooling.Testing;

namespace GqlAuthTooling.Schema.Tests;

public sealed class SchemaPathsTests
{
    private const string Cyclic = """
        public class Order { public int Id { get; set; } public Customer Buyer => new(); }

        public class Customer
        {
            public List<Order> Orders => new();

            [RequiresPermission("Order:read")]
            public Order LastOrder => new();
        }

        [QueryType]
        public class Query
        {
            [RequiresPermission("Order:read")]
            public List<Order> GetOrders() => new();

            [RequiresAuthentication]
            public Customer GetCustomer() => new();
        }
        """;

    [Fact]
    public void Ways_AddUpWhatTheyRequire() => Assert.Equal(
        [
            "Query.orders → Order: Order:read",
            "Query.customer → Customer.lastOrder → Order: Order:read",
            "Query.customer → Customer.orders → Order: authenticated",
        ],
        SchemaPathsOf(Cyclic).WaysInto("Order").Select(way => way + ": " + way.Guard));

    [Fact]
    public void Cycles_KeepTheWeakestWay() => Assert.Equal(
        ["Query.customer → Customer: authenticated", "Query.customer → Customer.orders → Order.buyer → Customer: authenticated"],
        SchemaPathsOf(Cyclic).WaysInto("Customer").Select(way => way + ": " + way.Guard));

    [Fact]
    public void FieldOfAnInterface_RequiresWhatEveryImplementerRequires()
    {
        var paths = SchemaPathsOf("""
            [InterfaceType("Party")]
            public interface IParty { Address Address { get; } }

            public class Address { public string Street => ""; }

            public class Person : IParty { public Address Address => new(); }

            public class Company : IParty { [RequiresPermission("Company:read")] public Address Address => new(); }

            [QueryType]
            public class Query { [PublicAccess("Why")] public IParty GetParty() => new Person(); }

            public static class Startup
            {
                public static void Configure(IServiceCollection services) =>
                    services.AddGraphQLServer().AddType<Person>().AddType<Company>();
            }
            """);
        Assert.Equal("Company:read", paths.GuardOf("Party.address").ToString());
        Assert.Contains(paths.WaysInto("Address"), way => way.ToString().Contains("Person.address", StringComparison.Ordinal) && way.Guard.IsNone);
    }

    [Fact]
    public void ManyGuardsThatImplyNoOther_EndAndKeepTheOpenWay()
    {
        // Thirty types in a row, each reached from the one before by two fields with permissions of their own: a billion paths.
        var types = string.Concat(Enumerable.Range(0, 30).Select(i => $$"""
            public class Step{{i}}
            {
                [RequiresPermission("A{{i}}")] public Step{{i + 1}} First => new();
                [RequiresPermission("B{{i}}")] public Step{{i + 1}} Second => new();
                public Step{{i + 1}} Open => new();
            }

            """));
        var paths = SchemaPathsOf(types + """
            public class Step30 { public int Id => 1; }

            [QueryType]
            public class Query { [PublicAccess("Why")] public Step0 GetStart() => new(); }
            """);
        Assert.Contains(paths.WaysInto("Step30"), way => way.Guard.IsNone);
    }

    private static SchemaPaths SchemaPathsOf(string source) =>
        SchemaPaths.Of(SchemaReader.Read(TestCompilation.Of(source).Build()).Model);
}
