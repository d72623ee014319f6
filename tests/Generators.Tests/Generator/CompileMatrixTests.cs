using System;
using System.Linq;
using GqlAuthTooling.Generators.Writing;
using GqlAuthTooling.Testing;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace GqlAuthTooling.Generators.Tests.Generator;

public sealed class CompileMatrixTests
{
    private static readonly TestCompilation Library =
        TestCompilation.Of(Shops.Library) with { HotChocolate = HotChocolateFlavour.None, DefaultUsings = false };

    private static readonly LanguageVersion[] Versions =
    [
        LanguageVersion.CSharp7_3, LanguageVersion.CSharp8, LanguageVersion.CSharp9, LanguageVersion.CSharp10,
        LanguageVersion.CSharp12, LanguageVersion.Latest, LanguageVersion.Preview,
    ];

    public static TheoryData<LanguageVersion, TestFramework, bool> Languages
    {
        get
        {
            var all = new TheoryData<LanguageVersion, TestFramework, bool>();
            foreach (var language in Versions)
            {
                all.Add(language, TestFramework.NetStandard20, false);
                all.Add(language, TestFramework.Net80, false);
                all.Add(language, TestFramework.Net80, true);
            }

            return all;
        }
    }

    [Theory]
    [MemberData(nameof(Languages))]
    public void LanguageFrameworkAndImplicitUsings_Compile(LanguageVersion language, TestFramework framework, bool usings) =>
        AssertClean(Library with
        {
            LanguageVersion = language,
            Framework = framework,
            DefaultUsings = usings,
            Nullable = language < LanguageVersion.CSharp8 ? NullableContextOptions.Disable : NullableContextOptions.Enable,
        });

    [Theory]
    [InlineData("GqlAuthTooling")]
    [InlineData("GqlAuthTooling.Runtime")]
    [InlineData("GqlAuthTooling.Generated")]
    [InlineData("GqlAuthTooling.Generated.Shop")]
    [InlineData("System")]
    [InlineData("System.Collections")]
    [InlineData("MyApp.System")]
    [InlineData("MyApp.GqlAuthTooling")]
    [InlineData("Permissions")]
    [InlineData("Permissions.Permissions")]
    [InlineData("class.event.@int")]
    [InlineData("await.var.record.global")]
    [InlineData("My App-2.0")]
    [InlineData("")]
    public void RootNamespace_Compiles(string root)
    {
        var space = string.Join(".", Identifiers.NamespaceParts(root).Append("Inside").Select(Identifiers.Escape));
        AssertClean(Library
            .WithOption("RootNamespace", root)
            .WithFile("Other.cs", $"namespace {space} {{ internal class Other {{ public Other Self() {{ return this; }} }} }}"));
    }

    [Theory]
    [InlineData("namespace Shop { public class Permissions { } }")]
    [InlineData("namespace Shop { public enum Permissions { None } }")]
    [InlineData("namespace Shop { internal static partial class Permissions { internal const string CentraIP = \"x\"; } }")]
    [InlineData("namespace Shop { public static partial class Permissions { public static partial class Order { internal class Read { } } } }")]
    [InlineData("namespace Shop { public class System { } public class String { } public class Type { } public class Field { } }")]
    [InlineData("namespace Shop { public class GqlAuthTooling { } public class global { } public class Requirement { } }")]
    [InlineData("public class Shop { public class Permissions { } }")]
    [InlineData("public class Permissions { } public class System2 { } public class A { } public class R { } public class O { }")]
    [InlineData("namespace Shop.Permissions { public class Order { } }")]
    public void TypesOfTheProject_Compile(string source) => AssertClean(Library.WithFile("Own.cs", source));

    [Theory]
    [InlineData("My App")]
    [InlineData("my-app.core")]
    [InlineData("1st.2nd")]
    [InlineData("class")]
    [InlineData("System")]
    [InlineData("GqlAuthTooling")]
    [InlineData("Füße.日本")]
    public void AssemblyName_Compiles(string name) =>
        AssertClean((Library with { AssemblyName = name }).WithOption("RootNamespace", " "));

    [Fact]
    public void ClsCompliantAssembly_Compiles() =>
        AssertClean(Library.WithFile("Assembly.cs", "[assembly: global::System.CLSCompliant(true)]"));

    [Theory]
    [InlineData("Shop", "Shop.PermissionNames")]
    [InlineData("Shop.Web", "Shop.Web.Permissions")]
    [InlineData("My App", "My_App.Permissions")]
    public void AssembliesThatSeeEachOther_Compile(string assembly, string constants)
    {
        var core = Verify.Compiles((Library with { AssemblyName = "Shop.Core" })
            .WithFile("Assembly.cs", $"[assembly: global::System.Runtime.CompilerServices.InternalsVisibleTo(\"{assembly}\")]"));
        var web = Library with { AssemblyName = assembly };
        web = web.WithFile("Test0.cs", Shops.Library.Replace("Lib", "Web", StringComparison.Ordinal));
        var run = Verify.Run(web);
        run = run.Again(run.Input.AddReferences(core.Output.ToMetadataReference()));

        Assert.Empty(CompileConditions.Diagnostics(run, web));
        Assert.NotNull(core.Output.Assembly.GetTypeByMetadataName("Shop.Permissions"));
        Assert.NotNull(run.Output.Assembly.GetTypeByMetadataName(constants));
    }

    [Fact]
    public void UserOfConstants_Compiles()
    {
        const string Use = """
            namespace Elsewhere
            {
                class Use
                {
                    const string It = Shop.Permissions.CentraIP + Shop.Permissions.Order.Read + Shop.Permissions.Class.Event
                        + Shop.Permissions.Equals_.ToString_ + Shop.Permissions.System.String;
                }
            }
            """;
        var run = Verify.Run(Library.WithFile("Use.cs", Use) with { AllowCompileErrors = true });
        Assert.Empty(run.Output.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error));
    }

    private static void AssertClean(TestCompilation test)
    {
        var run = Verify.Compiles(test);
        Assert.NotEmpty(run.Sources);
        Assert.Empty(CompileConditions.Diagnostics(run, test));
    }
}
