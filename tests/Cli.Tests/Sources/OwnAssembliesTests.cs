using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Sources;

/// <summary>What sources take from this product's own assemblies is seen, though nothing was restored.</summary>
public sealed class OwnAssembliesTests : IDisposable
{
    private const string Mutations = """
        using GqlAuthTooling;
        using GqlAuthTooling.AspNetCore;
        using Microsoft.AspNetCore.Http;
        namespace Shop;

        [GraphQLRoot(OperationKind.Mutation)]
        public sealed class TokenMutations(CustomerTokenService tokens, IHttpContextAccessor request) : CustomerTokenMutations(tokens, request);
        """;

    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("""<PackageReference Include="GqlAuthTooling.AspNetCore" Version="1.0.0" />""")]
    [InlineData(null)]
    public async Task DerivedTokenMutations_AreFieldsOfTheMapWithTheirAccess(string? package)
    {
        _tree.Write("TokenMutations.cs", Mutations);
        if (package is not null)
        {
            _tree.WithProject(content: $"<ItemGroup>{package}</ItemGroup>");
        }

        var outcome = await Tool.RunAsync(_tree, "map", ".");

        Assert.True(outcome.ExitCode == ExitCodes.Clean, outcome.Error);
        foreach (var (field, access) in new[]
        {
            ("generateCustomerToken", "public"), ("generateCustomerTokenAsAdmin", "permission     Customer:assist"), ("revokeCustomerToken", "authenticated"),
        })
        {
            Assert.Matches($@"(?m)^  {field} +{access} ", outcome.Output);
        }

        Assert.Equal(ExitCodes.Clean, (await Tool.RunAsync(_tree, "check", ".")).ExitCode);
    }
}
