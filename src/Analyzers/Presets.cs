using System;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Analyzers;

/// <summary>The named sets of severities that <c>GqlAuthPreset</c> and <c>--preset</c> choose from.</summary>
public enum Preset
{
    /// <summary>Each rule as its page says.</summary>
    Recommended,

    /// <summary>Every warning about access, payloads, deprecation and the approved surface is an error.</summary>
    Strict,

    /// <summary>Everything is a suggestion but what the approved surface says, for an old codebase that starts with one.</summary>
    Adopt,
}

/// <summary>What the presets mean, as pure functions.</summary>
public static class Presets
{
    /// <summary>The MSBuild property that chooses a preset.</summary>
    public const string Property = "GqlAuthPreset";

    /// <summary>Every preset.</summary>
    public static ImmutableArray<Preset> All { get; } = ImmutableArray.Create(Preset.Recommended, Preset.Strict, Preset.Adopt);

    /// <summary>The severity of a rule under a preset.</summary>
    /// <param name="preset">The preset.</param>
    /// <param name="rule">The rule.</param>
    public static DiagnosticSeverity SeverityOf(this Preset preset, DiagnosticDescriptor rule) => preset switch
    {
        // The approved surface is the baseline: what it has let in may stay, what opens from then on must not.
        Preset.Adopt when rule.Category != RuleCategories.Surface => DiagnosticSeverity.Info,
        Preset.Strict when rule.DefaultSeverity == DiagnosticSeverity.Warning && rule.Category != RuleCategories.Engine =>
            DiagnosticSeverity.Error,
        _ => rule.DefaultSeverity,
    };

    /// <summary>The name of a preset as people write it.</summary>
    /// <param name="preset">The preset.</param>
    public static string NameOf(this Preset preset) => preset switch
    {
        Preset.Strict => "strict",
        Preset.Adopt => "adopt",
        _ => "recommended",
    };

    /// <summary>Reads a preset's name, in any case.</summary>
    /// <param name="name">The name as written.</param>
    /// <param name="preset">The preset; <see cref="Preset.Recommended"/> when there is none of that name.</param>
    public static bool TryParse(string? name, out Preset preset)
    {
        foreach (var candidate in All)
        {
            if (string.Equals(candidate.NameOf(), name, StringComparison.OrdinalIgnoreCase))
            {
                preset = candidate;
                return true;
            }
        }

        preset = Preset.Recommended;
        return false;
    }
}
