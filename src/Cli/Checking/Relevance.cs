using System.Linq;
using System.Threading;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Cli.Checking;

/// <summary>
/// Whether rules have anything to say about a project. They start from a field of the schema, from a
/// permission catalogue, or from an access or deprecation attribute; a data layer with neither would cost most of the run, because analysing binds every method.
/// </summary>
internal static class Relevance
{
    /// <summary>Whether the project has part in the schema, or an attribute that rules look at.</summary>
    /// <param name="reading">The project's reading.</param>
    /// <param name="compilation">The project.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static bool Has(SchemaReading reading, Compilation compilation, CancellationToken cancellation) =>
        !reading.FieldSites.IsEmpty || !reading.TypeSites.IsEmpty || !reading.NoteSites.IsEmpty
        || CatalogueClasses.In(compilation, cancellation).Any()
        || compilation.SyntaxTrees.Any(tree => HasAttribute(tree, compilation, cancellation));

    private static bool HasAttribute(SyntaxTree tree, Compilation compilation, CancellationToken cancellation)
    {
        SemanticModel? model = null;
        var carriers = tree.GetRoot(cancellation)
            .DescendantNodes(node => node is not (BlockSyntax or ArrowExpressionClauseSyntax or EqualsValueClauseSyntax))
            .OfType<AttributeListSyntax>()
            .Select(list => list.Parent)
            .OfType<SyntaxNode>()
            .Where(carrier => carrier is not CompilationUnitSyntax)
            .Distinct();
        foreach (var carrier in carriers)
        {
            model ??= compilation.GetSemanticModel(tree);
            SyntaxNode? declared = carrier is BaseFieldDeclarationSyntax field ? field.Declaration.Variables.FirstOrDefault() : carrier;
            if (declared is not null && ModelExtensions.GetDeclaredSymbol(model, declared, cancellation) is { } symbol
                && (!AccessAttributes.Of(symbol, compilation).IsEmpty || !DeprecationAttributes.Of(symbol, compilation).IsEmpty))
            {
                return true;
            }
        }

        return false;
    }
}
