using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Analyzers;

namespace GqlAuthTooling.Docs;

/// <summary>The register of everything that is written.</summary>
internal static class GeneratedDocs
{
    private const string OptionsPage = "docs/options.md";

    /// <summary>Every file with facts.</summary>
    /// <param name="rules">The facts.</param>
    /// <param name="exists">Whether a path below the root exists.</param>
    public static IEnumerable<GeneratedFile> All(IReadOnlyList<RuleFacts> rules, Func<string, bool> exists)
    {
        var hasOptionsPage = exists(OptionsPage);
        foreach (var rule in rules)
        {
            yield return new($"docs/rules/{rule.Id}.md", text => RulePageWriter.Rewrite(text, rule, hasOptionsPage));
        }

        yield return WithRegion("README.md", "rules", Tables.ReadmeRules(rules));
        yield return WithRegion("docs/rules/README.md", "rules", Tables.Overview(rules));
        if (hasOptionsPage)
        {
            yield return WithRegion(OptionsPage, "options", Tables.AllOptions(rules));
        }

        foreach (var preset in new[] { Preset.Recommended, Preset.Strict, Preset.Adopt })
        {
            yield return new($"docs/presets/{preset.NameOf()}.editorconfig", _ => PresetEditorConfig.Text(preset, rules));
            if (PresetFiles.Has(preset))
            {
                yield return new($"src/Package/build/presets/{PresetFiles.NameOf(preset)}", _ => PresetFiles.Text(preset));
            }
        }
    }

    private static GeneratedFile WithRegion(string path, string region, string content) => new(
        path,
        text => text is null
            ? throw new DocsException("the file is missing.")
            : Region.Replace(text, region, content)
                ?? throw new DocsException($"put '{Region.Start(region)}' and '{Region.End}' where the table belongs."));
}
