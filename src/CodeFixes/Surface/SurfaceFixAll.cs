using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading.Tasks;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GqlAuthTooling.CodeFixes;

/// <summary>
/// Fixes every line at once. The engine's own provider edits source documents; these edits are of additional ones, one
/// edit a file however many diagnostics ask for it.
/// </summary>
internal sealed class SurfaceFixAll : FixAllProvider
{
    private SurfaceFixAll()
    {
    }

    public static SurfaceFixAll Instance { get; } = new();

    public override IEnumerable<FixAllScope> GetSupportedFixAllScopes() =>
        new[] { FixAllScope.Document, FixAllScope.Project, FixAllScope.Solution };

    public override async Task<CodeAction?> GetFixAsync(FixAllContext context)
    {
        var edits = await EditsAsync(context).ConfigureAwait(false);
        if (edits.Count == 0)
        {
            return null;
        }

        var title = "Bring " + ApprovedSurface.FileName + " up to date";
        return CodeAction.Create(
            title,
            async cancellation =>
            {
                var solution = context.Solution;
                foreach (var edit in edits)
                {
                    solution = await edit.Value.ApplyAsync(solution, edit.Key, cancellation).ConfigureAwait(false);
                }

                return solution;
            },
            context.CodeActionEquivalenceKey);
    }

    private static async Task<Dictionary<DocumentId, SurfaceEdit>> EditsAsync(FixAllContext context)
    {
        var edits = new Dictionary<DocumentId, SurfaceEdit>();
        var projects = context.Scope == FixAllScope.Solution ? context.Solution.Projects : new[] { context.Project };
        foreach (var project in projects.Where(project => project.Language == LanguageNames.CSharp))
        {
            foreach (var diagnostic in await DiagnosticsAsync(context, project).ConfigureAwait(false))
            {
                if (await SurfaceEdit.FileOfAsync(project, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } file)
                {
                    if (!edits.TryGetValue(file, out var edit))
                    {
                        edits.Add(file, edit = new SurfaceEdit());
                    }

                    edit.Add(diagnostic);
                }
            }
        }

        return context.Scope == FixAllScope.Solution ? Joined(edits, context.Solution) : edits;
    }

    private static Task<ImmutableArray<Diagnostic>> DiagnosticsAsync(FixAllContext context, Project project) =>
        context.Scope == FixAllScope.Document && context.Document is { } document
            ? context.GetDocumentDiagnosticsAsync(document)
            : context.GetAllDiagnosticsAsync(project);

    /// <summary>A project with several targets is several projects here with the same file, which must get the same text.</summary>
    private static Dictionary<DocumentId, SurfaceEdit> Joined(Dictionary<DocumentId, SurfaceEdit> edits, Solution solution)
    {
        var joined = new Dictionary<DocumentId, SurfaceEdit>();
        foreach (var file in solution.Projects.SelectMany(project => project.AdditionalDocuments)
            .GroupBy(file => file.FilePath ?? file.Id.ToString(), StringComparer.Ordinal))
        {
            var first = file.Select(document => document.Id).FirstOrDefault(edits.ContainsKey);
            if (first is null)
            {
                continue;
            }

            var edit = edits[first];
            foreach (var other in file.Where(document => document.Id != first))
            {
                edit.Join(edits.TryGetValue(other.Id, out var own) ? own : null);
            }

            foreach (var document in file)
            {
                joined.Add(document.Id, edit);
            }
        }

        return joined;
    }
}
