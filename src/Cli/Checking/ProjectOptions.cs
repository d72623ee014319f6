using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics.CodeAnalysis;
using System.Threading;
using GqlAuthTooling.Analyzers;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Cli.Checking;

/// <summary>What rules see of <c>.editorconfig</c> and project: the same as in a build.</summary>
internal sealed class ProjectOptions : AnalyzerConfigOptionsProvider
{
    private readonly AnalyzerConfigSet _configs;
    private readonly string? _today;

    /// <summary>The options of a project.</summary>
    /// <param name="project">The project.</param>
    /// <param name="today">The date that counts as today, <c>yyyy-MM-dd</c>; the project's own when <see langword="null"/>.</param>
    /// <param name="buildDate">The date when the project says none.</param>
    public ProjectOptions(LoadedProject project, string? today, string buildDate)
    {
        _configs = project.Configs;
        _today = today;
        var options = project.Configs.GlobalConfigOptions.AnalyzerOptions.ToBuilder();
        foreach (var (name, value) in project.Properties)
        {
            options[RuleOption.BuildPrefix + name] = value;
        }

        options[RuleOption.BuildPrefix + RuleOptions.Today.DefaultProperty] = buildDate;
        GlobalOptions = ValuesOf(options.ToImmutable());
    }

    /// <summary>What a project calls the lists of its payloads.</summary>
    /// <param name="project">The project.</param>
    public static PayloadFields PayloadFieldsOf(LoadedProject project) => PayloadFields.Of(
        new ProjectOptions(project, today: null, buildDate: string.Empty), project.Compilation.SyntaxTrees);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GlobalOptions { get; }

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(SyntaxTree tree) =>
        ValuesOf(_configs.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions);

    /// <inheritdoc/>
    public override AnalyzerConfigOptions GetOptions(AdditionalText textFile) =>
        ValuesOf(_configs.GetOptionsForSourcePath(textFile.Path).AnalyzerOptions);

    // What the command line says wins over every file.
    private Values ValuesOf(ImmutableDictionary<string, string> written) =>
        new(_today is null ? written : written.WithComparers(AnalyzerConfigOptions.KeyComparer).SetItem(RuleOptions.Today.Key, _today));

    private sealed class Values(ImmutableDictionary<string, string> values) : AnalyzerConfigOptions
    {
        private readonly ImmutableDictionary<string, string> _values = values.WithComparers(KeyComparer);

        public override IEnumerable<string> Keys => _values.Keys;

        public override bool TryGetValue(string key, [NotNullWhen(true)] out string? value) => _values.TryGetValue(key, out value);
    }
}

/// <summary>The severities of rules: <c>.editorconfig</c> first, then global configuration, then the preset.</summary>
internal sealed class RuleSeverities(AnalyzerConfigSet configs, Preset preset) : SyntaxTreeOptionsProvider
{
    /// <inheritdoc/>
    public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) =>
        configs.GetOptionsForSourcePath(tree.FilePath).AnalyzerOptions.TryGetValue("generated_code", out var value)
            ? string.Equals(value, "true", StringComparison.OrdinalIgnoreCase) ? GeneratedKind.MarkedGenerated
                : string.Equals(value, "false", StringComparison.OrdinalIgnoreCase) ? GeneratedKind.NotGenerated : GeneratedKind.Unknown
            : GeneratedKind.Unknown;

    /// <inheritdoc/>
    public override bool TryGetDiagnosticValue(
        SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
        configs.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

    /// <inheritdoc/>
    public override bool TryGetGlobalDiagnosticValue(
        string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
    {
        if (configs.GlobalConfigOptions.TreeOptions.TryGetValue(diagnosticId, out severity))
        {
            return true;
        }

        severity = ReportDiagnostic.Default;
        if (!Rules.ById.TryGetValue(diagnosticId, out var rule) || preset.SeverityOf(rule) == rule.DefaultSeverity)
        {
            return false;
        }

        severity = preset.SeverityOf(rule) switch
        {
            DiagnosticSeverity.Error => ReportDiagnostic.Error,
            DiagnosticSeverity.Warning => ReportDiagnostic.Warn,
            _ => ReportDiagnostic.Info,
        };
        return true;
    }
}
