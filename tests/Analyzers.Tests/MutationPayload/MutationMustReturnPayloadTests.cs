using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.MutationMustReturnPayload>;

namespace GqlAuthTooling.Analyzers.Tests;

public class MutationMustReturnPayloadTests
{
    [Theory]
    [InlineData("[|bool|]")]
    [InlineData("[|Task<string>|]")]
    [InlineData("[|List<Product>|]")]
    [InlineData("[|Product?|]")]
    [InlineData("[|Task<Product>|]")]
    public Task NoPayload_Reports(string type) => Verify.AnalyzerAsync(Mutation(type));

    [Fact]
    public Task MessageSaysWhatIsReturned_Reports() => Verify.AnalyzerAsync(
        Mutation("{|#0:Product|}"),
        Expect.Diagnostic(MutationMustReturnPayload.Rule).WithLocation(0).WithMessage(
            "Mutation.updateProduct returns the entity Product, which has no room for userErrors and userWarnings. "
            + "Return a payload of its own, for example UpdateProductPayload."));

    [Fact]
    public Task Union_Reports() => Verify.AnalyzerAsync("""
        [UnionType]
        public interface IUpdateResult;

        public class Updated : IUpdateResult { public int Id { get; set; } }

        [MutationType]
        public static class Mutations
        {
            public static [|IUpdateResult|] Update(int id) => null!;
        }
        """);

    [Fact]
    public Task Payload_DoesNotReport() => Verify.AnalyzerAsync("""
        public record UpdateProductPayload(int Id);

        [MutationType]
        public static class Mutations
        {
            public static UpdateProductPayload UpdateProduct(int id) => null!;
        }
        """);

    [Fact]
    public Task MutationConventions_DoesNotReport() => Verify.AnalyzerAsync("""
        public class Product { public int Id { get; set; } }

        [QueryType]
        public static class Queries
        {
            public static Product GetProduct() => null!;
        }

        [MutationType]
        public static class Mutations
        {
            public static Product UpdateProduct(int id) => null!;
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddGraphQLServer().AddMutationConventions();
        }
        """);

    private static string Mutation(string type) => $$"""
        public class Product { public int Id { get; set; } }

        [QueryType]
        public static class Queries
        {
            public static Product GetProduct() => null!;
        }

        [MutationType]
        public static class Mutations
        {
            public static {{type}} UpdateProduct(int id) => default!;
        }
        """;
}
