using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using GqlAuthTooling.Analyzers;
using GqlAuthTooling.CodeFixes;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GqlAuthTooling.Docs;

/// <summary>What the code knows of a rule.</summary>
/// <param name="Rule">The descriptor.</param>
/// <param name="IsFixable">Whether there is a fix.</param>
/// <param name="Options">The options that it reads.</param>
/// <param name="Risk">What a finding can cost; <see langword="null"/> when it is no matter of security.</param>
internal sealed record RuleFacts(DiagnosticDescriptor Rule, bool IsFixable, ImmutableArray<RuleOption> Options, RuleRisk? Risk)
{
    public string Id => Rule.Id;

    public string Title => Rule.Title.ToString(CultureInfo.InvariantCulture);

    /// <summary>The facts of all rules, by id.</summary>
    public static IReadOnlyList<RuleFacts> All()
    {
        var fixable = typeof(SchemaFix).Assembly.GetTypes()
            .Where(type => !type.IsAbstract && typeof(CodeFixProvider).IsAssignableFrom(type))
            .SelectMany(type => ((CodeFixProvider)Activator.CreateInstance(type)!).FixableDiagnosticIds)
            .ToHashSet(StringComparer.Ordinal);
        return
        [
            .. Rules.CreateAnalyzers().Select(analyzer =>
            {
                var rule = analyzer.SupportedDiagnostics[0];
                return new RuleFacts(
                    rule, fixable.Contains(rule.Id), analyzer is SchemaRule { Options: var options } ? options : [], RuleRisks.Of(rule.Id));
            }),
        ];
    }

    /// <summary>The severity under a preset, as <c>.editorconfig</c> and people call it.</summary>
    /// <param name="preset">The preset.</param>
    public string Severity(Preset preset) => preset.SeverityOf(Rule) switch
    {
        DiagnosticSeverity.Error => "error",
        DiagnosticSeverity.Warning => "warning",
        _ => "suggestion",
    };
}
