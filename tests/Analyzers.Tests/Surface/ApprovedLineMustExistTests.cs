using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.ApprovedLineMustExist>;

namespace GqlAuthTooling.Analyzers.Tests;

public class ApprovedLineMustExistTests
{
    private const string File = "PermissionMap.approved.txt";

    private static readonly TestCompilation Shop = TestCompilation.Of("""
        [ExtendObjectType("Query")]
        public class OrderQueries
        {
            [RequiresPermission("Order:read")]
            public Order? GetOrder() => null;
        }

        public sealed record Order(int Id);
        """);

    [Fact]
    public async Task LineOfNoField_Reports()
    {
        foreach (var flavour in HotChocolateFlavours.All)
        {
            await Verify.AnalyzerAsync(Shop.WithHotChocolate(flavour).WithAdditionalFile(
                File, "Query.order: Order:read\n[|Query.orders: Order:read|]\n  [|Query.order(id:): Order:read|]  \n[|Price: delegated(x)|]\n"));
        }
    }

    [Fact]
    public Task LinesOfFields_DoesNotReport() => Verify.AnalyzerAsync(
        Shop.WithAdditionalFile(File, "\uFEFF# Reviewed\r\n\r\nQuery.order: public\r\n"));

    [Fact]
    public Task FieldThatLostItsRequirement_DoesNotReport() => Verify.AnalyzerAsync(
        Shop.WithAdditionalFile(File, "Order.id: Order:read\nQuery.order: Order:read\n"));

    [Fact]
    public Task FieldThatAsksForNothingAndDid_Reports() => Verify.AnalyzerAsync(
        Shop.WithAdditionalFile(File, "{|#0:Order.id: public|}\nQuery.order: Order:read\n"),
        Expect.Diagnostic(ApprovedLineMustExist.Rule).WithLocation(0).WithMessage(
            "Line 1 approves 'Order.id: public', but the schema has nothing to approve there any more. Remove it."));

    [Fact]
    public Task MalformedPermissionInTheCode_DoesNotReport() => Verify.AnalyzerAsync(TestCompilation.Of("""
        [QueryType]
        public static class OrderQueries
        {
            [RequiresPermission("Order read")]
            public static int GetOrder() => 1;
        }
        """).WithAdditionalFile(File, "Query.order: Order:read\n"));

    [Fact]
    public Task NoSchema_DoesNotReport() => Verify.AnalyzerAsync(
        TestCompilation.Of("public class Order { }").WithAdditionalFile(File, "Query.order: Order:read\nwhat\n"));

    [Fact]
    public Task OtherAdditionalFile_DoesNotReport() => Verify.AnalyzerAsync(
        Shop.WithAdditionalFile("notes.txt", "Query.orders: Order:read\n"));

    [Fact]
    public Task RepeatedLine_Reports() => Verify.AnalyzerAsync(
        Shop.WithAdditionalFile(File, "Query.order: Order:read\n\n{|#0:Query.order: Order:read|}\n{|#1:Query.order: public|}\n"),
        Expect.Diagnostic(ApprovedLineMustExist.Rule).WithLocation(0).WithMessage("Line 3 repeats line 1. Remove one of them."),
        Expect.Diagnostic(ApprovedLineMustExist.Rule).WithLocation(1).WithMessage(
            "Line 4 approves Query.order as 'public', line 1 as 'Order:read'. Keep the one that was reviewed."));

    [Fact]
    public Task FileNamedTwice_DoesNotReport() => Verify.AnalyzerAsync(Shop with
    {
        AdditionalFiles = [new(File, "Query.order: Order:read\n"), new(File, "Query.order: Order:read\n")],
    });

    [Theory]
    [InlineData("<<<<<<< ours")]
    [InlineData("Query.order Order:read")]
    public Task LineThatCannotBeRead_DoesNotReport(string line) => Verify.AnalyzerAsync(
        Shop.WithAdditionalFile(File, $"Query.order: Order:read\n{line}\n"));
}
