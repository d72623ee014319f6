using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.AccessAttributeMustHaveEffect>;

namespace GqlAuthTooling.Analyzers.Tests;

public class AccessAttributeMustHaveEffectTests
{
    [Fact]
    public Task PrivateMethod_Reports() => Verify.AnalyzerAsync(
        Roots("[{|#0:RequiresPermission(\"Order:read\")|}] private static int Load() => 1;"),
        Expect.Diagnostic(AccessAttributeMustHaveEffect.Rule).WithLocation(0).WithMessage(
            "[RequiresPermission] on OrderQueries.Load has no effect, because it is not public, so it is no field. "
            + "Remove it, or put it on the field that it was meant for."));

    [Theory]
    [InlineData("[[|RequiresPermission(\"Order:read\")|]] internal static int Load() => 1;")]
    [InlineData("[[|PublicAccess(\"x\")|], GraphQLIgnore] public static int Load() => 1;")]
    [InlineData("[DataLoader] [[|RequiresAuthentication|]] public static Task<IReadOnlyDictionary<int, int>> GetByIdAsync(IReadOnlyList<int> ids) => null!;")]
    [InlineData("public static int Stock { [[|RequiresAuthentication|]] get => 1; }")]
    public Task MemberThatIsNoField_Reports(string member) => Verify.AnalyzerAsync(Roots(member));

    [Fact]
    public Task EventStream_Reports() => Verify.AnalyzerAsync("""
        public class Subscriptions
        {
            [[|RequiresPermission("Order:read")|]]
            public IAsyncEnumerable<int> StreamOrders() => null!;

            [Subscribe(With = nameof(StreamOrders))]
            [RequiresPermission("Order:read")]
            public int OnOrder([EventMessage] int order) => order;
        }

        [SubscriptionType]
        public class OrderSubscriptions : Subscriptions
        {
        }
        """);

    [Fact]
    public Task ImplementationOfAPartialMethod_DoesNotReport() => Verify.AnalyzerAsync("""
        [QueryType]
        public static partial class OrderQueries
        {
            public static partial int GetOrder();

            [RequiresPermission("Order:read")]
            public static partial int GetOrder() => 1;
        }
        """);

    [Fact]
    public Task ServiceParameter_Reports() => Verify.AnalyzerAsync("""
        public class OrderService;

        [QueryType]
        public static class OrderQueries
        {
            [PublicAccess("x")]
            public static int GetOrder([Service, [|RequiresPermission("Order:read")|]] OrderService service) => 1;
        }
        """);

    [Fact]
    public Task ClassOutsideTheSchema_Reports() => Verify.AnalyzerAsync("""
        [[|RequiresPermission("Order:read")|]]
        public class OrderService
        {
            [[|RequiresPermission("Order:read")|]]
            public int Load() => 1;
        }
        """ + Roots(string.Empty));

    [Fact]
    public Task HotChocolateAttributeOnAPrivateMethod_Reports() => Verify.AnalyzerAsync(
        Roots("[[|HotChocolate.Authorization.Authorize|]] private static int Load() => 1;"));

    [Fact]
    public Task FieldsTypesAndArguments_DoesNotReport() => Verify.AnalyzerAsync("""
        [RequiresPermission("Order:read")]
        public class Order
        {
            [RequiresPermission("Price:read")]
            public int Price { get; set; }
        }

        public class OrderFilter
        {
            [RequiresPermission("Order:search")]
            public string? Text { get; set; }
        }

        [QueryType]
        [RequiresAuthentication]
        public static class OrderQueries
        {
            [RequiresPermission("Order:read")]
            public static Order GetOrder([RequiresPermission("Order:all")] bool all, OrderFilter filter) => new();
        }
        """);

    [Fact]
    public Task BaseMemberThatIsOverridden_DoesNotReport() => Verify.AnalyzerAsync("""
        public abstract class OrderBase
        {
            [RequiresPermission("Order:read")]
            public abstract int GetOrder();
        }

        public interface IOrders
        {
            [RequiresPermission("Order:read")]
            int GetCount();
        }

        [QueryType]
        public class OrderQueries : OrderBase, IOrders
        {
            public override int GetOrder() => 1;

            public int GetCount() => 1;
        }
        """);

    [Fact]
    public Task PublicTypesOfALibraryWithoutRoots_DoesNotReport() => Verify.AnalyzerAsync("""
        [RequiresPermission("Order:read")]
        public class Order
        {
            [RequiresPermission("Price:read")]
            public int Price { get; set; }

            public int GetTax([RequiresPermission("Tax:read")] bool exact) => 1;
        }
        """);

    [Fact]
    public Task PrivateMemberOfALibraryWithoutRoots_Reports() => Verify.AnalyzerAsync("""
        public class Order
        {
            [[|RequiresPermission("Price:read")|]]
            private int Price { get; set; }

            [GraphQLIgnore]
            [[|RequiresPermission("Price:read")|]]
            public int Cost { get; set; }
        }
        """);

    [Fact]
    public Task UnresolvedAuthorizeOnAController_DoesNotReport() => Verify.AnalyzerAsync(
        """
        [Authorize]
        public class OrderController
        {
            [Authorize]
            public int Get() => 1;
        }

        [QueryType]
        public static class Queries
        {
            public static int GetOrder() => 1;
        }
        """,
        HotChocolateFlavour.Unresolved);

    private static string Roots(string member) => $$"""

        [QueryType]
        public static class OrderQueries
        {
            [PublicAccess("x")]
            public static int GetOrder() => 1;

            {{member}}
        }
        """;
}
