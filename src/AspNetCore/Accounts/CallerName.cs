using System;
using System.Security.Claims;

namespace GqlAuthTooling.AspNetCore;

/// <summary>What a caller is called where it is kept who did something.</summary>
internal static class CallerName
{
    /// <summary>The name of a caller.</summary>
    // A token's name is its description, and whoever issued it could have written somebody else's name there.
    public static string Of(ClaimsPrincipal user)
    {
        if (user.FindFirst(GqlAuthTokenClaims.Prefix)?.Value is { } prefix)
        {
            return user.FindFirst(GqlAuthTokenClaims.Subject)?.Value is { } subject
                ? $"{user.FindFirst(GqlAuthTokenClaims.Kind)?.Value} {subject} with token {prefix}"
                : $"token {prefix}";
        }

        return FirstText(user.Identity?.Name, user.FindFirst(ClaimTypes.NameIdentifier)?.Value, user.FindFirst("sub")?.Value)
            ?? "unknown";
    }

    private static string? FirstText(params string?[] texts) => Array.Find(texts, text => !string.IsNullOrWhiteSpace(text));
}
