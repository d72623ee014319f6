using Verify = GqlAuthTooling.Testing.CodeFixVerifier<
    GqlAuthTooling.Analyzers.AccessAttributeMustHaveEffect, GqlAuthTooling.CodeFixes.AccessAttributeMustHaveEffectFix>;

namespace GqlAuthTooling.Analyzers.Tests;

public class AccessAttributeMustHaveEffectFixTests
{
    private const string Source = """
        [QueryType]
        public static class OrderQueries
        {
            [PublicAccess("x")]
            public static int GetOrder() => Load();

            /// <summary>Loads.</summary>
            [[|RequiresPermission("Order:read")|]]
            private static int Load() => 1; // quick

            [Obsolete("x"), [|RequiresAuthentication|]]
            private static int LoadOld() => 1;

            [[|RequiresAuthentication|]]
            [[|RequiresPermission("Order:read")|]] // both
            // A note.
            internal static int LoadBoth() => 1;
        }
        """;

    private const string Fixed = """
        [QueryType]
        public static class OrderQueries
        {
            [PublicAccess("x")]
            public static int GetOrder() => Load();

            /// <summary>Loads.</summary>
            private static int Load() => 1; // quick

            [Obsolete("x")]
            private static int LoadOld() => 1;

            // A note.
            internal static int LoadBoth() => 1;
        }
        """;

    [Fact]
    public Task AttributeWithoutEffect_IsRemoved() =>
        Verify.CodeFixAsync(Source, Fixed, AccessAttributeMustHaveEffectFix.RemoveKey);

    [Fact]
    public Task FixAll_Removes() => Verify.FixAllAsync(Source, Fixed);

    [Fact]
    public Task AttributeOnAParameter_IsRemoved() => Verify.CodeFixAsync(
        """
        public class OrderService;

        [QueryType]
        public static class OrderQueries
        {
            [PublicAccess("x")]
            public static int GetOrder(int id, [[|RequiresPermission("Order:read")|]] [Service] OrderService service) => 1;
        }
        """,
        """
        public class OrderService;

        [QueryType]
        public static class OrderQueries
        {
            [PublicAccess("x")]
            public static int GetOrder(int id, [Service] OrderService service) => 1;
        }
        """);
}
