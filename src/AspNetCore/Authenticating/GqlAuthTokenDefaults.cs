namespace GqlAuthTooling.AspNetCore;

/// <summary>Names that a host may need.</summary>
public static class GqlAuthTokenDefaults
{
    /// <summary>The authentication scheme.</summary>
    public const string AuthenticationScheme = "GqlAuthToken";

    /// <summary>The cookie that may carry a token instead of the header <c>Authorization</c>.</summary>
    public const string CookieName = "graphql-access";

    /// <summary>The header that makes a browser ask before it sends a request to another site. Its value doesn't matter.</summary>
    public const string PreflightHeader = "GraphQL-Preflight";
}

/// <summary>The types of the claims that every token has.</summary>
public static class GqlAuthTokenClaims
{
    /// <summary>The token's prefix, which names it.</summary>
    public const string Prefix = "token_prefix";

    /// <summary>What the token is for; the name of the identity.</summary>
    public const string Description = "token_description";

    /// <summary>For whom it speaks: <c>integration</c>, <c>customer</c> or <c>admin</c>.</summary>
    public const string Kind = "token_kind";

    /// <summary>The id of the account that a customer's or an administrator's token belongs to.</summary>
    public const string Subject = "sub";

    /// <summary>Of a customer's token that an administrator has asked for: who that was.</summary>
    public const string Actor = "token_actor";

    /// <summary>When it ends, in seconds since 1970.</summary>
    public const string Expires = "exp";
}
