using System.Collections.Immutable;
using System.Threading.Tasks;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeActions;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GqlAuthTooling.CodeFixes;

/// <summary>
/// What the fixes of the approved surface have in common: they change that file, whichever file the diagnostic is in, and
/// only when every line of it can be read.
/// </summary>
public abstract class SurfaceFix : CodeFixProvider
{
    private readonly string _key;

    /// <summary>A fix of one rule.</summary>
    /// <param name="ruleId">The rule's id.</param>
    /// <param name="key">The equivalence key.</param>
    protected SurfaceFix(string ruleId, string key)
    {
        FixableDiagnosticIds = ImmutableArray.Create(ruleId);
        _key = key;
    }

    /// <inheritdoc/>
    public sealed override ImmutableArray<string> FixableDiagnosticIds { get; }

    /// <inheritdoc/>
    public sealed override FixAllProvider GetFixAllProvider() => SurfaceFixAll.Instance;

    /// <inheritdoc/>
    public sealed override async Task RegisterCodeFixesAsync(CodeFixContext context)
    {
        var project = context.TextDocument.Project;
        foreach (var diagnostic in context.Diagnostics)
        {
            var edit = new SurfaceEdit();
            if (edit.Add(diagnostic)
                && await SurfaceEdit.FileOfAsync(project, diagnostic, context.CancellationToken).ConfigureAwait(false) is { } file)
            {
                context.RegisterCodeFix(
                    CodeAction.Create(
                        Title(diagnostic), cancellation => edit.ApplyAsync(project.Solution, file, cancellation), _key),
                    diagnostic);
            }
        }
    }

    /// <summary>What the menu says.</summary>
    /// <param name="diagnostic">The diagnostic.</param>
    private protected abstract string Title(Diagnostic diagnostic);
}
