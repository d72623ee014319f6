using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.Editing;

namespace GqlAuthTooling.CodeFixes;

/// <summary>
/// What all fixes have in common: a fix changes the file of its diagnostic, is offered only when it surely applies, and
/// mends one diagnostic or all of a document, project or solution by the same edit.
/// </summary>
public abstract class SchemaFix : CodeFixProvider
{
    /// <summary>A fix of one rule.</summary>
    /// <param name="ruleId">The rule's id.</param>
    protected SchemaFix(string ruleId) => FixableDiagnosticIds = ImmutableArray.Create(ruleId);

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => FixAllProvider.Create(FixAllAsync);

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var editor = await DocumentEditor.CreateAsync(context.Document, context.CancellationToken).ConfigureAwait(false);
        foreach (var diagnostic in context.Diagnostics)
        {
            foreach (var offer in Offers(new FixTarget(editor, diagnostic)))
            {
                var document = context.Document;
                context.RegisterCodeFix(
                    CodeAction.Create(
                        offer.Title,
                        async cancellation => await ApplyAsync(
                            document, ImmutableArray.Create(diagnostic), offer.Key, cancellation).ConfigureAwait(false) ?? document,
                        offer.Key),
                    diagnostic);
            }
        }
    }

    /// <summary>The edits that mend a diagnostic; none when none surely does.</summary>
    /// <param name="target">The diagnostic and what is around it.</param>
    private protected abstract IEnumerable<FixOffer> Offers(FixTarget target);

    private Task<Document?> FixAllAsync(FixAllContext context, Document document, ImmutableArray<Diagnostic> diagnostics) =>
        ApplyAsync(document, diagnostics, context.CodeActionEquivalenceKey, context.CancellationToken);

    private async Task<Document?> ApplyAsync(
        Document document, ImmutableArray<Diagnostic> diagnostics, string? key, CancellationToken cancellation)
    {
        var editor = await DocumentEditor.CreateAsync(document, cancellation).ConfigureAwait(false);

        // From the end of the file to its start, so that what is inserted after one place comes out in the file's order.
        foreach (var diagnostic in diagnostics
            .GroupBy(diagnostic => diagnostic.Location.SourceSpan)
            .Select(group => group.First())
            .OrderByDescending(diagnostic => diagnostic.Location.SourceSpan.Start))
        {
            Offers(new FixTarget(editor, diagnostic)).FirstOrDefault(offer => offer.Key == key)?.Edit(editor);
        }

        return document.WithSyntaxRoot(Imports.AddTo(editor.GetChangedRoot()));
    }
}
