using GqlAuthTooling.AspNetCore;
using Microsoft.Extensions.DependencyInjection;

namespace Storefront.Host.Tests;

/// <summary>Tokens such as a shop has after a while, so that views look as they do for people.</summary>
internal static class SomeTokens
{
    /// <summary>Adds them.</summary>
    /// <returns>The prefix of the one with most to show.</returns>
    public static async Task<string> AddAsync(IServiceProvider services)
    {
        var tokens = services.GetRequiredService<TokenService>();
        await IssueAsync("Price comparison", ["Product:read", "Price:read"]);
        var revoked = await IssueAsync("Old newsletter", ["Customer:read"]);
        await tokens.RevokeAsync(revoked.Info.Prefix, "ada", "The agency has changed");
        var expired = new StoredToken(
            (await IssueAsync("Summer campaign", ["Campaign:preview"])).Info with
            {
                Prefix = "gqli_Summer2025", ExpiresAt = TimeProvider.System.GetUtcNow().AddDays(-1),
            },
            new byte[32]);
        await services.GetRequiredService<ITokenStore>().TryAddAsync(expired, default);
        var used = await IssueAsync("Warehouse", ["Order:read", "Product:*", "Customer:read", "Display:read", "Price:read"]);
        await services.GetRequiredService<ITokenStore>().NoteUsesAsync(
            new Dictionary<string, DateTimeOffset> { [used.Info.Prefix] = TimeProvider.System.GetUtcNow() }, default);
        await IssueAsync("Aveeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeerylongdescriptionwithoutanyblankinit", ["*"]);
        return used.Info.Prefix;

        Task<IssuedToken> IssueAsync(string description, string[] permissions) => tokens.IssueAsync(
            new TokenRequest
            {
                Description = description,
                Permissions = permissions,
                Restrictions = new Dictionary<string, IReadOnlyList<string>> { ["store"] = ["SE", "NO"] },
            },
            "ada");
    }
}
