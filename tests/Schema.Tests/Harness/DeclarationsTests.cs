using GqlAuthTooling.Testing;

namespace GqlAuthTooling.Schema.Tests.Harness;

public sealed class DeclarationsTests
{
    [Theory]
    [InlineData(HotChocolateFlavour.V13)]
    [InlineData(HotChocolateFlavour.V14)]
    [InlineData(HotChocolateFlavour.V15)]
    [InlineData(HotChocolateFlavour.V16)]
    public void Declarations_CompileInEachVersion(HotChocolateFlavour version)
    {
        var declarations = TestReferences.DeclarationsOf(version);
        CompileErrors.AssertNone(declarations);
        Assert.NotNull(declarations.GetTypeByMetadataName("HotChocolate.Types.QueryTypeAttribute"));
    }

    [Theory]
    [InlineData(HotChocolateFlavour.None)]
    [InlineData(HotChocolateFlavour.V13)]
    [InlineData(HotChocolateFlavour.V14)]
    [InlineData(HotChocolateFlavour.V15)]
    [InlineData(HotChocolateFlavour.V16)]
    public void SmallestSource_CompilesInEachFlavour(HotChocolateFlavour flavour)
    {
        var root = flavour == HotChocolateFlavour.None ? "GraphQLRoot(OperationKind.Query)" : "QueryType";
        CompileErrors.AssertNone(TestCompilation
            .Of($$"""[{{root}}] public class Query { [RequiresPermission("Order:read")] public Task<int> GetOrdersAsync() => Task.FromResult(1); }""")
            .WithHotChocolate(flavour)
            .Build());
    }

    [Fact]
    public void SmallestSource_CompilesForNetStandard()
    {
        var test = TestCompilation.Of("[GraphQLRoot(OperationKind.Query)] public class Query { public int GetOne() => 1; }") with
        {
            HotChocolate = HotChocolateFlavour.None,
            Framework = TestFramework.NetStandard20,
        };
        CompileErrors.AssertNone(test.Build());
    }

    [Fact]
    public void Unresolved_LeavesHotChocolateOut() =>
        Assert.Contains(
            CompileErrors.Of(TestCompilation.Of("[QueryType] public class Query;").WithHotChocolate(HotChocolateFlavour.Unresolved).Build()),
            error => error.Contains("QueryType", StringComparison.Ordinal));
}
