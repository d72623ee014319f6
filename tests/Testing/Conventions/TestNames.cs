using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Testing;

/// <summary>What a test's name promises about its source: <c>…_Reports</c> has markup, <c>…_DoesNotReport</c> has none.</summary>
public static class TestNames
{
    /// <summary>The tests below a folder whose name and markup disagree, as lines for people; empty when all agree.</summary>
    /// <param name="folder">A folder with test sources.</param>
    public static IReadOnlyList<string> BrokenPromises(string folder) =>
    [
        .. RepositoryFiles.SourcesBelow(folder)
            .SelectMany(path => BrokenPromisesIn(File.ReadAllText(path)).Select(line => $"{Path.GetFileName(path)}: {line}")),
    ];

    /// <summary>The same for one file's text.</summary>
    /// <param name="source">The text of a file with tests.</param>
    public static IEnumerable<string> BrokenPromisesIn(string source)
    {
        foreach (var method in CSharpSyntaxTree.ParseText(source).GetRoot().DescendantNodes().OfType<MethodDeclarationSyntax>())
        {
            var name = method.Identifier.ValueText;
            if (name.EndsWith("_Reports", StringComparison.Ordinal) && !StringsOf(method).Any(Markup.HasExpectations))
            {
                yield return $"{name} has no markup that expects a diagnostic.";
            }

            if (name.EndsWith("_DoesNotReport", StringComparison.Ordinal) && StringsOf(method).Any(Markup.HasExpectations))
            {
                yield return $"{name} has markup that expects a diagnostic.";
            }
        }
    }

    // Attributes count too: a theory's cases are written there.
    private static IEnumerable<string> StringsOf(MethodDeclarationSyntax method)
    {
        var texts = method.DescendantNodes().OfType<LiteralExpressionSyntax>()
            .Where(literal => literal.IsKind(SyntaxKind.StringLiteralExpression))
            .Select(literal => literal.Token.ValueText);
        return texts.Concat(method.DescendantNodes().OfType<InterpolatedStringExpressionSyntax>()
            .Select(text => text.Contents.ToFullString()));
    }
}
