using System.Collections.Generic;
using System.Linq;
using System.Text;
using GqlAuthTooling.Analyzers;

namespace GqlAuthTooling.Docs;

/// <summary>A preset as a piece of <c>.editorconfig</c>.</summary>
internal static class PresetEditorConfig
{
    /// <summary>The file.</summary>
    /// <param name="preset">The preset.</param>
    /// <param name="rules">The rules.</param>
    public static string Text(Preset preset, IReadOnlyList<RuleFacts> rules)
    {
        var text = new StringBuilder($"""
            # The preset '{preset.NameOf()}', to paste into your .editorconfig and change rule by rule. tools/Docs writes this file.
            # Findings in files that are no C# follow the MSBuild property GqlAuthPreset instead.

            [*.cs]

            """.Replace("\r\n", "\n", System.StringComparison.Ordinal));
        foreach (var category in rules.GroupBy(rule => rule.Rule.Category))
        {
            text.Append($"\n# {category.Key}\n");
            foreach (var rule in category)
            {
                text.Append($"# {rule.Title}\ndotnet_diagnostic.{rule.Id}.severity = {rule.Severity(preset)}\n");
            }
        }

        return text.ToString();
    }
}
