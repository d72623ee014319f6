using System.Linq;
using GqlAuthTooling.Generators.Tests.Emission;
using GqlAuthTooling.Schema;
using GqlAuthTooling.Testing;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Generators.Tests.Generator;

public sealed class WholeGeneratorTests
{
    public static TheoryData<HotChocolateFlavour> Flavours => new(HotChocolateFlavours.All);

    [Fact]
    public void Server_CompilesAndIsCached()
    {
        var run = Verify.All(Shops.Server);

        Assert.Equal(
            [
                "GqlAuth.Assembly.g.cs", "GqlAuth.Module.M.g.cs", "GqlAuth.Module.O.g.cs", "GqlAuth.Module.P.g.cs",
                "GqlAuth.Module.Q.g.cs", "GqlAuth.Module.S.g.cs", "GqlAuth.Module.g.cs", "GqlAuth.Permissions.g.cs",
            ],
            run.Sources.Keys.Order(System.StringComparer.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Flavours))]
    public void EmittedModule_IsWhatTheBuilderMakesOfTheSameSource(HotChocolateFlavour flavour)
    {
        var run = Verify.Compiles(Shops.Server.WithHotChocolate(flavour));
        var expected = ModuleBuilder.Build(SchemaReader.Read(run.Input).Model);

        Assert.NotEmpty(expected.Fields);
        Assert.NotEmpty(expected.Permissions);
        if (flavour.IsResolved())
        {
            ModuleAssert.Equal(expected, Emitted.Load((CSharpCompilation)run.Output));
        }
        else
        {
            Assert.Contains(run.Sources, source => source.Value.Contains("\nQuery.orders|", System.StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Library_CompilesAndIsCached()
    {
        var run = Verify.All(TestCompilation.Of(Shops.Library) with { HotChocolate = HotChocolateFlavour.None });
        ModuleAssert.Equal(
            ModuleBuilder.Build(SchemaReader.Read(run.Input).Model), Emitted.Load((CSharpCompilation)run.Output));
    }

    [Theory]
    [InlineData("", "", false)]
    [InlineData("errors", "", true)]
    [InlineData("", "[*.cs]\ngqlauth_errors_field = errors\n", true)]
    [InlineData("errors", "[*.cs]\ngqlauth_errors_field = problems\n", false)]
    public void NamesOfPayloadLists_AreTheProjects(string property, string editorConfig, bool hasErrors)
    {
        var run = Verify.All(TestCompilation
            .Of("""
                [MutationType]
                public static class Mutations
                {
                    [RequiresPermission("Order:write")]
                    public static CancelPayload Cancel(int id) => new(id, []);
                }

                public record CancelPayload(int Id, IReadOnlyList<UserError> Errors);
                """)
            .WithOption("GqlAuthErrorsField", property).WithEditorConfig(editorConfig));
        Assert.Equal(hasErrors, Assert.Single(Emitted.Load((CSharpCompilation)run.Output).Payloads).HasUserErrors);
    }

    [Fact]
    public void ProjectWithoutResolvers_EmitsNothing() => Assert.Empty(Verify.All(TestCompilation.Of("class A { }")).Sources);

    [Fact]
    public void ProjectWithoutTheRuntime_EmitsNothing() =>
        Assert.Empty(Verify.Run(Shops.Server with { ReferencesRuntime = false, AllowCompileErrors = true }).Sources);

    [Fact]
    public void PlantedSymbol_IsFoundByTheChecker()
    {
        var run = Verify.Run(Shops.Server);
        Assert.NotEmpty(StepValues.FindForbidden(new { run.Input.Assembly }, "planted"));
    }
}
