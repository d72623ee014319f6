using Verify = GqlAuthTooling.Testing.CodeFixVerifier<
    GqlAuthTooling.Analyzers.GlobalLookupMustNotOpenGuardedType, GqlAuthTooling.CodeFixes.GlobalLookupMustNotOpenGuardedTypeFix>;

namespace GqlAuthTooling.Analyzers.Tests;

public class GlobalLookupMustNotOpenGuardedTypeFixTests
{
    private const string Rest = """

        [QueryType]
        public class Query
        {
            [RequiresPermission("Order:read")]
            public Order GetOrder() => new();

            [RequiresAuthentication]
            public Invoice GetInvoice() => new();
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddGraphQLServer().AddGlobalObjectIdentification();
        }
        """;

    private const string Open = """
        [Node]
        public class [|Order|] { public int Id { get; set; } public static Order? Get(int id) => null; }

        [Node] // by number
        public class [|Invoice|] { public int Id { get; set; } public static Invoice? Get(int id) => null; }

        """ + Rest;

    private const string Guarded = """
        [Node]
        [RequiresPermission("Order:read")]
        public class Order { public int Id { get; set; } public static Order? Get(int id) => null; }

        [Node] // by number
        [RequiresAuthentication]
        public class Invoice { public int Id { get; set; } public static Invoice? Get(int id) => null; }

        """ + Rest;

    [Fact]
    public Task Node_RequiresWhatTheQueryFieldRequires() => Verify.CodeFixAsync(Open, Guarded);

    [Fact]
    public Task FixAll_RequiresOnEachNode() =>
        Verify.FixAllAsync(Open, Guarded, GlobalLookupMustNotOpenGuardedTypeFix.GuardKey);
}
