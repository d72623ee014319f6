#if NET8_0_OR_GREATER
using System.Collections.Generic;
using System.Diagnostics;
using System.Diagnostics.Metrics;

namespace GqlAuthTooling;

/// <summary>
/// Metrics and traces, one meter and one source for the whole process, both called <see cref="Name"/>. The tag
/// <c>gqlauth.caller</c> is the description of a token: never anything of the credential itself.
/// </summary>
public static class GqlAuthDiagnostics
{
    /// <summary>The name to listen to.</summary>
    public const string Name = "GqlAuthTooling";

    private const string CoordinateTag = "gqlauth.coordinate";
    private const string CallerTag = "gqlauth.caller";
    private const string SchemaTag = "gqlauth.schema";

    private static readonly Meter Meter = new(Name);

    private static readonly Counter<long> Denials = Meter.CreateCounter<long>(
        "gqlauth.denials", unit: "{denial}", description: "Coordinates that callers were denied, or would have been.");

    private static readonly Counter<long> DeprecatedUses = Meter.CreateCounter<long>(
        "gqlauth.deprecated_uses", unit: "{use}", description: "Operations that use a deprecated coordinate.");

    /// <summary>The source of traces.</summary>
    public static ActivitySource Activities { get; } = new(Name);

    /// <summary>Whether anybody listens to denials.</summary>
    public static bool CountsDenials => Denials.Enabled;

    /// <summary>Whether anybody listens to the use of what is deprecated.</summary>
    public static bool CountsDeprecatedUse => DeprecatedUses.Enabled;

    /// <summary>Counts what a decision denies, each coordinate once.</summary>
    /// <param name="decision">The decision.</param>
    /// <param name="caller">What the caller's token is called.</param>
    /// <param name="schema">The name of the schema.</param>
    /// <param name="mode">How the schema enforces: whether it was denied, or would have been.</param>
    public static void CountDenials(OperationDecision decision, string caller, string schema, string mode)
    {
        if (!CountsDenials || Guard.NotNull(decision, nameof(decision)).IsAllowed)
        {
            return;
        }

        var seen = new HashSet<string>(System.StringComparer.Ordinal);
        foreach (var denied in decision.Denied)
        {
            if (seen.Add(denied.Error.Detail.Coordinate))
            {
                Denials.Add(1, new TagList
                {
                    { CoordinateTag, denied.Error.Detail.Coordinate },
                    { "gqlauth.category", denied.Error.Category },
                    { "gqlauth.mode", mode },
                    { CallerTag, caller },
                    { SchemaTag, schema },
                });
            }
        }
    }

    /// <summary>Counts the deprecated members that an operation uses.</summary>
    /// <param name="report">The report of the operation.</param>
    /// <param name="caller">What the caller's token is called.</param>
    /// <param name="schema">The name of the schema.</param>
    public static void CountDeprecatedUse(OperationReport report, string caller, string schema)
    {
        if (!CountsDeprecatedUse)
        {
            return;
        }

        foreach (var use in Guard.NotNull(report, nameof(report)).Deprecations)
        {
            DeprecatedUses.Add(
                1,
                new KeyValuePair<string, object?>(CoordinateTag, use.Coordinate),
                new KeyValuePair<string, object?>(CallerTag, caller),
                new KeyValuePair<string, object?>(SchemaTag, schema));
        }
    }
}
#endif
