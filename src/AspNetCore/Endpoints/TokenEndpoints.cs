using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace GqlAuthTooling.AspNetCore;

/// <summary>The endpoints that manage tokens.</summary>
internal sealed class TokenEndpoints(TokenService service, TimeProvider time)
{
    private const int DefaultCount = 50;

    public async Task ListAsync(HttpContext context)
    {
        var query = context.Request.Query;
        if (!TryReadState(query["state"], out var state))
        {
            await EndpointIO.RefuseAsync(context, 400, "A state is active, expired or revoked.", "state").ConfigureAwait(false);
            return;
        }

        if (!TryReadKind(query["kind"], out var kind))
        {
            await EndpointIO.RefuseAsync(context, 400, "A kind is integration, customer, admin or all.", "kind").ConfigureAwait(false);
            return;
        }

        var count = DefaultCount;
        if (query.ContainsKey("count")
            && (!int.TryParse(query["count"], NumberStyles.None, CultureInfo.InvariantCulture, out count)
                || count is < 1 or > TokenFilter.MaxCount))
        {
            await EndpointIO.RefuseAsync(context, 400, $"A list has 1 to {TokenFilter.MaxCount} tokens.", "count").ConfigureAwait(false);
            return;
        }

        TokenInfo? after = null;
        if (query.ContainsKey("after"))
        {
            after = await FindAsync(context, query["after"]).ConfigureAwait(false);
            if (after is null)
            {
                await EndpointIO.RefuseAsync(context, 400, "There is no such token.", "after").ConfigureAwait(false);
                return;
            }
        }

        var tokens = await service.ListAsync(state, after, count, kind, context.RequestAborted).ConfigureAwait(false);
        await WriteListAsync(context, tokens, tokens.Count == count ? tokens[^1].Prefix : null).ConfigureAwait(false);
    }

    public async Task IssueAsync(HttpContext context)
    {
        if (await EndpointIO.ReadAsync(context, TokenJson.Default.IssueBody).ConfigureAwait(false) is not { } body)
        {
            await RefuseBodyAsync(context, "description, permissions, restrictions and expiresAt").ConfigureAwait(false);
            return;
        }

        if (!TryReadMoment(body.ExpiresAt, out var expiresAt))
        {
            await EndpointIO.RefuseAsync(context, 400, "Write a moment with its offset, as in 2026-04-01T00:00:00Z.", "expiresAt")
                .ConfigureAwait(false);
            return;
        }

        var request = new TokenRequest
        {
            Description = body.Description ?? string.Empty,
            Permissions = body.Permissions ?? [],
            Restrictions = (body.Restrictions ?? []).ToDictionary(
                pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value, StringComparer.Ordinal),
            ExpiresAt = expiresAt,
        };
        try
        {
            var issued = await service.IssueAsync(request, CallerName.Of(context.User), context.RequestAborted).ConfigureAwait(false);
            await EndpointIO.WriteAsync(
                context, 201, new IssuedBody(issued.Secret, Body(issued.Info)), TokenJson.Default.IssuedBody).ConfigureAwait(false);
        }
        catch (TokenRequestException exception)
        {
            await EndpointIO.WriteAsync(context, 400, new ErrorsBody(exception.Faults), TokenJson.Default.ErrorsBody)
                .ConfigureAwait(false);
        }
    }

    public async Task LookUpAsync(HttpContext context)
    {
        var body = await EndpointIO.ReadAsync(context, TokenJson.Default.LookUpBody).ConfigureAwait(false);
        if (body?.Prefix is null)
        {
            await RefuseBodyAsync(context, "prefix").ConfigureAwait(false);
            return;
        }

        await WriteListAsync(context, await service.LookUpAsync(body.Prefix, context.RequestAborted).ConfigureAwait(false), null)
            .ConfigureAwait(false);
    }

    public async Task RevokeAsync(HttpContext context)
    {
        if (await EndpointIO.ReadAsync(context, TokenJson.Default.RevokeBody).ConfigureAwait(false) is not { } body)
        {
            await RefuseBodyAsync(context, "reason").ConfigureAwait(false);
            return;
        }

        var prefix = (string?)context.Request.RouteValues["prefix"] ?? string.Empty;
        var revoked = await service.RevokeAsync(prefix, CallerName.Of(context.User), body.Reason, context.RequestAborted).ConfigureAwait(false);
        await (revoked is null
            ? EndpointIO.RefuseAsync(context, 404, "There is no such token.", "prefix")
            : EndpointIO.WriteAsync(context, 200, Body(revoked), TokenJson.Default.TokenBody)).ConfigureAwait(false);
    }

    private static Task RefuseBodyAsync(HttpContext context, string members) =>
        EndpointIO.RefuseAsync(context, 400, $"The body is no JSON object with {members} and nothing else.");

    /// <summary>Reads a state as it stands in an address; nothing at all is any state.</summary>
    public static bool TryReadState(string? text, out TokenState? state)
    {
        state = text switch
        {
            "active" => TokenState.Active,
            "expired" => TokenState.Expired,
            "revoked" => TokenState.Revoked,
            _ => null,
        };
        return state is not null || text is null;
    }

    // Those that somebody manages by hand, unless asked: customers may have thousands.
    private static bool TryReadKind(string? text, out TokenKind? kind)
    {
        kind = text is null ? TokenKind.Integration : TokenKinds.Parse(text);
        return kind is not null || text == "all";
    }

    /// <summary>Reads a moment; none at all is the default.</summary>
    /// <remarks>Without an offset it would be the server's time, and the token valid for some hours more than somebody thought.</remarks>
    public static bool TryReadMoment(string? text, out DateTimeOffset? moment)
    {
        moment = null;
        if (text is null)
        {
            return true;
        }

        // 2026-04-01T00:00 is the least, and the offset stands behind it.
        const int leastLength = 16;
        var hasOffset = text.Length > leastLength && text[4] == '-' && text[10] == 'T' && text[13] == ':'
            && (text[^1] == 'Z' || (text.Length >= leastLength + 6 && text[^6] is '+' or '-' && text[^3] == ':'));
        if (!hasOffset || !DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.None, out var read))
        {
            return false;
        }

        moment = read;
        return true;
    }

    private async Task<TokenInfo?> FindAsync(HttpContext context, string? prefix) =>
        (await service.LookUpAsync(prefix ?? string.Empty, context.RequestAborted).ConfigureAwait(false))
        .FirstOrDefault(token => token.Prefix == prefix);

    private Task WriteListAsync(HttpContext context, IReadOnlyList<TokenInfo> tokens, string? next) => EndpointIO.WriteAsync(
        context, 200, new TokenListBody(tokens.Select(Body).ToArray(), next), TokenJson.Default.TokenListBody);

    private TokenBody Body(TokenInfo token) => TokenBody.Of(token, time.GetUtcNow());
}
