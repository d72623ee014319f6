using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>How the rules of the approved surface look at source and approved files; silent in a project without one.</summary>
internal static class SurfaceRegistration
{
    /// <summary>Reports differences where they are: in the code, or in the approved file where the code has no place.</summary>
    /// <param name="registration">Where to register.</param>
    /// <param name="diagnose">The diagnostic of a finding; <see langword="null"/> when it is another rule's.</param>
    public static void OnFindings(RuleRegistration registration, Func<SurfaceFinding, Diagnostic?> diagnose)
    {
        registration.OnFiles(context =>
        {
            var index = SurfaceIndex.Of(context.Schema, context.Compilation, context.AdditionalFiles, context.Cancellation);
            foreach (var diagnostic in Diagnostics(index?.In(context.File)))
            {
                context.Report(diagnostic);
            }
        });
        OnApprovedFiles(registration, (context, index) =>
        {
            foreach (var diagnostic in Diagnostics(index.In(context.AdditionalFile.Path)))
            {
                context.ReportDiagnostic(diagnostic);
            }
        });

        IEnumerable<Diagnostic> Diagnostics(IEnumerable<SurfaceFinding>? findings) =>
            (findings ?? Enumerable.Empty<SurfaceFinding>()).Select(diagnose).OfType<Diagnostic>();
    }

    /// <summary>Looks at every approved file of a compilation that has a schema.</summary>
    /// <param name="registration">Where to register.</param>
    /// <param name="check">The check.</param>
    public static void OnApprovedFiles(RuleRegistration registration, Action<AdditionalFileAnalysisContext, SurfaceIndex> check) =>
        registration.OnAdditionalFiles(context =>
        {
            if (!ApprovedSurface.IsAt(context.AdditionalFile.Path))
            {
                return;
            }

            var schema = SchemaIndex.Of(
                context.Compilation, context.Options.AnalyzerConfigOptionsProvider, context.CancellationToken);
            if (!schema.IsEmpty
                && SurfaceIndex.Of(schema, context.Compilation, context.Options.AdditionalFiles, context.CancellationToken) is { } index)
            {
                check(context, index);
            }
        });
}
