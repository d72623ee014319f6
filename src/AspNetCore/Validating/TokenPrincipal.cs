using System;
using System.Collections.Generic;
using System.Globalization;
using System.Security.Claims;

namespace GqlAuthTooling.AspNetCore;

/// <summary>
/// The caller that a token stands for. One instance serves all requests with that token, at the same time too, so it can't be
/// changed: what one request added would hold for the next. A claims transformation makes a new principal instead.
/// </summary>
internal sealed class TokenPrincipal : ClaimsPrincipal
{
    private readonly bool _isComplete;

    public TokenPrincipal(TokenInfo token, GqlAuthTokenOptions options)
        : base(new TokenIdentity(ClaimsOf(token, options), NameTypeOf(token.Kind))) => _isComplete = true;

    public override void AddIdentity(ClaimsIdentity identity)
    {
        RefuseIf(_isComplete);
        base.AddIdentity(identity);
    }

    public override void AddIdentities(IEnumerable<ClaimsIdentity> identities)
    {
        RefuseIf(_isComplete);
        base.AddIdentities(identities);
    }

    private static void RefuseIf(bool isComplete)
    {
        if (isComplete)
        {
            throw new InvalidOperationException(
                "The principal of a token serves several requests and can't be changed. Make a new ClaimsPrincipal of it.");
        }
    }

    // All customers' tokens have one description, by which metrics can count.
    private static string NameTypeOf(TokenKind kind) =>
        kind == TokenKind.Customer ? GqlAuthTokenClaims.Subject : GqlAuthTokenClaims.Description;

    private static List<Claim> ClaimsOf(TokenInfo token, GqlAuthTokenOptions options)
    {
        var claims = new List<Claim>
        {
            new(GqlAuthTokenClaims.Prefix, token.Prefix),
            new(GqlAuthTokenClaims.Description, token.Description),
            new(GqlAuthTokenClaims.Kind, TokenKinds.NameOf(token.Kind)),
            new(
                GqlAuthTokenClaims.Expires,
                token.ExpiresAt.ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture),
                ClaimValueTypes.Integer64),
        };
        if (token.Subject is { } subject)
        {
            claims.Add(new Claim(GqlAuthTokenClaims.Subject, subject));
        }

        if (token.Actor is { } actor)
        {
            claims.Add(new Claim(GqlAuthTokenClaims.Actor, actor));
        }

        foreach (var permission in token.Permissions)
        {
            claims.Add(new Claim(options.PermissionClaimType, permission));
        }

        foreach (var (name, values) in token.Restrictions)
        {
            foreach (var value in values)
            {
                claims.Add(new Claim(options.RestrictionClaimPrefix + name, value));
            }
        }

        return claims;
    }

    private sealed class TokenIdentity : ClaimsIdentity
    {
        private readonly bool _isComplete;

        public TokenIdentity(List<Claim> claims, string nameType)
            : base(claims, GqlAuthTokenDefaults.AuthenticationScheme, nameType, ClaimTypes.Role) =>
            _isComplete = true;

        public override void AddClaim(Claim claim)
        {
            RefuseIf(_isComplete);
            base.AddClaim(claim);
        }

        public override void AddClaims(IEnumerable<Claim?> claims)
        {
            RefuseIf(_isComplete);
            base.AddClaims(claims);
        }

        public override bool TryRemoveClaim(Claim? claim)
        {
            RefuseIf(_isComplete);
            return base.TryRemoveClaim(claim);
        }

        public override void RemoveClaim(Claim? claim)
        {
            RefuseIf(_isComplete);
            base.RemoveClaim(claim);
        }
    }
}
