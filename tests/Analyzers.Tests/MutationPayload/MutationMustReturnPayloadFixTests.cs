using Verify = GqlAuthTooling.Testing.CodeFixVerifier<
    GqlAuthTooling.Analyzers.MutationMustReturnPayload, GqlAuthTooling.CodeFixes.MutationMustReturnPayloadFix>;

namespace GqlAuthTooling.Analyzers.Tests;

public class MutationMustReturnPayloadFixTests
{
    private const string Service = """
        public class ProductService
        {
            public Task<bool> DeleteAsync(int id) => Task.FromResult(true);
        }


        """;

    [Theory]
    [InlineData(
        "public [|bool|] DeleteProduct(int id) => true;",
        "public DeleteProductPayload DeleteProduct(int id) => new DeleteProductPayload(true);")]
    [InlineData(
        "public [|Task<bool>|] DeleteProduct(int id, [Service] ProductService products) => products.DeleteAsync(id);",
        "public async Task<DeleteProductPayload> DeleteProduct(int id, [Service] ProductService products) => "
        + "new DeleteProductPayload(await products.DeleteAsync(id));")]
    [InlineData(
        "public async [|Task<bool>|] DeleteProduct(int id, [Service] ProductService products) => await products.DeleteAsync(id);",
        "public async Task<DeleteProductPayload> DeleteProduct(int id, [Service] ProductService products) => "
        + "new DeleteProductPayload(await products.DeleteAsync(id));")]
    [InlineData(
        "public [|Task<bool>|] DeleteProduct(int id) { if (id < 0) { return Task.FromResult(false); } return Task.FromResult(true); }",
        "public Task<DeleteProductPayload> DeleteProduct(int id) { if (id < 0) { return Task.FromResult(new DeleteProductPayload(false)); } "
        + "return Task.FromResult(new DeleteProductPayload(true)); }")]
    [InlineData(
        "public [|bool|] DeleteProduct(int id) { Func<bool> is0 = () => { return id == 0; }; return is0(); /* now */ }",
        "public DeleteProductPayload DeleteProduct(int id) { Func<bool> is0 = () => { return id == 0; }; "
        + "return new DeleteProductPayload(is0()); /* now */ }")]
    public Task Mutation_ReturnsAPayload(string mutation, string fixedMutation) => Verify.CodeFixAsync(
        Service + "[MutationType]\npublic class Mutations\n{\n    // Deletes.\n    " + mutation + "\n}\n",
        Service + "[MutationType]\npublic class Mutations\n{\n    // Deletes.\n    " + fixedMutation + "\n}\n\n" + """
        public sealed record DeleteProductPayload(bool Success)
        {
            public IReadOnlyList<UserError> UserErrors { get; init; } = [];

            public IReadOnlyList<UserWarning> UserWarnings { get; init; } = [];
        }

        """);

    [Fact]
    public Task TakenName_OffersNothing() => Verify.OffersAsync("""
        public record DeleteProductPayload(int Id);

        [MutationType]
        public class Mutations
        {
            public [|bool|] DeleteProduct(int id) => true;
        }
        """);

    [Fact]
    public Task ImplementedInterface_OffersNothing() => Verify.OffersAsync("""
        public interface IMutations
        {
            bool DeleteProduct(int id);
        }

        [MutationType]
        public class Mutations : IMutations
        {
            public [|bool|] DeleteProduct(int id) => true;
        }
        """);

    [Fact]
    public Task FixAll_MakesPayloads() => Verify.FixAllAsync(
        """
        namespace Shop;

        public class Product { public int Id { get; set; } }

        [QueryType]
        public static class Queries
        {
            public static Product? GetProduct() => null;
        }

        [MutationType]
        internal static class Mutations
        {
            public static [|Product?|] UpdateProduct(int id)
            {
                // Not there yet.
                return null;
            }

            public static [|List<int>|] DeleteProducts(int[] ids) => throw new NotSupportedException();
        }
        """,
        """
        namespace Shop;

        public class Product { public int Id { get; set; } }

        [QueryType]
        public static class Queries
        {
            public static Product? GetProduct() => null;
        }

        [MutationType]
        internal static class Mutations
        {
            public static UpdateProductPayload UpdateProduct(int id)
            {
                // Not there yet.
                return new UpdateProductPayload(null);
            }

            public static DeleteProductsPayload DeleteProducts(int[] ids) => throw new NotSupportedException();
        }

        internal sealed record UpdateProductPayload(Product? Product)
        {
            public IReadOnlyList<UserError> UserErrors { get; init; } = [];

            public IReadOnlyList<UserWarning> UserWarnings { get; init; } = [];
        }

        internal sealed record DeleteProductsPayload(List<int> Values)
        {
            public IReadOnlyList<UserError> UserErrors { get; init; } = [];

            public IReadOnlyList<UserWarning> UserWarnings { get; init; } = [];
        }
        """);
}
