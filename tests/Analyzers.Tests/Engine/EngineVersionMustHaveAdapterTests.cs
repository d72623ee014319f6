using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers.Tests;

public class EngineVersionMustHaveAdapterTests
{
    private const string Queries = """
        [GraphQLRoot(OperationKind.Query)]
        public class Queries
        {
            [PublicAccess("Shown to visitors")]
            public int GetOrders() => 1;
        }
        """;

    // The engine's own declarations, whatever their version; only the call's name matters here.
    private const string Startup = """
        public static class Startup
        {
            public static void Configure(object services) => services.AddGraphQLServer();

            private static void AddGraphQLServer(this object services) { }
        }
        """;

    [Theory]
    [InlineData("HotChocolate.Types", "12.22.0.0", "12.22.0")]
    [InlineData("HotChocolate.Types", "17.0.0.0", "17.0.0")]
    [InlineData("HotChocolate.Types", "11.3.8.1", "11.3.8")]
    [InlineData("HotChocolate.Abstractions", "12.0.0.0", "12.0.0")]
    [InlineData("HotChocolate.Execution", "20.1.0.0", "20.1.0")]
    public async Task VersionWithoutAdapter_IsReportedOnce(string assembly, string version, string said)
    {
        var finding = Assert.Single(await FindingsAsync(TestCompilation.Of(Queries, "public class Other { }"), (assembly, version)));
        Assert.Equal(
            $"This project references HotChocolate {said}, for which there is no adapter, so no permission would be enforced. "
            + "Use a version from 13 to 16.",
            finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(0, finding.Location.SourceSpan.Start);
    }

    [Fact]
    public async Task VersionWithoutAdapter_IsReportedWhereTheServerIs()
    {
        var finding = Assert.Single(await FindingsAsync(TestCompilation.Of(Queries, Startup, Startup.Replace("Startup", "Second", StringComparison.Ordinal)), ("HotChocolate.Types", "12.22.0.0")));
        Assert.Equal("Test1.cs", finding.Location.SourceTree!.FilePath);
        Assert.Equal("services.AddGraphQLServer()", finding.Location.SourceTree.ToString().Substring(finding.Location.SourceSpan.Start, finding.Location.SourceSpan.Length));
    }

    [Theory]
    [InlineData("HotChocolate.Types", "13.0.0.0")]
    [InlineData("HotChocolate.Types", "14.3.0.0")]
    [InlineData("HotChocolate.Types", "15.1.3.0")]
    [InlineData("HotChocolate.Types", "16.0.0.0")]
    [InlineData("HotChocolate.Types", "0.0.0.0")]
    [InlineData("HotChocolate.Fantasy", "12.0.0.0")]
    [InlineData("Shop.HotChocolate.Types", "12.0.0.0")]
    public async Task VersionWithAdapter_IsSilent(string assembly, string version) =>
        Assert.Empty(await FindingsAsync(TestCompilation.Of(Queries), (assembly, version)));

    [Fact]
    public async Task TypesDecide_WhereAnotherAssemblyOfTheEngineIsOlder() => Assert.Empty(await FindingsAsync(
        TestCompilation.Of(Queries), ("HotChocolate.Abstractions", "12.0.0.0"), ("HotChocolate.Types", "15.0.0.0")));

    [Fact]
    public async Task NoEngine_IsSilent() => Assert.Empty(await FindingsAsync(TestCompilation.Of(Queries)));

    [Fact]
    public async Task NoSchema_IsSilent() => Assert.Empty(await FindingsAsync(
        TestCompilation.Of("public class Other { }"), ("HotChocolate.Types", "12.22.0.0")));

    [Theory]
    [InlineData(HotChocolateFlavour.V13)]
    [InlineData(HotChocolateFlavour.V14)]
    [InlineData(HotChocolateFlavour.V15)]
    [InlineData(HotChocolateFlavour.V16)]
    [InlineData(HotChocolateFlavour.Unresolved)]
    public Task KnownVersionOrNotRestored_DoesNotReport(HotChocolateFlavour flavour) =>
        AnalyzerVerifier<EngineVersionMustHaveAdapter>.AnalyzerAsync(
            "[QueryType] public static class Queries { public static int GetOrders() => 1; }", flavour);

    private static async Task<IEnumerable<Diagnostic>> FindingsAsync(
        TestCompilation test, params (string Name, string Version)[] engines)
    {
        var plain = test.WithHotChocolate(HotChocolateFlavour.None);
        DiagnosticAnalyzer[] analyzers = [new EngineVersionMustHaveAdapter()];
        return await AnalyzerRun.RunAsync(
            plain.Build().AddReferences(engines.Select(engine => Engine(engine.Name, engine.Version))),
            TestOptionsProvider.For(plain),
            [.. analyzers]);
    }

    private static MetadataReference Engine(string name, string version)
    {
        var source = CSharpSyntaxTree.ParseText($"[assembly: System.Reflection.AssemblyVersion(\"{version}\")] public class Engine {{ }}");
        var compilation = CSharpCompilation.Create(
            name,
            [source],
            TestReferences.Framework(TestFramework.NetStandard20),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary));
        using var image = new MemoryStream();
        Assert.True(compilation.Emit(image).Success);
        return MetadataReference.CreateFromImage(image.ToArray());
    }
}
