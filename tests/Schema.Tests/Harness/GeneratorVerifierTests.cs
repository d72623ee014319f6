using GqlAuthTooling.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Good = GqlAuthTooling.Testing.GeneratorVerifier<GqlAuthTooling.Schema.Tests.Harness.GeneratorVerifierTests.NamesOnly>;
using KeepsSymbols = GqlAuthTooling.Testing.GeneratorVerifier<GqlAuthTooling.Schema.Tests.Harness.GeneratorVerifierTests.Planted>;
using Wasteful = GqlAuthTooling.Testing.GeneratorVerifier<GqlAuthTooling.Schema.Tests.Harness.GeneratorVerifierTests.AlwaysNew>;

namespace GqlAuthTooling.Schema.Tests.Harness;

public sealed class GeneratorVerifierTests
{
    private static readonly TestCompilation Input =
        TestCompilation.Of("class A { int M() { return 1; } }", "class B { public const string Name = \"b\"; }");

    [Fact]
    public void GeneratorOfValues_Passes()
    {
        var run = Good.All(Input);
        Assert.Equal("// A,B", run.Sources["Names.g.cs"]);
        var (before, after) = Good.RegeneratesOn(Input, "Test1.cs", "class C { }");
        Assert.NotEqual(before.Sources["Names.g.cs"], after.Sources["Names.g.cs"]);
    }

    [Fact]
    public void PlantedSymbol_Fails()
    {
        var failure = Assert.Throws<Xunit.Sdk.XunitException>(() => KeepsSymbols.StepsHoldValuesOnly(KeepsSymbols.Run(Input)));
        Assert.Contains("ISymbol", failure.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void StepThatIsAlwaysNew_Fails() => Assert.Throws<Xunit.Sdk.XunitException>(() => Wasteful.All(Input));

    [Fact]
    public void EditThatChangesNothing_FailsToRegenerate() => Assert.Throws<Xunit.Sdk.XunitException>(
        () => Good.RegeneratesOn(Input, "Test1.cs", "class B { public const string Name = \"c\"; }"));

    [Fact]
    public void HiddenSymbol_IsFoundByAssignability()
    {
        var symbol = Input.Build().GetTypeByMetadataName("A")!;
        Assert.NotEmpty(StepValues.FindForbidden(new Holder(symbol), "step"));
        Assert.NotEmpty(StepValues.FindForbidden(new Holder(null), "step"));
        Assert.NotEmpty(StepValues.FindForbidden(new Dictionary<string, object> { ["a"] = symbol.DeclaringSyntaxReferences[0] }, "step"));
        Assert.NotEmpty(StepValues.FindForbidden(new object[] { 1, symbol.Locations[0] }, "step"));
        Assert.Empty(StepValues.FindForbidden(new Dictionary<string, int[]> { ["a"] = [1] }, "step"));
    }

    private sealed record Holder(INamedTypeSymbol? Symbol);

#pragma warning disable RS1036, RS1038, RS1041 // Generators of a test, not of a package.
    [Generator]
    public sealed class NamesOnly : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.CompilationProvider.Select((compilation, _) => string.Join(",", ClassNames(compilation))).WithTrackingName("Names"),
            (output, names) => output.AddSource("Names.g.cs", "// " + names));
    }

    [Generator]
    public sealed class Planted : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.CompilationProvider.Select((compilation, _) => (object)compilation.Assembly).WithTrackingName("Names"),
            (output, _) => output.AddSource("Names.g.cs", "// "));
    }

    [Generator]
    public sealed class AlwaysNew : IIncrementalGenerator
    {
        public void Initialize(IncrementalGeneratorInitializationContext context) => context.RegisterSourceOutput(
            context.CompilationProvider.Select((compilation, _) => ClassNames(compilation).ToArray()).WithTrackingName("Names"),
            (output, names) => output.AddSource("Names.g.cs", "// " + names.Length));
    }
#pragma warning restore RS1036, RS1038, RS1041

    private static IEnumerable<string> ClassNames(Compilation compilation) => compilation.SyntaxTrees
        .Where(tree => tree.FilePath.StartsWith("Test", StringComparison.Ordinal))
        .SelectMany(tree => tree.GetRoot().DescendantNodes().OfType<ClassDeclarationSyntax>())
        .Select(declaration => declaration.Identifier.ValueText);
}
