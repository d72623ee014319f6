using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using Microsoft.AspNetCore.Http;

namespace GqlAuthTooling.AspNetCore;

/// <summary>The form for a new token, as somebody filled it in.</summary>
/// <param name="Description">What the token is for.</param>
/// <param name="Permissions">The grants that are ticked.</param>
/// <param name="Restrictions">Restrictions, one <c>name=value</c> a line.</param>
/// <param name="Days">How many days the token shall be valid.</param>
/// <param name="Until">Its end, as the browser writes a local date and time, meant in UTC; wins over the days.</param>
internal sealed record NewTokenForm(
    string Description, IReadOnlyList<string> Permissions, string Restrictions, string Days, string Until)
{
    private const string DescriptionField = "description";
    private const string PermissionsField = "permissions";
    private const string RestrictionsField = "restrictions";
    private const string DaysField = "days";
    private const string UntilField = "until";

    private const int MaxMomentLength = 19;

    private static readonly string[] MomentFormats = ["yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd'T'HH:mm:ss"];

    /// <summary>The form as it is offered.</summary>
    /// <param name="options">What is usual.</param>
    public static NewTokenForm Empty(GqlAuthTokenOptions options) =>
        new(string.Empty, [], string.Empty, Whole(options.DefaultLifetime).ToString(CultureInfo.InvariantCulture), string.Empty);

    /// <summary>The form as it was sent.</summary>
    /// <param name="form">What was sent.</param>
    public static NewTokenForm Of(IFormCollection form) => new(
        form[DescriptionField].ToString(),
        [.. form[PermissionsField].OfType<string>()],
        form[RestrictionsField].ToString(),
        form[DaysField].ToString(),
        form[UntilField].ToString());

    /// <summary>The form as it is shown again: without what may be a secret that was pasted into the wrong field.</summary>
    public NewTokenForm Shown() => this with
    {
        Description = TokenSecret.Redact(Description),
        Restrictions = TokenSecret.Redact(Restrictions),
        Days = Days.Length > MaxMomentLength ? string.Empty : Days,
        Until = Until.Length > MaxMomentLength ? string.Empty : Until,
    };

    /// <summary>The days of a time span, at least one.</summary>
    public static int Whole(TimeSpan lifetime) => Math.Max(1, (int)lifetime.TotalDays);

    /// <summary>What is asked for, as far as it can be understood.</summary>
    /// <param name="now">The time of the request.</param>
    /// <param name="faults">What can't be understood; with any of these the request is none to issue a token for.</param>
    public TokenRequest Read(DateTimeOffset now, out IReadOnlyList<TokenFault> faults)
    {
        var found = new List<TokenFault>();
        faults = found;
        return new TokenRequest
        {
            Description = Description,
            Permissions = Permissions,
            Restrictions = ReadRestrictions(found),
            ExpiresAt = ReadEnd(now, found),
        };
    }

    private Dictionary<string, IReadOnlyList<string>> ReadRestrictions(List<TokenFault> faults)
    {
        var restrictions = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in Restrictions.Split('\n').Select(line => line.Trim()))
        {
            number++;
            if (line.Length == 0)
            {
                continue;
            }

            var equals = line.IndexOf('=', StringComparison.Ordinal);
            if (equals <= 0)
            {
                // Not quoted: it may be a secret that was pasted into the wrong field.
                faults.Add(new TokenFault(
                    [RestrictionsField],
                    $"Line {number.ToString(CultureInfo.InvariantCulture)} of the restrictions has no name and value: write name=value."));
                continue;
            }

            var name = line[..equals].Trim();
            if (!restrictions.TryGetValue(name, out var values))
            {
                restrictions.Add(name, values = []);
            }

            values.Add(line[(equals + 1)..].Trim());
        }

        return restrictions.ToDictionary(pair => pair.Key, pair => (IReadOnlyList<string>)pair.Value, StringComparer.Ordinal);
    }

    // What is there and not understood is never taken for the default: the token would be valid for longer than somebody thought.
    private DateTimeOffset? ReadEnd(DateTimeOffset now, List<TokenFault> faults)
    {
        if (Until.Length > 0)
        {
            if (DateTime.TryParseExact(Until, MomentFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var until))
            {
                return new DateTimeOffset(until, TimeSpan.Zero);
            }

            faults.Add(new TokenFault([UntilField], "Write the end as a date and a time, as in 2026-04-01T00:00."));
        }
        else if (int.TryParse(Days, NumberStyles.None, CultureInfo.InvariantCulture, out var days) && days is > 0 and < 100_000)
        {
            return now.AddDays(days);
        }
        else
        {
            faults.Add(new TokenFault([DaysField], "Write the days that the token shall be valid as a whole number."));
        }

        return null;
    }
}
