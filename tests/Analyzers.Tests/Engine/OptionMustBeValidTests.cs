using System.Globalization;
using Microsoft.CodeAnalysis;
using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.OptionMustBeValid>;

namespace GqlAuthTooling.Analyzers.Tests;

public class OptionMustBeValidTests
{
    private const string Queries = """
        [QueryType]
        public static class Queries
        {
            [PublicAccess("Shown on the front page")]
            public static string GetVersion() => "1";
        }
        """;

    private const string MoreQueries = """
        [QueryType]
        public static class MoreQueries
        {
            [PublicAccess("Shown on the front page")]
            public static string GetName() => "Shop";
        }
        """;

    [Theory]
    [InlineData(
        "gqlauth_today = 15.1.2026",
        "The value \"15.1.2026\" of gqlauth_today is no date. Write it as yyyy-MM-dd, for example 2027-03-31; until then it counts "
        + "as not written.")]
    [InlineData(
        "gqlauth_today = 2026-02-30",
        "The value \"2026-02-30\" of gqlauth_today is no date. Write it as yyyy-MM-dd, for example 2027-03-31; until then it counts "
        + "as not written.")]
    [InlineData(
        "gqlauth_today =",
        "The value \"\" of gqlauth_today is no date. Write it as yyyy-MM-dd, for example 2027-03-31; until then it counts as not "
        + "written.")]
    [InlineData(
        "gqlauth_errors_field = user errors",
        "The value \"user errors\" of gqlauth_errors_field is no GraphQL name. Use letters, digits and underscores, for example "
        + "userErrors; until then it counts as not written.")]
    [InlineData(
        "gqlauth_warnings_field = __warnings",
        "The value \"__warnings\" of gqlauth_warnings_field is no GraphQL name. Use letters, digits and underscores, for example "
        + "userWarnings; until then it counts as not written.")]
    [InlineData(
        "gqlauth_read_verbs = get, look-up",
        "The value \"look-up\" of gqlauth_read_verbs is no word. Use letters, digits and underscores, and separate words by commas; "
        + "until then it counts as not written.")]
    [InlineData(
        "gqlauth_sensitive_names = 1",
        "The value \"1\" of gqlauth_sensitive_names is no word. Use letters, digits and underscores, and separate words by commas; "
        + "until then it counts as not written.")]
    [InlineData(
        "gqlauth_ignored_roots = Query.version",
        "The value \"Query.version\" of gqlauth_ignored_roots is no GraphQL name. Separate names by commas, for example mutation, "
        + "subscription; until then it counts as not written.")]
    [InlineData(
        "gqlauth_ignored_roots = Qurey",
        "The value \"Qurey\" of gqlauth_ignored_roots is neither an operation nor a root type of this schema. Did you mean Query? "
        + "Until it is corrected it leaves nothing alone.")]
    [InlineData(
        "gqlauth_ignored_roots = Internals",
        "The value \"Internals\" of gqlauth_ignored_roots is neither an operation nor a root type of this schema. Write some of "
        + "query, mutation, subscription and Query. Until it is corrected it leaves nothing alone.")]
    [InlineData(
        "gqlauth_error_field = errors",
        "There is no option gqlauth_error_field. Did you mean gqlauth_errors_field? Until it is corrected it has no effect.")]
    [InlineData(
        "gqlauth_preset = strict",
        "There is no option gqlauth_preset. The preset is the MSBuild property GqlAuthPreset: set it in the project.")]
    [InlineData(
        "gqlauth_speed = fast",
        "There is no option gqlauth_speed. The options are gqlauth_errors_field, gqlauth_ignored_roots, gqlauth_read_verbs, "
        + "gqlauth_sensitive_names, gqlauth_today, gqlauth_warnings_field and gqlauth_write_verbs.")]
    public Task WrongLineOfEditorConfig_IsReportedAtTheFirstFile(string line, string message) => Verify.AnalyzerAsync(
        TestCompilation.Of("{|#0:|}" + Queries, MoreQueries).WithEditorConfig("[*.cs]\n" + line + "\n"),
        Expect.Diagnostic(OptionMustBeValid.Rule).WithLocation(0).WithMessage(message));

    [Theory]
    [InlineData("GqlAuthToday", "tomorrow", "The value \"tomorrow\" of the MSBuild property GqlAuthToday is no date. Write it as "
        + "yyyy-MM-dd, for example 2027-03-31; until then it counts as not written.")]
    [InlineData("GqlAuthIgnoredRoots", "query,Mutations", "The value \"Mutations\" of the MSBuild property GqlAuthIgnoredRoots is "
        + "neither an operation nor a root type of this schema. Did you mean mutation? Until it is corrected it leaves nothing alone.")]
    [InlineData("GqlAuthPreset", "strickt", "The value \"strickt\" of the MSBuild property GqlAuthPreset is no preset. Write "
        + "recommended, strict or adopt; until then each rule has the severity of its page.")]
    public async Task WrongProperty_IsReportedOnceWithoutAPlace(string property, string value, string message)
    {
        var found = Assert.Single(await RunAsync(TestCompilation.Of(Queries, MoreQueries).WithOption(property, value)));
        Assert.Equal(message, found.GetMessage(CultureInfo.InvariantCulture));
        Assert.Equal(Location.None, found.Location);
    }

    [Fact]
    public async Task WrongLineOfGlobalConfig_IsReportedOnceWithoutAPlace()
    {
        var test = TestCompilation.Of(Queries, MoreQueries)
            .WithEditorConfig("is_global = true\ngqlauth_today = x\ngqlauth_todays = 2026-01-01\n", ".globalconfig");
        var found = await RunAsync(test);
        Assert.Equal(2, found.Count);
        Assert.All(found, diagnostic => Assert.Equal(Location.None, diagnostic.Location));
    }

    [Fact]
    public async Task SeveralWrongValues_AreReportedEachOnce()
    {
        var test = TestCompilation.OfFiles(
                new("A/One.cs", Queries), new("B/Two.cs", MoreQueries), new("B/Three.cs", "public class Nothing { }"))
            .WithEditorConfig("[*.cs]\ngqlauth_read_verbs = a b, get, c d\n")
            .WithEditorConfig("[*.cs]\ngqlauth_today = soon\ngqlauth_tody = 2026-01-01\n", "B/.editorconfig");
        Assert.Equal(
            ["A/One.cs", "A/One.cs", "B/Two.cs", "B/Two.cs"],
            (await RunAsync(test)).Select(diagnostic => diagnostic.Location.SourceTree!.FilePath));
    }

    [Fact]
    public Task ProjectWideOptionWithTwoValues_Reports() => Verify.AnalyzerAsync(
        TestCompilation.OfFiles(new("A/One.cs", Queries), new("B/Two.cs", "{|#0:|}" + MoreQueries))
            .WithEditorConfig("[*.cs]\ngqlauth_errors_field = errors\n")
            .WithEditorConfig("[*.cs]\ngqlauth_errors_field = problems\n", "B/.editorconfig"),
        Expect.Diagnostic(OptionMustBeValid.Rule).WithLocation(0).WithMessage(
            "The value \"problems\" of gqlauth_errors_field is another than in other files, where it is \"errors\". The option holds "
            + "for the whole project: give it one value."));

    [Fact]
    public Task PerFileOptionWithTwoValues_DoesNotReport() => Verify.AnalyzerAsync(
        TestCompilation.OfFiles(new("A/One.cs", Queries), new("B/Two.cs", MoreQueries))
            .WithEditorConfig("[*.cs]\ngqlauth_read_verbs = get\n")
            .WithEditorConfig("[*.cs]\ngqlauth_read_verbs = find\n", "B/.editorconfig"));

    [Fact]
    public Task GoodValues_DoNotReport() => Verify.AnalyzerAsync(TestCompilation.Of(Queries)
        .WithEditorConfig("""
            [*.cs]
            gqlauth_errors_field = errors
            gqlauth_ignored_roots = Subscription , QUERY
            gqlauth_read_verbs = get, look_up
            gqlauth_sensitive_names =
            gqlauth_today = 2026-01-15
            gqlauth_warnings_field = warnings
            gqlauth_write_verbs = create
            """.Replace("Subscription ,", "subscription ,", StringComparison.Ordinal))
        .WithOption("GqlAuthToday", string.Empty)
        .WithOption("GqlAuthErrorsField", string.Empty)
        .WithOption("GqlAuthPreset", "Strict"));

    [Fact]
    public Task NamesOfRootsInAProjectWithoutRoots_DoNotReport() => Verify.AnalyzerAsync(TestCompilation.Of("""
        [ObjectType<Order>]
        public static partial class OrderNode
        {
            public static int GetTotal([Parent] Order order) => 1;
        }

        public class Order { public int Id { get; set; } }
        """).WithOption("GqlAuthIgnoredRoots", "AdminQuery"));

    [Fact]
    public Task ProjectWithoutSchema_DoesNotReport() => Verify.AnalyzerAsync(
        TestCompilation.Of("public class Calculator { }").WithOption("GqlAuthToday", "soon"));

    private static async Task<IReadOnlyList<Diagnostic>> RunAsync(TestCompilation test) =>
        await AnalyzerRun.RunAsync(test, new OptionMustBeValid());
}
