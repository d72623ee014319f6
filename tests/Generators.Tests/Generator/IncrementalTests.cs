using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Generators.Tests.Generator;

public sealed class IncrementalTests
{
    [Fact]
    public void CharacterInAMethodBody_KeepsEveryOutput() => AssertKeeps("Mutations.cs", "return new", " return new");

    [Fact]
    public void CharacterInAMethodBody_KeepsTheReading()
    {
        var run = Verify.Run(Shops.Server);
        var again = run.Again(Edit(run.Input, "Mutations.cs", "return new", " return new"));
        Assert.All(
            again.OwnSteps[Steps.Schema].SelectMany(step => step.Outputs),
            output => Assert.Equal(IncrementalStepRunReason.Cached, output.Reason));
    }

    [Fact]
    public void EditInAnUnrelatedFile_KeepsEveryOutput() => AssertKeeps("Tax.cs", "0.25m", "0.5m");

    [Fact]
    public void MovedLines_KeepsEveryOutput() => AssertKeeps("Types.cs", "public sealed class Store", "\n\n\npublic sealed class Store");

    [Fact]
    public void ReorderedMembers_KeepsEveryOutput() => AssertKeeps(
        "Types.cs",
        "    public List<Problem> UserErrors { get; } = [];\n\n    public List<Problem> UserWarnings { get; } = [];",
        "    public List<Problem> UserWarnings { get; } = [];\n\n    public List<Problem> UserErrors { get; } = [];");

    [Fact]
    public void ConstantInAnotherFile_RegeneratesConstants()
    {
        var (_, after) = Verify.RegeneratesOn(Shops.Server, "Names.cs", Shops.NamesFile.Replace("CentraIP", "EdgeIP", StringComparison.Ordinal));
        Assert.Contains("EdgeIP", after.Sources["GqlAuth.Permissions.g.cs"], StringComparison.Ordinal);
        Assert.DoesNotContain(after.Sources.Values, text => text.Contains("CentraIP", StringComparison.Ordinal));
    }

    [Fact]
    public void AttributeOfABaseTypeInAnotherFile_RegeneratesTheTable()
    {
        var (before, after) = Verify.RegeneratesOn(
            Shops.Server,
            "Entity.cs",
            Shops.EntityFile.Replace("    public int Id", "    [RequiresPermission(\"Id:read\")]\n    public int Id", StringComparison.Ordinal));
        Assert.Equal(
            ["GqlAuth.Module.O.g.cs", "GqlAuth.Module.g.cs", "GqlAuth.Permissions.g.cs"], Changed(before, after));
    }

    [Fact]
    public void AttributeOfOneResolver_RegeneratesItsTableAlone()
    {
        var (before, after) = Edited("Queries.cs", "[PublicAccess(\"shop window\")]", "[PublicAccess(\"another reason\")]");
        Assert.Equal(["GqlAuth.Module.Q.g.cs"], Changed(before, after));
        Assert.Equal(["GqlAuth.Module.Q.g.cs"], Redone(after));
    }

    [Fact]
    public void NewRequirement_KeepsTheTablesOfOthers()
    {
        var (before, after) = Edited("Queries.cs", "\"Order:list\"", "\"Aaa:first\"");
        Assert.Equal(
            ["GqlAuth.Module.Q.g.cs", "GqlAuth.Module.g.cs", "GqlAuth.Permissions.g.cs"], Changed(before, after));
        Assert.Equal(Changed(before, after), Redone(after));
    }

    [Fact]
    public void RegistrationInABody_RegeneratesTheTable() => AssertRegenerates(
        """
        public class A { [PublicAccess("x")] public int First() => 1; }
        public class B { [PublicAccess("x")] public int Second() => 2; }
        public static class Startup
        {
            public static void Configure(IServiceCollection services)
            {
                services.AddGraphQLServer().AddQueryType<A>();
            }
        }
        """,
        "AddQueryType<A>",
        "AddQueryType<B>");

    [Fact]
    public void DescriptorInABody_RegeneratesTheTable() => AssertRegenerates(
        """
        public class Query { [PublicAccess("x")] public int First() => 1; public int Second() => 2; }
        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddGraphQLServer().AddQueryType<QueryType>();
        }
        public partial class QueryType : ObjectType<Query> { }
        public partial class QueryType
        {
            protected override void Configure(IObjectTypeDescriptor<Query> descriptor)
            {
                descriptor.Field(q => q.Second()).Name("second");
            }
        }
        """,
        "Name(\"second\")",
        "Name(\"third\")");

    [Fact]
    public void SwitchInABody_RegeneratesTheTable() => AssertRegenerates(
        """
        [QueryType]
        public static class Query
        {
            public static int First()
            {
        #if false
                return 1;
        #else
                return 2;
            }

            [PublicAccess("x")]
            public static int Second()
            {
        #endif
                return 3;
            }
        }
        """,
        "#if false",
        "#if true");

    [Fact]
    public void RootNamespace_RegeneratesConstantsAlone()
    {
        var (shop, web) = (Verify.Run(Shops.Server), Verify.Run(Shops.Server.WithOption("RootNamespace", "Web")));
        Assert.Equal(["GqlAuth.Permissions.g.cs"], Changed(shop, web));
    }

    [Fact]
    public void DescriptionInTheCatalogueFile_RegeneratesConstantsAndDescriptionsAlone()
    {
        var (before, after) = WithFile(Catalogue, Catalogue.Replace("List orders", "See all orders", StringComparison.Ordinal));
        Assert.Equal(["GqlAuth.Module.Descriptions.g.cs", "GqlAuth.Permissions.g.cs"], Changed(before, after));
        Assert.Equal(Changed(before, after), Redone(after));
        Assert.All(Outputs(after, Steps.Schema, Steps.Tables), reason => Assert.Equal(IncrementalStepRunReason.Cached, reason));
    }

    [Fact]
    public void PermissionInTheCatalogueFile_RegeneratesConstantsAndTheListOfPermissions()
    {
        var (before, after) = WithFile(Catalogue, Catalogue.Replace("{ \"Order", "{ \"Report:export\": null, \"Order", StringComparison.Ordinal));
        Assert.Equal(["GqlAuth.Module.g.cs", "GqlAuth.Permissions.g.cs"], Changed(before, after));
        Assert.Equal(Changed(before, after), Redone(after));
    }

    [Fact]
    public void BlanksInTheCatalogueFile_KeepsEveryOutput()
    {
        var (_, after) = WithFile(Catalogue, "// ours\n" + Catalogue);
        Assert.Empty(Redone(after));
    }

    [Fact]
    public void AnotherAdditionalFile_KeepsEveryOutput()
    {
        var test = Shops.Server.WithAdditionalFile("permissions.json", Catalogue);
        Assert.Empty(Redone(Verify.Run(test).AgainWithFilesOf(test.WithAdditionalFile("appsettings.json", "{ \"permissions\": 1 }"))));
    }

    [Fact]
    public void EditsOfAServerWithACatalogue_KeepsEveryOutput() => Verify.All(Shops.Server
        .WithAdditionalFile("permissions.json", Catalogue)
        .WithFile("Catalogue.cs", CatalogueClass));

    [Fact]
    public void SummaryInTheCatalogueClass_RegeneratesConstantsAndDescriptionsAlone()
    {
        var (before, after) = Verify.RegeneratesOn(
            Shops.Server.WithFile("Catalogue.cs", CatalogueClass),
            "Catalogue.cs",
            CatalogueClass.Replace("Export reports", "Send reports", StringComparison.Ordinal));
        Assert.Equal(["GqlAuth.Module.Descriptions.g.cs", "GqlAuth.Permissions.g.cs"], Changed(before, after));
    }

    private const string Catalogue = """
        { "permissions": { "Order:list": "List orders", "CentraIP": null } }
        """;

    private const string CatalogueClass = """
        [PermissionCatalog]
        internal static class Catalogue
        {
            /// <summary>Export reports.</summary>
            public const string ReportExport = "Report:export";
        }
        """;

    private static (GeneratorRun Before, GeneratorRun After) WithFile(string text, string edited)
    {
        Assert.NotEqual(text, edited);
        var before = Verify.Run(Shops.Server.WithAdditionalFile("permissions.json", text));
        var test = Shops.Server.WithAdditionalFile("permissions.json", edited);
        var after = before.AgainWithFilesOf(test);
        Verify.StepsHoldValuesOnly(after);
        Assert.Equal(Verify.Run(test).Sources, after.Sources);
        return (before, after);
    }

    private static IncrementalStepRunReason[] Outputs(GeneratorRun run, params string[] steps) =>
        [.. steps.SelectMany(step => run.OwnSteps[step]).SelectMany(step => step.Outputs).Select(output => output.Reason)];

    private static void AssertKeeps(string path, string text, string replacement)
    {
        var run = Verify.Run(Shops.Server);
        Assert.NotEmpty(run.Sources);
        Verify.KeepsOutputOn(run, $"an edit of {path}", Edit(run.Input, path, text, replacement));
        Assert.Empty(Redone(run.Again(Edit(run.Input, path, text, replacement))));
    }

    private static void AssertRegenerates(string source, string text, string replacement)
    {
        Assert.Contains(text, source, StringComparison.Ordinal);
        Verify.RegeneratesOn(TestCompilation.Of(source), "Test0.cs", source.Replace(text, replacement, StringComparison.Ordinal));
    }

    private static (GeneratorRun Before, GeneratorRun After) Edited(string path, string text, string replacement)
    {
        var before = Verify.Run(Shops.Server);
        return (before, before.Again(Edit(before.Input, path, text, replacement)));
    }

    private static Compilation Edit(Compilation compilation, string path, string text, string replacement)
    {
        var tree = compilation.SyntaxTrees.Single(candidate => candidate.FilePath == path);
        var source = tree.GetText().ToString();
        var position = source.IndexOf(text, StringComparison.Ordinal);
        Assert.True(position >= 0, $"{path} has no {text}");
        var change = new TextChange(new TextSpan(position, text.Length), replacement);
        return compilation.ReplaceSyntaxTree(tree, tree.WithChangedText(tree.GetText().WithChanges(change)));
    }

    private static string[] Changed(GeneratorRun before, GeneratorRun after) =>
        after.Sources
            .Where(source => !before.Sources.TryGetValue(source.Key, out var text) || text != source.Value)
            .Select(source => source.Key)
            .Concat(before.Sources.Keys.Except(after.Sources.Keys))
            .Order(StringComparer.Ordinal)
            .ToArray();

    // The files that outputs made anew, equal or not.
    private static string[] Redone(GeneratorRun run) =>
        run.Result.TrackedOutputSteps.Values
            .SelectMany(steps => steps)
            .SelectMany(step => step.Outputs)
            .Where(output => output.Reason != IncrementalStepRunReason.Cached)
            .SelectMany(output => FilesOf(output.Value))
            .Order(StringComparer.Ordinal)
            .ToArray();

    private static IEnumerable<string> FilesOf(object output)
    {
        // The compiler's output step holds a tuple whose first item lists what was added.
        var sources = (System.Collections.IEnumerable)output.GetType().GetField("Item1")!.GetValue(output)!;
        return sources.Cast<object>().Select(source => (string)source.GetType().GetProperty("HintName")!.GetValue(source)!);
    }
}
