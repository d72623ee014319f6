namespace GqlAuthTooling.Cli.Tests.Support;

/// <summary>Sources that several tests share; engine-free, so that nothing needs to be restored.</summary>
public static class Code
{
    /// <summary>One root field that nobody protected, on line 7.</summary>
    public const string Undeclared = """
        using GqlAuthTooling;
        namespace Shop;

        [GraphQLRoot(OperationKind.Query)]
        public static class Queries
        {
            public static Order GetOrder(int id) => new(id);
        }

        public sealed record Order(int Id);
        """;

    /// <summary>The same, protected.</summary>
    public const string Protected = """
        using GqlAuthTooling;
        namespace Shop;

        [GraphQLRoot(OperationKind.Query)]
        public static class Queries
        {
            [RequiresPermission("Order:read")]
            public static Order GetOrder(int id) => new(id);
        }

        public sealed record Order(int Id);
        """;

    /// <summary>A root field that is public without a reason: one warning.</summary>
    public const string OneWarning = """
        using GqlAuthTooling;
        namespace Shop;

        [GraphQLRoot(OperationKind.Query)]
        public static class Queries
        {
            [PublicAccess("")]
            public static string GetVersion() => "1";
        }
        """;

    /// <summary>A class that is no part of any schema.</summary>
    public const string NoRoots = """
        namespace Shop;
        public static class Calculator
        {
            public static int Add(int a, int b) => a + b;
        }
        """;
}
