using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Sources;

public sealed class UsingsTests : IDisposable
{
    private const string Source = """
        [GraphQLRoot(OperationKind.Query)]
        public static class Queries
        {
            [RequiresAuthentication] public static Task<List<Order>> GetOrders() => Task.FromResult(new List<Order>());
            [RequiresAuthentication] public static HttpContext GetContext() => null!;
        }
        public sealed record Order(int Id);
        """;

    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("Microsoft.NET.Sdk", "enable", "[Order!]!")]
    [InlineData("Microsoft.NET.Sdk.Web", "true", "[Order!]!")]
    public async Task ImplicitUsings_ResolveTypes(string sdk, string value, string expected)
    {
        _tree.WithProject(
            content: "<ItemGroup><Using Include=\"GqlAuthTooling\" /></ItemGroup>",
            properties: $"<ImplicitUsings>{value}</ImplicitUsings><Nullable>enable</Nullable>",
            sdk: sdk).Write("Queries.cs", Source);

        var map = (await Tool.RunAsync(_tree, "map", ".", "--format", "json")).Json();

        var orders = map.GetProperty("types")[0].GetProperty("fields").EnumerateArray()
            .Single(field => field.GetProperty("name").GetString() == "orders");
        Assert.Equal(expected, orders.GetProperty("type").GetString());
    }

    [Fact]
    public async Task UsingThatIsMoreThanAName_IsLeftOut()
    {
        _tree.WithProject(content: "<ItemGroup><Using Include=\"System; class Injected { }\" /><Using Include=\"A{}\" /></ItemGroup>")
            .Write("Queries.cs", Code.Protected);

        Assert.Equal(ExitCodes.Clean, (await Tool.RunAsync(_tree, "check", ".")).ExitCode);
    }
}
