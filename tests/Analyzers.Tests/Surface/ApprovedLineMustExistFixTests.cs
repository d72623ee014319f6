using Verify = GqlAuthTooling.Testing.CodeFixVerifier<
    GqlAuthTooling.Analyzers.ApprovedLineMustExist, GqlAuthTooling.CodeFixes.ApprovedLineMustExistFix>;

namespace GqlAuthTooling.Analyzers.Tests;

public class ApprovedLineMustExistFixTests
{
    private const string File = "PermissionMap.approved.txt";

    private static readonly TestCompilation Shop = TestCompilation.Of("""
        [QueryType]
        public static class OrderQueries
        {
            [RequiresPermission("Order:read")]
            public static int GetOrder() => 1;
        }
        """);

    [Fact]
    public Task LineOfNoField_IsRemoved() => Verify.CodeFixAsync(
        Shop.WithAdditionalFile(File, """
            # Reviewed by the payments team.
            [|Query.a: public|]

            # The order.
            Query.order: Order:read
            # Gone soon.
            [|Query.orders: Order:read|]
            # The end.
            """),
        [new(File, """
            # Reviewed by the payments team.

            # The order.
            Query.order: Order:read
            # The end.

            """)],
        ApprovedLineMustExistFix.Key);

    [Fact]
    public Task RepeatedLine_IsRemoved() => Verify.CodeFixAsync(
        Shop.WithAdditionalFile(File, "# One\nQuery.order: Order:read\n# Two\n[|Query.order: Order:read|]\n"),
        [new(File, "# One\n# Two\nQuery.order: Order:read\n")]);

    [Fact]
    public Task LinesThatDisagree_AreLeftAlone() => Verify.OffersAsync(
        Shop.WithAdditionalFile(File, "Query.order: Order:read\n[|Query.order: public|]\n"));

    [Fact]
    public Task FileThatCannotBeRead_IsLeftAlone() => Verify.OffersAsync(
        Shop.WithAdditionalFile(File, "[|Query.a: public|]\nQuery.order\nQuery.order: Order:read\n"));

    [Fact]
    public Task Title_SaysWhatHappens() => Verify.OffersAsync(
        Shop.WithAdditionalFile(File, "[|Query.a: public|]\nQuery.order: Order:read\n"), "Remove the line");

    [Fact]
    public Task FixAll_RemovesEveryLine() => Verify.FixAllAsync(
        Shop.WithAdditionalFile(File, "[|Query.a: public|]\nQuery.order: Order:read\n[|Query.z: public|]\n[|Query.order: Order:read|]\n"),
        [new(File, "Query.order: Order:read\n")],
        ApprovedLineMustExistFix.Key);
}
