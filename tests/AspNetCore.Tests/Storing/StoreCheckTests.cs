using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.AspNetCore.Tests;

public class StoreCheckTests
{
    /// <summary>In development the container checks itself before anything starts, and would be the first to complain.</summary>
    [Theory]
    [InlineData("Production")]
    [InlineData("Development")]
    public async Task NoStore_StopsTheStartOfAHostAndNamesTheCall(string environment)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseTestServer();
        builder.Services.AddGqlAuthTokens(options => options.Catalog = TokenServer.Catalog);
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(async () =>
        {
            await using var app = builder.Build();
            await app.StartAsync();
        });
        Assert.StartsWith("AddGqlAuthTokens() has no store. Call UseSqlite()", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoCatalogue_StopsTheStartOfAHostAndNamesTheOption()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Development" });
        builder.WebHost.UseTestServer();
        builder.Services.AddGqlAuthTokens();
        builder.Services.AddSingleton<ITokenStore>(new MemoryStore());
        await using var app = builder.Build();
        var exception = await Assert.ThrowsAsync<InvalidOperationException>(() => app.StartAsync());
        Assert.Contains("GqlAuthTokenOptions.Catalog", exception.Message, StringComparison.Ordinal);
    }
}
