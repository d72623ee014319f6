using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.Analyzers;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Cli.Checking;

/// <summary>Runs the rules, the same ones that run in the compiler, over what was read.</summary>
/// <param name="preset">The preset; <see langword="null"/> for the one each project asks for.</param>
/// <param name="today">The date that counts as today; <see langword="null"/> for the project's word, else the clock's.</param>
/// <param name="time">The clock.</param>
/// <param name="progress">Is told what happens.</param>
internal sealed class Checker(Preset? preset, string? today, TimeProvider time, IProgressDisplay progress)
{
    private readonly Dictionary<(string, string, int, int, string), Finding> _findings = [];
    private readonly HashSet<string> _coordinates = new(StringComparer.Ordinal);
    private readonly HashSet<string> _types = new(StringComparer.Ordinal);
    private bool _hasRoots;

    /// <summary>Checks everything that was read.</summary>
    /// <param name="tree">What was read.</param>
    /// <param name="cancellation">Stops the check.</param>
    /// <exception cref="InputException">There is no schema in it.</exception>
    /// <exception cref="RuleFailureException">A rule threw.</exception>
    public async Task<CheckResult> CheckAsync(SourceTree tree, CancellationToken cancellation)
    {
        foreach (var project in tree.Projects)
        {
            progress.Report("Checking", project.Name);
            await CheckAsync(project, cancellation).ConfigureAwait(false);
        }

        Roots.MustExist(_hasRoots, tree);
        var findings = _findings.Values
            .OrderBy(finding => finding.Position.Path, StringComparer.Ordinal)
            .ThenBy(finding => finding.Position.Line).ThenBy(finding => finding.Position.Column)
            .ThenBy(finding => finding.Id, StringComparer.Ordinal).ThenBy(finding => finding.Message, StringComparer.Ordinal)
            .ToArray();
        return new CheckResult(findings, _coordinates.Count, _types.Count, tree.Notes);
    }

    private async Task CheckAsync(LoadedProject project, CancellationToken cancellation)
    {
        var severities = new RuleSeverities(project.Configs, PresetOf(project));
        var compilation = project.Compilation.WithOptions(project.Compilation.Options.WithSyntaxTreeOptionsProvider(severities));
        var reading = project.Read(compilation, cancellation);
        Count(project, reading);
        if (project.AdditionalFiles.IsEmpty && !Relevance.Has(reading, compilation, cancellation))
        {
            return;
        }

        var diagnostics = await DiagnosticsAsync(project, compilation, cancellation).ConfigureAwait(false);
        var places = new PlaceFinder(reading);
        foreach (var diagnostic in diagnostics.Where(d => !d.IsSuppressed && d.Severity != DiagnosticSeverity.Hidden))
        {
            var finding = FindingOf(project, diagnostic, places);
            if (diagnostic.Location.Kind == LocationKind.None || project.Reports(finding.Position.Path))
            {
                Add(finding);
            }
        }
    }

    private async Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(
        LoadedProject project, Compilation compilation, CancellationToken cancellation)
    {
        var failures = new ConcurrentQueue<(Exception Exception, DiagnosticAnalyzer Analyzer)>();
        var buildDate = time.GetUtcNow().ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions(project.AdditionalFiles, new ProjectOptions(project, today, buildDate)),
            (exception, analyzer, _) => failures.Enqueue((exception, analyzer)),
            concurrentAnalysis: true,
            logAnalyzerExecutionTime: false);
        var diagnostics = await new CompilationWithAnalyzers(compilation, Rules.CreateAnalyzers(), options)
            .GetAnalyzerDiagnosticsAsync(cancellation).ConfigureAwait(false);
        if (failures.TryPeek(out var failure))
        {
            throw new RuleFailureException(
                $"the rule {failure.Analyzer.GetType().Name} failed in project {project.Name}: {failure.Exception.Message}", failure.Exception);
        }

        return diagnostics.FirstOrDefault(d => d.Id == "AD0001") is { } internalError
            ? throw new RuleFailureException(internalError.GetMessage(CultureInfo.InvariantCulture))
            : diagnostics;
    }

    private Preset PresetOf(LoadedProject project)
    {
        if (preset is { } chosen)
        {
            return chosen;
        }

        var written = project.Properties.GetValueOrDefault(Presets.Property, string.Empty).Trim();
        return Presets.TryParse(written, out var own) || written.Length == 0
            ? own
            : throw new InputException(
                $"The project '{project.Path}' sets {Presets.Property} to '{written}', which is no preset. "
                + "Use recommended, strict or adopt, or say --preset.");
    }

    private void Count(LoadedProject project, SchemaReading reading)
    {
        _hasRoots |= Roots.Has(reading);
        foreach (var type in reading.Model.Types.Where(type => type.Kind is SchemaTypeKind.Object or SchemaTypeKind.Interface))
        {
            foreach (var field in type.Fields)
            {
                _types.Add(type.Name);
                _coordinates.Add(type.Name + "." + field.Name);
            }
        }
    }

    // A file that two projects share may weigh more in one of them; the heavier word counts.
    private void Add(Finding finding)
    {
        if (!_findings.TryGetValue(finding.Identity, out var known) || known.Severity < finding.Severity)
        {
            _findings[finding.Identity] = finding;
        }
    }

    private static Finding FindingOf(LoadedProject project, Diagnostic diagnostic, PlaceFinder places) =>
        new(
            diagnostic.Id,
            diagnostic.Severity switch
            {
                DiagnosticSeverity.Error => FindingSeverity.Error,
                DiagnosticSeverity.Warning => FindingSeverity.Warning,
                _ => FindingSeverity.Suggestion,
            },
            diagnostic.Descriptor.Category,
            diagnostic.GetMessage(CultureInfo.InvariantCulture),
            places.At(diagnostic),
            FilePosition.Of(diagnostic.Location, project.Path),
            diagnostic.Descriptor.HelpLinkUri,
            project.Name);
}
