using System.Globalization;
using System.Security.Claims;
using GqlAuthTooling;
using GqlAuthTooling.AspNetCore;

namespace Storefront.Host;

/// <summary>
/// <c>/whoami</c> tells a caller what its credential may do: what it holds, and which fields that Query and Mutation have are open
/// to it. A credential that isn't valid is refused there as it would be at <c>/graphql</c>.
/// </summary>
public static class WhoAmI
{
    /// <summary>Where it answers.</summary>
    public const string Path = "/whoami";

    private const string Restriction = "restriction:";

    /// <summary>Maps it.</summary>
    public static void MapWhoAmI(this WebApplication app)
    {
        var callers = new ClaimsCallers(new ClaimsCallerOptions());
        app.MapGet(Path, (HttpContext context, PermissionMap map, TimeProvider time) =>
            Results.Json(Of(context.User, callers.Find(context.User, map.Catalog, time), map)));
    }

    private static Answer Of(ClaimsPrincipal user, Caller caller, PermissionMap map)
    {
        var fields = map.Fields.Where(field => field.IsRoot)
            .Select(field => (Field: field, Denial: Denial.Check(field.Coordinate, map.Compile(field.Effective), caller, [])))
            .ToArray();
        return new Answer(
            caller.IsAuthenticated,
            user.FindFirstValue(GqlAuthTokenClaims.Prefix),
            user.FindFirstValue(GqlAuthTokenClaims.Description),
            user.FindFirstValue(GqlAuthTokenClaims.Expires) is { } seconds
                ? DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture))
                : null,
            [.. caller.Permissions.Permissions],
            user.Claims.Where(claim => claim.Type.StartsWith(Restriction, StringComparison.Ordinal))
                .GroupBy(claim => claim.Type[Restriction.Length..], claim => claim.Value, StringComparer.Ordinal)
                .ToDictionary(group => group.Key, group => group.ToArray(), StringComparer.Ordinal),
            [.. fields.Where(field => field.Denial is null).Select(field => field.Field.Coordinate)],
            [.. fields.Where(field => field.Denial is not null).Select(field => new Denied(field.Field.Coordinate, field.Denial!.Message))]);
    }

    private sealed record Answer(
        bool Authenticated,
        string? Token,
        string? Description,
        DateTimeOffset? ExpiresAt,
        string[] Permissions,
        Dictionary<string, string[]> Restrictions,
        string[] Allowed,
        Denied[] Denied);

    private sealed record Denied(string Field, string Message);
}
