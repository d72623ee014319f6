using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.PayloadMustHaveUserErrors>;

namespace GqlAuthTooling.Analyzers.Tests;

public class PayloadMustHaveUserErrorsTests
{
    [Fact]
    public Task PayloadWithoutUserErrors_Reports() => Verify.AnalyzerOnAllFlavoursAsync("""
        public class [|UpdateProductPayload|]
        {
            public int Id { get; set; }
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
            public static Task<UpdateProductPayload> UpdateProductAsync(int id) => null!;
        }
        """,
        Expect.Diagnostic(PayloadMustHaveUserErrors.Rule).WithLocation(0).WithMessage(
            "The payload UpdateProductPayload of Mutation.updateProduct has no userErrors, where clients look for what "
            + "was wrong with their input. Add a property UserErrors of type IReadOnlyList<UserError>, or name the list that it has "
            + "in the option gqlauth_errors_field."));

    [Fact]
    public Task PayloadOfSeveralMutationsOnce_Reports() => Verify.AnalyzerAsync("""
        public class [|ProductPayload|] { public int Id { get; set; } }

        [MutationType]
        public static class Mutations
        {
            public static ProductPayload UpdateProduct(int id) => new();

            public static ProductPayload CreateProduct() => new();
        }
        """);

    [Fact]
    public Task PayloadOfAnotherAssembly_Reports() => Verify.AnalyzerAsync(TestCompilation
        .Of("""
            [MutationType]
            public static class Mutations
            {
                public static UpdateProductPayload [|UpdateProduct|](int id) => new();
            }
            """)
        .WithReference(TestCompilation.Of("public class UpdateProductPayload { public int Id { get; set; } }") with
        {
            AssemblyName = "Contracts",
        }));

    [Fact]
    public Task PartialPayload_Reports() => Verify.AnalyzerAsync(TestCompilation.Of(
        "public partial class [|UpdateProductPayload|] { public int Id { get; set; } }",
        "public partial class UpdateProductPayload { public string? Name { get; set; } }",
        """
        [MutationType]
        public static class Mutations
        {
            public static UpdateProductPayload UpdateProduct(int id) => new();
        }
        """));

    [Fact]
    public Task PayloadWithUserErrors_DoesNotReport() => Verify.AnalyzerAsync("""
        public class UpdateProductPayload
        {
            public int Id { get; set; }

            public IReadOnlyList<UserError> UserErrors { get; set; } = [];
        }

        [MutationType]
        public static class Mutations
        {
            public static UpdateProductPayload UpdateProduct(int id) => new();
        }
        """);

    [Fact]
    public Task InheritedUserErrors_DoesNotReport() => Verify.AnalyzerAsync("""
        public abstract class Payload
        {
            public List<UserError> UserErrors { get; } = [];
        }

        public class UpdateProductPayload : Payload
        {
            public int Id { get; set; }
        }

        [MutationType]
        public static class Mutations
        {
            public static UpdateProductPayload UpdateProduct(int id) => new();
        }
        """);

    [Fact]
    public Task QueryResult_DoesNotReport() => Verify.AnalyzerAsync("""
        public class SearchPayload { public int Id { get; set; } }

        [QueryType]
        public static class Queries
        {
            public static SearchPayload Search() => new();
        }
        """);

    [Fact]
    public Task PayloadOfAConvention_DoesNotReport() => Verify.AnalyzerAsync("""
        public class Product { public int Id { get; set; } }

        [MutationType]
        public static class Mutations
        {
            public static Product UpdateProduct(int id) => new();
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddGraphQLServer().AddMutationConventions();
        }
        """);

    // The conventions take it as it is, and the adapter adds nothing to what it did not make.
    [Fact]
    public Task OwnPayloadWhereConventionsApply_Reports() => Verify.AnalyzerAsync("""
        public class [|UpdateProductPayload|] { public int Id { get; set; } }

        [MutationType]
        public static class Mutations
        {
            public static UpdateProductPayload UpdateProduct(int id) => new();
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddGraphQLServer().AddMutationConventions();
        }
        """);
}
