using System;
using System.Linq;
using GqlAuthTooling.Generators.Tests.Emission;
using GqlAuthTooling.Schema;
using GqlAuthTooling.Testing;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Generators.Tests.Generator;

public sealed class CatalogueTests
{
    private const string File = "GqlAuth.Permissions.g.cs";

    private static readonly TestCompilation Library =
        TestCompilation.Of(Shops.Library) with { HotChocolate = HotChocolateFlavour.None, DefaultUsings = false };

    [Fact]
    public void DescribedPermission_HasItAsSummary()
    {
        var text = Constants("""{ "permissions": { "Order:read": "Read orders" } }""");
        Assert.Contains("/// <summary>Read orders</summary>", text, StringComparison.Ordinal);
        Assert.Contains("/// <remarks><c>Order:read</c>, needed by <c>Query.orders</c>.</remarks>", text, StringComparison.Ordinal);
    }

    /// <summary>A server can say what its permissions are for, in whatever words.</summary>
    [Fact]
    public void DescribedPermission_IsDescribedAtRunTime()
    {
        const string escaped = """Read \"orders\",\nall \\ of \u2028 them""";
        var run = Compiles($$"""{ "permissions": { "Order:read": "{{escaped}}", "Report:export": null } }""");

        var map = PermissionMap.Compose([Emitted.Load((CSharpCompilation)run.Output)]);

        Assert.Equal("Read \"orders\",\nall \\ of \u2028 them", map.Catalog.DescriptionOf("Order:read"));
        Assert.Null(map.Catalog.DescriptionOf("Report:export"));
        Assert.Null(map.Catalog.DescriptionOf("Typo:export"));
    }

    [Fact]
    public void NothingDescribed_EmitsNoDescriptions() =>
        Assert.DoesNotContain("GqlAuth.Module.Descriptions.g.cs", Compiles("""{ "permissions": ["Order:read"] }""").Sources.Keys);

    [Fact]
    public void PermissionThatNoFieldNeeds_HasAConstantAndCanBeGranted()
    {
        var run = Compiles("""{ "permissions": { "Report:export": "Export reports" } }""");
        Assert.Contains("public const string Export = \"Report:export\";", run.Sources[File], StringComparison.Ordinal);
        Assert.Contains("needed by no field of this assembly.", run.Sources[File], StringComparison.Ordinal);

        var map = PermissionMap.Compose([Emitted.Load((CSharpCompilation)run.Output)]);
        var held = PermissionSet.FromGrants(map.Catalog, ["Report:export", "Typo:export"]);
        Assert.True(held.Contains("Report:export"));
        Assert.Equal(["Typo:export"], held.IgnoredGrants);
    }

    [Theory]
    [InlineData("class & <b> > \\\" ' */ --> ]]>")]
    [InlineData("first line\\nsecond line\\r\\n\\r\\nthird")]
    [InlineData("one\\u2028class Broken {\\u2029two\\u0085}")]
    [InlineData("control \\u0001\\u001b\\uffff and a lone \\ud83d, a pair \\ud83d\\ude00")]
    [InlineData("</summary><summary>")]
    [InlineData("\\t \\n ")]
    public void AnyDescription_Compiles(string escaped) =>
        Compiles($$"""{ "permissions": { "Order:read": "{{escaped}}" } }""");

    [Fact]
    public void SeveralLines_StaySeveralLines() => Assert.Contains(
        "/// <summary>\n            /// Read\n            ///\n            /// orders\n            /// </summary>\n",
        Constants("""{ "permissions": { "Order:read": "Read\n\norders" } }"""),
        StringComparison.Ordinal);

    [Fact]
    public void GeneratedConstantOfAPermissionThatOnlyTheFileSpellsOut_IsRead()
    {
        var test = TestCompilation.Of("""
            [QueryType]
            public static class Queries
            {
                [RequiresPermission(Shop.Permissions.Order.Read, Shop.Permissions.CentraIP)]
                public static int GetOrders() => 1;
            }
            """) with { AllowCompileErrors = true };
        var run = Verify.Run(test.WithAdditionalFile("permissions.json", """{ "permissions": ["Order:read", "CentraIP"] }"""));

        Assert.Empty(CompileErrors.Of(run.Output));
        var module = Emitted.Load((CSharpCompilation)run.Output);
        Assert.Equal("CentraIP & Order:read", module.Requirements[module.Fields.Single().Effective].Text);

        // The rules see the generated constants, the generator does not: both read the same.
        ModuleAssert.Equal(ModuleBuilder.Build(SchemaReader.Read(run.Output).Model), module);
    }

    [Fact]
    public void MisspeltGeneratedConstant_StaysAnError()
    {
        var test = TestCompilation.Of("""
            [QueryType]
            public static class Queries
            {
                [RequiresPermission(Shop.Permissions.Order.Raed)]
                public static int GetOrders() => 1;
            }
            """) with { AllowCompileErrors = true };
        var run = Verify.Run(test.WithAdditionalFile("permissions.json", """{ "permissions": ["Order:read"] }"""));
        Assert.NotEmpty(CompileErrors.Of(run.Output));
    }

    [Fact]
    public void ConstantOfACatalogueClass_IsReadAndDescribed()
    {
        var run = Verify.Compiles(TestCompilation.Of("""
            [QueryType]
            public static class Queries
            {
                [RequiresPermission(Catalogue.Orders.Read)]
                public static int GetOrders() => 1;
            }

            [PermissionCatalog]
            public static class Catalogue
            {
                public static class Orders
                {
                    /// <summary>
                    /// Read orders of the <see cref="Store"/>,
                    /// all of them.
                    /// </summary>
                    public const string Read = "Order:read";
                }
            }

            public class Store { }
            """));
        Assert.Contains("/// <summary>Read orders of the Store, all of them.</summary>", run.Sources[File], StringComparison.Ordinal);
        Assert.Contains("\"Order:read\"", run.Sources["GqlAuth.Module.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void CatalogueOfAReferencedAssembly_IsGrantable()
    {
        var contracts = TestCompilation.Of("""
            using System.ComponentModel;
            [PermissionCatalog]
            public static class Catalogue
            {
                [Description("Export reports")]
                public const string Export = "Report:export";
            }
            """) with { AssemblyName = "Contracts" };
        var run = Verify.Compiles(Shops.Server.WithReference(contracts));
        Assert.Contains("/// <summary>Export reports</summary>", run.Sources[File], StringComparison.Ordinal);
        Assert.Contains("\"Report:export\"", run.Sources["GqlAuth.Module.g.cs"], StringComparison.Ordinal);
    }

    [Fact]
    public void FileInAProjectWithoutASchema_GivesConstantsOnly()
    {
        var run = Verify.Compiles(TestCompilation.Of("class A { }").WithAdditionalFile("permissions.json", """{ "permissions": ["Order:read"] }"""));
        Assert.Equal([File], run.Sources.Keys);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData("[]")]
    [InlineData("{ \"permissions\": 3 }")]
    public void BrokenFile_EmitsWhatIsKnownOtherwise(string text) =>
        Assert.Equal(Verify.Run(Library).Sources, Compiles(text).Sources);

    private static string Constants(string json) => Compiles(json).Sources[File];

    private static GeneratorRun Compiles(string json)
    {
        var test = Library.WithAdditionalFile("permissions.json", json);
        var run = Verify.Compiles(test);
        Assert.Empty(CompileConditions.Diagnostics(run, test));
        return run;
    }
}
