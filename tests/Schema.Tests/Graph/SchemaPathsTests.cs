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
    public void TypesAndFieldsInAnyOrder_GiveTheSameWays()
    {
        var model = ModelOf(Cyclic);
        var turned = model with
        {
            Types = model.Types.Reverse().Select(type => type with { Fields = type.Fields.Reverse().ToEquatableArray() }).ToEquatableArray(),
        };

        // A map in another order than the schema is found by coordinate.
        foreach (var paths in new[] { SchemaPaths.Of(turned), SchemaPaths.Of(turned, Turned(ModuleBuilder.Build(model))) })
        {
            Assert.Equal(Listed(SchemaPaths.Of(model)), Listed(paths));
        }
    }

    [Fact]
    public void TypeThatASchemaHasTwice_AsksForWhatEitherAsksFor()
    {
        var model = ModelOf(Cyclic);
        var customer = model.Types.Single(type => type.Name == "Customer");
        var open = customer with
        {
            Fields = customer.Fields.Select(field => field with { Access = AccessModel.Inherited }).ToEquatableArray(),
        };
        var paths = SchemaPaths.Of(model with { Types = model.Types.Append(open).ToEquatableArray() });

        Assert.Equal("Order:read", paths.GuardOf("Customer.lastOrder").ToString());
        Assert.Equal("nothing", paths.GuardOf("Customer.orders").ToString());
        Assert.DoesNotContain(paths.WaysInto("Order"), way => way.Deciding == "Customer.lastOrder" && way.Guard.ToString() != "Order:read");
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

    private static string[] Listed(SchemaPaths paths) =>
        [.. new[] { "Order", "Customer" }.SelectMany(type => paths.WaysInto(type)).Select(way => way + ": " + way.Guard)];

    private static PermissionModule Turned(PermissionModule module) => new(
        module.AssemblyName, [.. module.Permissions], [.. module.Requirements], [.. module.Types], [.. module.Fields.Reverse()], [], [], []);

    private static SchemaPaths SchemaPathsOf(string source) => SchemaPaths.Of(ModelOf(source));

    private static SchemaModel ModelOf(string source) => SchemaReader.Read(TestCompilation.Of(source).Build()).Model;
}
