using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Analyzers;

/// <summary>Where a diagnostic points.</summary>
internal static class Places
{
    private static readonly string[] GeneratedEndings = { ".g.cs", ".g.i.cs", ".generated.cs", ".designer.cs" };

    /// <summary>The name of a symbol in code that a person wrote, or <see langword="null"/> when there is none.</summary>
    /// <param name="symbol">The symbol.</param>
    public static Location? OfSymbol(ISymbol symbol) =>
        symbol.Locations.FirstOrDefault(location => location.SourceTree is { } tree && !IsGenerated(tree));

    /// <summary>The attribute as written.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="owner">The symbol that carries it: the place when the attribute was not written in this compilation.</param>
    public static Location OfAttribute(AttributeData attribute, ISymbol owner) =>
        SyntaxOf(attribute)?.GetLocation() ?? OfSymbol(owner) ?? Location.None;

    /// <summary>The argument at an index among the positional ones, looking into an array.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="owner">The symbol that carries it.</param>
    /// <param name="index">The index.</param>
    public static Location OfArgument(AttributeData attribute, ISymbol owner, int index)
    {
        var values = PositionalValues(attribute);
        return index < values.Count ? values[index].GetLocation() : OfAttribute(attribute, owner);
    }

    /// <summary>The value of a named argument.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="owner">The symbol that carries it.</param>
    /// <param name="name">The property that is set.</param>
    public static Location OfNamedArgument(AttributeData attribute, ISymbol owner, string name) =>
        SyntaxOf(attribute)?.ArgumentList?.Arguments
            .FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name)?.Expression.GetLocation()
        ?? OfAttribute(attribute, owner);

    /// <summary>
    /// Whether a descriptor gives a field without a C# member, so that the method that contains the call stands for it.
    /// </summary>
    /// <param name="site">The field.</param>
    public static bool IsDescribed(FieldSite site) =>
        !site.Member.Locations.Contains(site.Position)
        && site.Member.DeclaringSyntaxReferences.Any(reference =>
            reference.SyntaxTree == site.Position.SourceTree && reference.Span.Contains(site.Position.SourceSpan));

    /// <summary>Whether a file is named like a generated one.</summary>
    /// <param name="tree">The file.</param>
    public static bool IsGenerated(SyntaxTree tree) =>
        GeneratedEndings.Any(ending => tree.FilePath.EndsWith(ending, StringComparison.OrdinalIgnoreCase));

    private static AttributeSyntax? SyntaxOf(AttributeData attribute) =>
        attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;

    private static List<ExpressionSyntax> PositionalValues(AttributeData attribute)
    {
        var values = new List<ExpressionSyntax>();
        foreach (var argument in SyntaxOf(attribute)?.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals is null)
            {
                values.AddRange(Elements(argument.Expression));
            }
        }

        return values;
    }

    private static IEnumerable<ExpressionSyntax> Elements(ExpressionSyntax expression) => expression switch
    {
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,
        _ => new[] { expression },
    };
}
