using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.PayloadMustHaveUserWarnings>;

namespace GqlAuthTooling.Analyzers.Tests;

public class PayloadMustHaveUserWarningsTests
{
    [Fact]
    public Task PayloadWithoutUserWarnings_Reports() => Verify.AnalyzerOnAllFlavoursAsync("""
        public class [|UpdateProductPayload|]
        {
            public IReadOnlyList<UserError> UserErrors { get; set; } = [];
        }

        [MutationType]
        public static class Mutations
        {
            public static UpdateProductPayload UpdateProduct(int id) => new();
        }
        """);

    [Fact]
    public Task MessageNamesPayloadAndMutation_Reports() => Verify.AnalyzerAsync(
        """
        public record {|#0:UpdateProductPayload|}(int Id);

        [MutationType]
        public static class Mutations
        {
            public static ValueTask<UpdateProductPayload> UpdateProductAsync(int id) => default;
        }
        """,
        Expect.Diagnostic(PayloadMustHaveUserWarnings.Rule).WithLocation(0).WithMessage(
            "The payload UpdateProductPayload of Mutation.updateProduct has no userWarnings, so a client can't learn what was "
            + "done differently from what it asked. Add a property UserWarnings of type IReadOnlyList<UserWarning>."));

    [Fact]
    public Task PayloadWithUserWarnings_DoesNotReport() => Verify.AnalyzerAsync("""
        public record UpdateProductPayload(int Id, UserWarning[] UserWarnings);

        [MutationType]
        public static class Mutations
        {
            public static UpdateProductPayload UpdateProduct(int id) => null!;
        }
        """);
}
