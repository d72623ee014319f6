using System.Globalization;
using GqlAuthTooling.CodeFixes;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Analyzers.Tests;

/// <summary>A team may call the two lists differently.</summary>
public class PayloadFieldsTests
{
    private const string Mutations = """
        [MutationType]
        public static class Mutations
        {
            public static UpdatePayload Update(int id) => default!;
        }
        """;

    private const string Named = "[*.cs]\ngqlauth_errors_field = errors\ngqlauth_warnings_field = notes\n";

    [Fact]
    public Task NamedLists_DoNotReport() => RunAllAsync(
        """
        public record UpdatePayload(int Id)
        {
            public IReadOnlyList<UserError> Errors { get; init; } = [];

            public IReadOnlyList<UserWarning> Notes { get; init; } = [];
        }
        """);

    [Fact]
    public Task DefaultNamesBesideOtherNames_AreMissing() => RunAllAsync(
        """
        public record UpdatePayload(int Id)
        {
            public IReadOnlyList<UserError> UserErrors { get; init; } = [];

            public IReadOnlyList<UserWarning> UserWarnings { get; init; } = [];
        }
        """,
        "The payload UpdatePayload of Mutation.update has no errors, where clients look for what was wrong with their input. "
        + "Add a property Errors of type IReadOnlyList<UserError>, or name the list that it has in the option gqlauth_errors_field.",
        "The payload UpdatePayload of Mutation.update has no notes, so a client can't learn what was done differently from what it "
        + "asked. Add a property Notes of type IReadOnlyList<UserWarning>.");

    [Fact]
    public Task NamedListOfTheWrongShape_IsReported() => RunAllAsync(
        """
        public record UpdatePayload(int Id, string Errors, IReadOnlyList<UserWarning> Notes);
        """,
        "UpdatePayload.errors is no list of objects with message and path, so a client can't show what Mutation.update answers. "
        + "Make it an IReadOnlyList<UserError>.");

    [Fact]
    public Task EntityWithNamedLists_IsAPayload() => RunAllAsync(
        """
        public record UpdatePayload(int Id, IReadOnlyList<UserError> Errors, IReadOnlyList<UserWarning> Notes);

        [QueryType]
        public static class Queries
        {
            public static UpdatePayload GetLast() => default!;
        }
        """);

    [Fact]
    public Task Scalar_IsToldTheNames() => RunAllAsync(
        "public enum UpdatePayload { Done }",
        "Mutation.update returns the scalar UpdatePayload, which has no room for errors and notes. Return a payload of its own, for "
        + "example UpdatePayload.");

    [Fact]
    public Task MissingErrors_AddsTheNamedProperty() =>
        CodeFixVerifier<PayloadMustHaveUserErrors, PayloadMustHaveUserErrorsFix>.CodeFixAsync(
            Test("public record [|UpdatePayload|](int Id);\n"),
            [new TestFile("Test0.cs", """
                public record UpdatePayload(int Id)
                {
                    public IReadOnlyList<UserError> Errors { get; init; } = [];
                }

                """ + Mutations)]);

    [Fact]
    public Task MissingWarnings_AddsTheNamedProperty() =>
        CodeFixVerifier<PayloadMustHaveUserWarnings, PayloadMustHaveUserWarningsFix>.CodeFixAsync(
            Test("public record [|UpdatePayload|](int Id);\n"),
            [new TestFile("Test0.cs", """
                public record UpdatePayload(int Id)
                {
                    public IReadOnlyList<UserWarning> Notes { get; init; } = [];
                }

                """ + Mutations)]);

    [Fact]
    public Task MissingPayload_GetsTheNamedLists() =>
        CodeFixVerifier<MutationMustReturnPayload, MutationMustReturnPayloadFix>.CodeFixAsync(
            TestCompilation.Of("""
                [MutationType]
                public static class Mutations
                {
                    public static [|bool|] Cancel(int id) => true;
                }
                """).WithEditorConfig(Named),
            [new TestFile("Test0.cs", """
                [MutationType]
                public static class Mutations
                {
                    public static CancelPayload Cancel(int id) => new CancelPayload(true);
                }

                public sealed record CancelPayload(bool Success)
                {
                    public IReadOnlyList<UserError> Errors { get; init; } = [];

                    public IReadOnlyList<UserWarning> Notes { get; init; } = [];
                }
                """)]);

    [Theory]
    [InlineData("errors", "Errors")]
    [InlineData("user_errors", "User_errors")]
    [InlineData("URLErrors", null)]
    public void Property_GivesTheField(string field, string? property) => Assert.Equal(property, PayloadFields.MemberOf(field));

    [Theory]
    [InlineData("errors", null, null, "errors")]
    [InlineData(null, "problems", null, "problems")]
    [InlineData(null, null, "faults", "faults")]
    [InlineData("errors", "problems", "faults", "errors")]
    [InlineData("user errors", "problems", "faults", "problems")]
    [InlineData("", "1st", " faults ", "faults")]
    [InlineData(null, "__errors", "", "userErrors")]
    public void Name_ComesFromTheStrongestSourceThatIsAName(string? file, string? global, string? property, string expected)
    {
        var test = TestCompilation.OfFiles(new("A/One.cs", ""), new("B/Two.cs", "")) with { DefaultUsings = false };
        test = file is null ? test : test.WithEditorConfig("[*.cs]\ngqlauth_errors_field = " + file, "B/.editorconfig");
        test = global is null ? test : test.WithEditorConfig("is_global = true\ngqlauth_errors_field = " + global, ".globalconfig");
        test = property is null ? test : test.WithOption("GqlAuthErrorsField", property);
        Assert.Equal(expected, PayloadFields.Of(new TestOptionsProvider(test), test.Build().SyntaxTrees).Errors);
    }

    private static TestCompilation Test(string payload) => TestCompilation.Of(payload + Mutations).WithEditorConfig(Named);

    private static async Task RunAllAsync(string payload, params string[] expected)
    {
        var found = await AnalyzerRun.RunAsync(
            Test(payload + "\n"),
            new PayloadMustHaveUserErrors(), new PayloadMustHaveUserWarnings(), new PayloadListMustBeWellFormed(), new MutationMustReturnPayload());
        Assert.Equal(expected, found.Select(diagnostic => diagnostic.GetMessage(CultureInfo.InvariantCulture)));
    }
}
