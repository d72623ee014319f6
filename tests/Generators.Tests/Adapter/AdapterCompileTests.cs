using System;
using System.Linq;
using GqlAuthTooling.Generators.Tests.Generator;
using GqlAuthTooling.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Generators.Tests.Adapter;

public sealed class AdapterCompileTests
{
    private static readonly LanguageVersion[] Languages = [LanguageVersion.CSharp10, LanguageVersion.CSharp12, LanguageVersion.Latest];

    public static TheoryData<int, LanguageVersion, bool> Hosts => Each(
        from major in EngineDeclarations.Majors
        from language in Languages
        from usings in new[] { false, true }
        select (major, language, usings));

    public static TheoryData<int, bool> Engines => Each(
        from major in EngineDeclarations.Majors
        from hasHttp in new[] { false, true }
        select (major, hasHttp));

    public static TheoryData<int, string> RootNamespaces => Each(
        from major in EngineDeclarations.Majors
        from root in new[] { "HotChocolate", "GqlAuthTooling", "GqlAuthTooling.Adapter", "Microsoft" }
        select (major, root));

    public static TheoryData<int, string> Neighbours => Each(
        from major in new[] { 15, 16 }
        from source in new[]
        {
            "namespace Shop { public class HotChocolate { } public class System { } public class GqlAuthTooling { } }",
            "namespace GqlAuthTooling.HotChocolate { public class Path { } public class Location { } }",
            "namespace GqlAuthTooling { internal class IError { } internal class Engine { } internal class Task { } }",
            "namespace GqlAuthTooling.Adapter.System { internal class Own { } }",
            "internal class IError { } internal class Location { } internal class Path { } internal class RequestDelegate { }",
            "namespace Microsoft.CodeAnalysis { internal sealed partial class EmbeddedAttribute { } }",
        }
        select (major, source));

    [Theory]
    [MemberData(nameof(Hosts))]
    public void EachVersionAndLanguageWithAndWithoutUsings_Compile(int major, LanguageVersion language, bool usings) =>
        AssertClean(Adapters.Host with { LanguageVersion = language, DefaultUsings = usings }, major);

    [Theory]
    [MemberData(nameof(Engines))]
    public void WithAndWithoutHttp_Compile(int major, bool hasHttp) => AssertClean(Adapters.Host, major, hasHttp);

    [Theory]
    [MemberData(nameof(RootNamespaces))]
    public void RootNamespace_Compiles(int major, string root) => AssertClean(
        Adapters.Host
            .WithOption("RootNamespace", root)
            .WithFile("Other.cs", $"namespace {root}.Inside {{ internal class Other {{ public Other Self() {{ return this; }} }} }}"),
        major);

    [Theory]
    [MemberData(nameof(Neighbours))]
    public void TypesOfTheProject_Compile(int major, string source) => AssertClean(Adapters.Host.WithFile("Own.cs", source), major);

    [Theory]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    public void AliasesOfTheProject_Compile(int major) => AssertClean(
        Adapters.Host.WithFile("Global.cs", """
            global using EngineContext = global::System.String;
            global using EngineResult = global::System.Int32;
            global using Path = global::System.IO.Path;
            """),
        major);

    [Theory]
    [InlineData(13)]
    [InlineData(14)]
    [InlineData(15)]
    [InlineData(16)]
    public void AssembliesThatSeeEachOther_Compile(int major)
    {
        var core = Adapters.Run(
            (Adapters.Host with { AssemblyName = "Shop.Core" }).WithFile(
                "Assembly.cs", "[assembly: global::System.Runtime.CompilerServices.InternalsVisibleTo(\"Shop\")]"),
            major);
        var web = Adapters.Host
            .WithFile("Test0.cs", Adapters.Host.Files[0].Text.Replace("namespace Shop", "namespace Web", StringComparison.Ordinal))
            .WithFile(
                "Use.cs",
                """
                namespace Web
                {
                    using Microsoft.Extensions.DependencyInjection;

                    class Use
                    {
                        object It(global::HotChocolate.Execution.Configuration.IRequestExecutorBuilder builder)
                        {
                            return builder.AddGqlAuth(options => options.Mode = global::GqlAuthTooling.EnforcementMode.DryRun);
                        }
                    }
                }
                """) with { AllowCompileErrors = true };
        var run = Adapters.Run(web, major, more: core.Output.ToMetadataReference());

        Assert.Equal(Adapters.Files(core), Adapters.Files(run));
        AssertClean(run, web);
    }

    [Fact]
    public void ProjectThatIsInTheWayOfNothing_ListsModulesOfReferences()
    {
        var core = Adapters.Run(Adapters.Host with { AssemblyName = "Shop.Core" }, 15);
        var run = Adapters.Run(Adapters.Host, 15, more: core.Output.ToMetadataReference());
        Assert.Contains("Shop_Core", run.Sources["GqlAuth.Adapter.Modules.g.cs"], StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(12)]
    [InlineData(17)]
    public void UnknownVersion_EmitsNothing(int major)
    {
        var reference = CSharpCompilation.Create(
            "HotChocolate.Execution",
            [
                CSharpSyntaxTree.ParseText(
                    $"[assembly: System.Reflection.AssemblyVersion(\"{major}.0.0.0\")] "
                    + "namespace HotChocolate.Execution.Configuration { public class RequestExecutorSetup { } }"),
            ],
            TestReferences.Framework(TestFramework.Net80),
            new(OutputKind.DynamicallyLinkedLibrary)).ToMetadataReference();
        var run = GeneratorRun.First(new SchemaMapGenerator(), Adapters.Host);
        run = run.Again(run.Input.AddReferences([.. HostExtensions.References, reference]));
        Assert.Empty(Adapters.Files(run));
    }

    [Fact]
    public void SwitchedOff_EmitsNothing() =>
        Assert.Empty(Adapters.Files(Adapters.Run(Adapters.Host.WithOption("GqlAuthAdapter", "false"), 15)));

    [Fact]
    public void OldLanguage_EmitsNothing() => Assert.Empty(Adapters.Files(Adapters.Run(
        Adapters.Host with { LanguageVersion = LanguageVersion.CSharp9 }, 15)));

    private static void AssertClean(TestCompilation host, int major, bool hasHttp = true)
    {
        var run = Adapters.Run(host, major, hasHttp);
        Assert.NotEmpty(Adapters.Files(run));
        AssertClean(run, host);
    }

    // A using that one version or one project doesn't need is hidden, and stays.
    private static void AssertClean(GeneratorRun run, TestCompilation host) => Assert.DoesNotContain(
        CompileConditions.Diagnostics(run, host), found => found.Severity != DiagnosticSeverity.Hidden);

    private static TheoryData<T1, T2> Each<T1, T2>(System.Collections.Generic.IEnumerable<(T1 First, T2 Second)> rows)
    {
        var data = new TheoryData<T1, T2>();
        foreach (var row in rows)
        {
            data.Add(row.First, row.Second);
        }

        return data;
    }

    private static TheoryData<T1, T2, T3> Each<T1, T2, T3>(
        System.Collections.Generic.IEnumerable<(T1 First, T2 Second, T3 Third)> rows)
    {
        var data = new TheoryData<T1, T2, T3>();
        foreach (var row in rows)
        {
            data.Add(row.First, row.Second, row.Third);
        }

        return data;
    }
}
