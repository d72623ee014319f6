using System.Linq;
using System.Text;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Analyzers;

/// <summary>
/// The presets as global analyzer configuration files. The files in <c>src/Package/build/presets</c> hold these texts.
/// </summary>
public static class PresetFiles
{
    /// <summary>Whether a build needs a file for the preset; the recommended one is the rules' own severities.</summary>
    /// <param name="preset">The preset.</param>
    public static bool Has(Preset preset) => preset != Preset.Recommended;

    /// <summary>The name of the preset's file.</summary>
    /// <param name="preset">The preset.</param>
    public static string NameOf(Preset preset) => preset.NameOf() + ".globalconfig";

    /// <summary>
    /// The text of the preset's file: what differs from the rules' own severities, because a severity that is written down
    /// takes away the user's setting for a whole category.
    /// </summary>
    /// <param name="preset">The preset.</param>
    public static string Text(Preset preset)
    {
        var text = new StringBuilder();
        text.Append("# The preset ").Append(preset.NameOf()).Append(" of GqlAuthTooling. Whatever a project writes itself wins: the level is low.\n");
        text.Append("is_global = true\n");
        text.Append("global_level = -50\n");
        foreach (var rule in Rules.All.Where(rule => preset.SeverityOf(rule) != rule.DefaultSeverity))
        {
            text.Append("dotnet_diagnostic.").Append(rule.Id).Append(".severity = ").Append(NameOf(preset.SeverityOf(rule))).Append('\n');
        }

        return text.ToString();
    }

    private static string NameOf(DiagnosticSeverity severity) => severity switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "suggestion",
    };
}
