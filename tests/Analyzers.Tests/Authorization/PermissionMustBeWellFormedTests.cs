using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.PermissionMustBeWellFormed>;

namespace GqlAuthTooling.Analyzers.Tests;

public class PermissionMustBeWellFormedTests
{
    [Fact]
    public Task NoPermission_Reports() => Verify.AnalyzerAsync(Queries("[{|#0:RequiresPermission|}]"), Expect
        .Diagnostic(PermissionMustBeWellFormed.Rule).WithLocation(0).WithMessage(
            "[RequiresPermission] on OrderQueries.GetOrder names no permission. "
            + "Write Resource or Resource:action, for example Order:read."));

    [Fact]
    public Task EmptyPermission_Reports() => Verify.AnalyzerAsync(Queries("[RequiresPermission([|\"\"|])]"));

    [Theory]
    [InlineData("[RequiresPermission([|\"Order:\"|])]")]
    [InlineData("[RequiresPermission([|\":read\"|])]")]
    [InlineData("[RequiresPermission([|\"Order read\"|])]")]
    [InlineData("[RequiresPermission([|\"Order:*\"|])]")]
    [InlineData("[RequiresPermission([|\"a:b:c\"|])]")]
    public Task MalformedPermission_Reports(string attribute) => Verify.AnalyzerAsync(Queries(attribute));

    [Fact]
    public Task MessageSaysWhatIsWrong_Reports() => Verify.AnalyzerAsync(
        Queries("[RequiresPermission({|#0:\"Order:*\"|})]"),
        Expect.Diagnostic(PermissionMustBeWellFormed.Rule).WithLocation(0).WithMessage(
            "The permission \"Order:*\" on OrderQueries.GetOrder has a wildcard, which only a grant may have. "
            + "Write Resource or Resource:action, for example Order:read."));

    [Fact]
    public Task SecondOfSeveralPermissions_Reports() =>
        Verify.AnalyzerAsync(Queries("[RequiresPermission(\"Order:read\", [|\"Price:\"|], Match = PermissionMatch.Any)]"));

    [Fact]
    public Task PermissionInAnArray_Reports() =>
        Verify.AnalyzerAsync(Queries("[RequiresPermission(new[] { \"Order:read\", [|\"Price:\"|] })]"));

    [Fact]
    public Task NullPermission_Reports() => Verify.AnalyzerAsync(Queries("[RequiresPermission(\"Order:read\", [|null!|])]"));

    [Fact]
    public Task Constant_Reports() => Verify.AnalyzerAsync(
        "static class P { public const string Bad = \"Order \"; }" + Queries("[RequiresPermission([|P.Bad|])]"));

    [Fact]
    public Task TypeAndParameter_Reports() => Verify.AnalyzerAsync("""
        [RequiresPermission([|"Order:"|])]
        public class Order { public int Id { get; set; } }

        [QueryType]
        public static class OrderQueries
        {
            [PublicAccess("x")]
            public static Order GetOrder([RequiresPermission([|""|])] bool all) => new();
        }
        """);

    [Fact]
    public Task PropertyOfALibraryOfEntities_Reports() => Verify.AnalyzerAsync(
        """
        public class Order
        {
            [RequiresPermission([|"Order:"|])]
            public int Id { get; set; }
        }
        """,
        HotChocolateFlavour.None);

    [Theory]
    [InlineData("[RequiresPermission(\"Order:read\")]")]
    [InlineData("[RequiresPermission(\"CentraIP\")]")]
    [InlineData("[RequiresPermission(\"Order:read\", \"Price:read\")]")]
    [InlineData("[RequiresPermission(nameof(String))]")]
    public Task WellFormedPermission_DoesNotReport(string attribute) => Verify.AnalyzerAsync(Queries(attribute));

    [Fact]
    public Task UnreadableValue_DoesNotReport() => Verify.AnalyzerAsync(
        TestCompilation.Of(Queries("[RequiresPermission(Unknown.Name)]")) with { AllowCompileErrors = true });

    [Fact]
    public Task UnresolvedAttribute_Reports() => Verify.AnalyzerAsync(
        TestCompilation.Of(Queries("[RequiresPermission([|\"Order:\"|])]")) with
        {
            ReferencesRuntime = false,
            AllowCompileErrors = true,
        });

    private static string Queries(string attribute) => $$"""
        [QueryType]
        public static class OrderQueries
        {
            {{attribute}}
            public static int GetOrder() => 1;
        }
        """;
}
