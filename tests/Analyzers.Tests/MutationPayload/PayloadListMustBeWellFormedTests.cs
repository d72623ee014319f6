using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.PayloadListMustBeWellFormed>;

namespace GqlAuthTooling.Analyzers.Tests;

public class PayloadListMustBeWellFormedTests
{
    [Theory]
    [InlineData("List<string> [|UserErrors|]")]
    [InlineData("UserError [|UserErrors|]")]
    [InlineData("List<Problem> [|UserWarnings|]")]
    [InlineData("string [|UserWarnings|]")]
    public Task WrongShape_Reports(string property) => Verify.AnalyzerAsync(Payload(property));

    [Fact]
    public Task MessageNamesTheField_Reports() => Verify.AnalyzerAsync(
        Payload("List<string> {|#0:UserErrors|}"),
        Expect.Diagnostic(PayloadListMustBeWellFormed.Rule).WithLocation(0).WithMessage(
            "UpdatePayload.userErrors is no list of objects with message and path, so a client can't show what "
            + "Mutation.update answers. Make it an IReadOnlyList<UserError>."));

    [Theory]
    [InlineData("List<UserError> UserErrors")]
    [InlineData("IEnumerable<UserWarning> UserWarnings")]
    [InlineData("OwnError[] UserErrors")]
    [InlineData("int Other")]
    public Task RightShape_DoesNotReport(string property) => Verify.AnalyzerAsync(Payload(property));

    private static string Payload(string property) => $$"""
        public class Problem { public int Code { get; set; } }

        public class OwnError
        {
            public string Message { get; set; } = "";

            public string[] Path { get; set; } = [];
        }

        public class UpdatePayload
        {
            public {{property}} { get; set; } = default!;
        }

        [MutationType]
        public static class Mutations
        {
            public static UpdatePayload Update(int id) => new();
        }
        """;
}
