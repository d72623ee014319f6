using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Says all that is wrong with a request for a token.</summary>
internal sealed class TokenRequestCheck(PermissionCatalog catalog, GqlAuthTokenOptions options)
{
    private const int MaxDescriptionLength = 200;
    private const int MaxPermissions = 1000;
    private const int MaxRestrictions = 50;
    private const int MaxValues = 200;
    private const int MaxValueLength = 200;

    /// <summary>All faults, in the order of the request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="now">When the token would begin.</param>
    /// <param name="expiresAt">When it would end.</param>
    public IReadOnlyList<TokenFault> FaultsOf(TokenRequest request, DateTimeOffset now, DateTimeOffset expiresAt) =>
    [
        .. OfDescription(request.Description),
        .. OfPermissions(request.Permissions),
        .. OfRestrictions(request.Restrictions),
        .. OfExpiry(now, expiresAt),
    ];

    private static IEnumerable<TokenFault> OfDescription(string? description)
    {
        if (string.IsNullOrWhiteSpace(description))
        {
            yield return Fault("A token needs a description that tells it from all others.", "description");
        }
        else if (description.Trim().Length > MaxDescriptionLength)
        {
            yield return Fault($"The description has more than {MaxDescriptionLength} characters.", "description");
        }
        else if (!PlainText.IsPlain(description.Trim()))
        {
            yield return Fault("The description has a control character.", "description");
        }
        else if (HasSecret(description))
        {
            yield return Fault("The description has a token in it. Name a token by its first 15 characters.", "description");
        }
    }

    private IEnumerable<TokenFault> OfPermissions(IReadOnlyList<string>? permissions)
    {
        if (permissions is null || permissions.Count == 0)
        {
            yield return Fault("A token needs at least one permission.", "permissions");
            yield break;
        }

        if (permissions.Count > MaxPermissions)
        {
            yield return Fault($"There are more than {MaxPermissions} permissions.", "permissions");
            yield break;
        }

        for (var i = 0; i < permissions.Count; i++)
        {
            var grant = permissions[i];
            if (!PermissionName.IsGrant(grant))
            {
                yield return Fault(
                    "This is no permission: one is Resource, Resource:action, Resource:*, *:action or *.", "permissions", Text(i));
            }
            else if (PermissionSet.FromGrants(catalog, [grant]).Count == 0)
            {
                // Not quoted, as nothing is that may be a secret pasted into the wrong place.
                yield return Fault("This permission covers nothing that this server knows.", "permissions", Text(i));
            }
        }
    }

    private static IEnumerable<TokenFault> OfRestrictions(IReadOnlyDictionary<string, IReadOnlyList<string>>? restrictions)
    {
        if (restrictions is null)
        {
            yield return Fault("The restrictions are missing; none at all are an empty set.", "restrictions");
            yield break;
        }

        if (restrictions.Count > MaxRestrictions)
        {
            yield return Fault($"There are more than {MaxRestrictions} restrictions.", "restrictions");
            yield break;
        }

        foreach (var (name, values) in restrictions)
        {
            // The grammar of a resource: no separator, so that the claim type can be told apart again.
            if (!PermissionName.IsPermission(name) || name.Contains(PermissionName.Separator) || name.Length > MaxValueLength)
            {
                yield return Fault("The name of a restriction has letters, digits, '_', '-' and '.', and starts with a letter.", "restrictions");
            }
            else if (values is null || values.Count == 0)
            {
                // Read as "no restriction" it would open what it was meant to close.
                yield return Fault($"The restriction {name} has no value.", "restrictions", name);
            }
            else if (values.Count > MaxValues
                || values.Any(value => string.IsNullOrWhiteSpace(value) || value.Length > MaxValueLength || !PlainText.IsPlain(value)))
            {
                yield return Fault(
                    $"The restriction {name} has a value that is empty, longer than {MaxValueLength} or with a control character, or more than {MaxValues} values.",
                    "restrictions", name);
            }
            else if (values.Any(HasSecret))
            {
                yield return Fault($"The restriction {name} has a token in it.", "restrictions", name);
            }
        }
    }

    private IEnumerable<TokenFault> OfExpiry(DateTimeOffset now, DateTimeOffset expiresAt)
    {
        if (expiresAt <= now)
        {
            yield return Fault("The token would have ended before it begins.", "expiresAt");
        }
        else if (expiresAt > now + options.MaxLifetime)
        {
            yield return Fault(
                $"A token can be valid for {Text((int)options.MaxLifetime.TotalDays)} days at most.", "expiresAt");
        }
    }

    // What is kept and shown to others must not give access.
    private static bool HasSecret(string text) => !ReferenceEquals(TokenSecret.Redact(text), text);

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static TokenFault Fault(string message, params string[] path) => new(path, message);
}
