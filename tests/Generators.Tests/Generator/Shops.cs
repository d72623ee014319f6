using GqlAuthTooling.Testing;

namespace GqlAuthTooling.Generators.Tests.Generator;

/// <summary>Servers that the tests of the whole generator share.</summary>
internal static class Shops
{
    /// <summary>A server with HotChocolate, one file a concern.</summary>
    public static TestCompilation Server { get; } = TestCompilation.OfFiles(
        new("Queries.cs", """
            [QueryType]
            public static class Queries
            {
                [RequiresPermission("Order:list")]
                public static IQueryable<Order> GetOrders() => throw new NotSupportedException();

                [PublicAccess("shop window")]
                public static Store GetStore() => new Store();

                [RequiresPermission(Names.Central)]
                public static string ServerAddress() => "10.0.0.1";
            }
            """),
        new("Mutations.cs", """
            [MutationType]
            public static class Mutations
            {
                [RequiresPermission("Price:write")]
                public static PricePayload SetPrice(PriceInput input, [RequiresPermission("Price:audit")] string? note)
                {
                    return new PricePayload();
                }
            }
            """),
        new("Types.cs", """
            [RequiresPermission("Order:read")]
            public sealed class Order : Entity
            {
                public Store? Store { get; set; }

                [RequiresPermission("Price:read", "Price:write", Match = PermissionMatch.Any)]
                public decimal Total { get; set; }
            }

            public sealed class Store
            {
                public string Name { get; set; } = "";

                [Deprecated("Use name instead", RemovalDate = "2030-01-31", Replacement = "Store.name")]
                public string? Title { get; set; }
            }

            public sealed class PriceInput
            {
                public decimal Amount { get; set; }
            }

            public sealed class Problem
            {
                public string Message { get; set; } = "";

                public string[] Path { get; set; } = [];
            }

            public sealed class PricePayload
            {
                public List<Problem> UserErrors { get; } = [];

                public List<Problem> UserWarnings { get; } = [];
            }
            """),
        new("Entity.cs", EntityFile),
        new("Names.cs", NamesFile),
        new("Tax.cs", """
            internal static class Tax
            {
                public static decimal Of(decimal net)
                {
                    return net * 0.25m;
                }
            }
            """));

    /// <summary>The file that only holds a constant.</summary>
    public const string NamesFile = """
        internal static class Names
        {
            public const string Central = "CentraIP";
        }
        """;

    /// <summary>The file that only holds a base type.</summary>
    public const string EntityFile = """
        public abstract class Entity
        {
            public int Id { get; set; }
        }
        """;

    /// <summary>A resolver library without an engine, in C# of any version.</summary>
    public static string Library { get; } = """
        namespace Lib
        {
            /// <summary>Fields.</summary>
            [GqlAuthTooling.GraphQLRoot(GqlAuthTooling.OperationKind.Query)]
            public class Queries
            {
                /// <summary>Field.</summary>
                [GqlAuthTooling.RequiresPermission("Order:read", "class:event", "Equals:to-string")]
                public @class Orders() { return new @class(); }

                /// <summary>Field.</summary>
                [GqlAuthTooling.RequiresPermission("CentraIP")]
                [global::System.Obsolete("old")]
                public string @event() { return ""; }
            }

            /// <summary>Type.</summary>
            [GqlAuthTooling.RequiresPermission("System:String")]
            public class @class
            {
                /// <summary>Field.</summary>
                public string Name() { return ""; }
            }
        }
        """;
}
