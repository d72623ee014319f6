using System.Net;
using System.Net.Http.Json;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.AspNetCore.Tests;

/// <summary>While the store is down, nobody learns by the answer or the work which password is right.</summary>
public class StoreFailureTests
{
    private static readonly InvalidOperationException Down = new("the store is down");

    [Theory]
    [InlineData("roni@example.com", "correct horse")]
    [InlineData("roni@example.com", "wrong")]
    [InlineData("nobody@example.com", "correct horse")]
    public async Task StoreThatIsDown_KeepsPasswordsOfCustomersFromBeingLookedAt(string email, string password)
    {
        await using var server = await ShopServer.StartAsync();
        Store(server).Failure = Down;

        // More often than a name may be tried: where nothing was checked, nothing was guessed.
        for (var i = 0; i < 10; i++)
        {
            await Assert.ThrowsAsync<TokenStoreUnavailableException>(() => server.SignInAsync(email, password));
        }

        Assert.Equal(0, server.Shop().Comparisons);
        Store(server).Failure = null;
        Assert.True((await server.SignInAsync()).Succeeded);
    }

    [Theory]
    [InlineData("correct horse", null)]
    [InlineData("correct horse", "000000")]
    [InlineData("wrong", null)]
    public async Task StoreThatIsDown_KeepsPasswordsOfAdministratorsFromBeingLookedAt(string password, string? code)
    {
        await using var server = await ShopServer.StartAsync();
        Store(server).Failure = Down;
        for (var i = 0; i < 10; i++)
        {
            var answer = await server.Client.PostAsJsonAsync(
                "/V1/tfa/provider/google/authenticate", new { username = "ada", password, otp = code ?? server.CodeOf("ada") });
            Assert.Equal(HttpStatusCode.ServiceUnavailable, answer.StatusCode);
        }

        Assert.Equal(0, server.Shop().Comparisons);
        Store(server).Failure = null;
        Assert.True((await server.SignInAdminAsync()).Succeeded);
    }

    /// <summary>A disk that is full: what is there can be changed, and nothing can be added.</summary>
    [Fact]
    public async Task StoreThatTakesNothingMore_AnswersTheRightPasswordLikeAWrongOne()
    {
        await using var server = await ShopServer.StartAsync();
        Store(server).FailureOfAdding = Down;
        var (right, wrong) = (await server.SignInAsync(), await server.SignInAsync(password: "wrong"));
        Assert.Equal((wrong.Succeeded, wrong.RetryAfter), (right.Succeeded, right.RetryAfter));
        Assert.False(right.Succeeded);
        var (admin, stranger) = (await server.SignInAdminAsync(), await server.SignInAdminAsync(code: "000000"));
        Assert.Equal((stranger.Succeeded, stranger.RetryAfter), (admin.Succeeded, admin.RetryAfter));
        Assert.False(admin.Succeeded);
        foreach (var kind in new[] { "customer", "admin" })
        {
            Assert.Contains(
                server.Log.Entries,
                entry => entry.Contains($"A sign-in of kind {kind} was right, and the store took no token.", StringComparison.Ordinal));
        }
    }

    private static MemoryStore Store(TokenServer server) => (MemoryStore)server.Services.GetRequiredService<IOneTimeCodeStore>();
}
