using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.CodeFixes;

/// <summary>
/// Adds using directives for what a fix wrote. Roslyn's own import adder does so only for names that carry an annotation
/// that is not public.
/// </summary>
internal static class Imports
{
    private const string Kind = "GqlAuthTooling.Import";

    /// <summary>Marks a written type so that its namespace is imported, unless its name means something else here.</summary>
    /// <param name="written">The type as written.</param>
    /// <param name="type">The type.</param>
    /// <param name="model">The file's model.</param>
    /// <param name="position">Where it is written.</param>
    /// <typeparam name="T">The kind of node.</typeparam>
    public static T Mark<T>(T written, ITypeSymbol type, SemanticModel model, int position)
        where T : SyntaxNode =>
        written.WithAdditionalAnnotations(NamedTypes(type)
            .Where(named => named.SpecialType is SpecialType.None or SpecialType.System_Array || named.IsGenericType)
            .Where(named => named.ContainingNamespace is { IsGlobalNamespace: false } && named.ContainingType is null)
            .Where(named => !Means(model, position, named.Name, named.Arity)
                && !Means(model, position, WithoutSuffix(named.Name), named.Arity))
            .Select(named => new SyntaxAnnotation(Kind, named.ContainingNamespace.ToDisplayString())));

    /// <summary>The file with the using directives that its marks ask for.</summary>
    /// <param name="root">The file.</param>
    public static SyntaxNode AddTo(SyntaxNode root)
    {
        if (root is not CompilationUnitSyntax unit)
        {
            return root;
        }

        foreach (var name in unit.GetAnnotatedNodes(Kind).SelectMany(node => node.GetAnnotations(Kind))
            .Select(annotation => annotation.Data!).Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal))
        {
            unit = Add(unit, name);
        }

        return unit;
    }

    private static IEnumerable<INamedTypeSymbol> NamedTypes(ITypeSymbol type) => type switch
    {
        IArrayTypeSymbol array => NamedTypes(array.ElementType),
        INamedTypeSymbol named => named.TypeArguments.SelectMany(NamedTypes).Prepend(named),
        _ => Enumerable.Empty<INamedTypeSymbol>(),
    };

    /// <summary>Whether a name has a meaning: then it is imported already, or it would clash.</summary>
    private static bool Means(SemanticModel model, int position, string name, int arity) =>
        model.LookupNamespacesAndTypes(position, name: name).Any(symbol =>
            symbol is INamespaceSymbol || (symbol is INamedTypeSymbol type && type.Arity == arity));

    private static string WithoutSuffix(string name) =>
        name.EndsWith("Attribute", StringComparison.Ordinal) ? name.Substring(0, name.Length - "Attribute".Length) : name;

    private static CompilationUnitSyntax Add(CompilationUnitSyntax unit, string name)
    {
        // Who keeps using directives inside the namespace wants the new one there too.
        if (unit.Usings.Count == 0
            && unit.Members.FirstOrDefault() is BaseNamespaceDeclarationSyntax { Usings.Count: > 0 } space)
        {
            return unit.ReplaceNode(space, space.WithUsings(Insert(space.Usings, name, unit)));
        }

        if (unit.Usings.Count > 0)
        {
            return unit.WithUsings(Insert(unit.Usings, name, unit));
        }

        var endOfLine = Layout.EndOfLine(unit);
        var first = unit.GetFirstToken();
        var header = first.LeadingTrivia;
        return unit.ReplaceToken(first, first.WithLeadingTrivia(endOfLine)).WithUsings(SyntaxFactory.SingletonList(
            Directive(name).WithLeadingTrivia(header).WithTrailingTrivia(endOfLine)));
    }

    private static SyntaxList<UsingDirectiveSyntax> Insert(
        SyntaxList<UsingDirectiveSyntax> usings, string name, CompilationUnitSyntax unit)
    {
        var plain = usings.Where(directive => directive.Alias is null && directive.StaticKeyword.IsKind(SyntaxKind.None)
            && directive.GlobalKeyword.IsKind(SyntaxKind.None)).ToList();
        if (plain.Any(directive => directive.Name?.ToString() == name))
        {
            return usings;
        }

        var next = plain.Find(directive => string.CompareOrdinal(SortKey(directive.Name!.ToString()), SortKey(name)) > 0);
        var index = next is not null ? usings.IndexOf(next)
            : plain.Count > 0 ? usings.IndexOf(plain[plain.Count - 1]) + 1
            : usings.Count;
        var added = Directive(name).WithTrailingTrivia(Layout.EndOfLine(unit));
        if (index < usings.Count)
        {
            // A header, or the indentation, belongs to the place and not to the directive that had it.
            var above = usings[index].GetLeadingTrivia();
            added = added.WithLeadingTrivia(above);
            usings = usings.Replace(usings[index], usings[index].WithLeadingTrivia(Layout.Indentation(usings[index])));
        }
        else
        {
            added = added.WithLeadingTrivia(Layout.Indentation(usings[usings.Count - 1]));
        }

        return usings.Insert(index, added);
    }

    private static string SortKey(string name) =>
        name == "System" || name.StartsWith("System.", StringComparison.Ordinal) ? " " + name : name;

    private static UsingDirectiveSyntax Directive(string name) => SyntaxFactory.UsingDirective(
        SyntaxFactory.Token(SyntaxKind.UsingKeyword).WithTrailingTrivia(SyntaxFactory.Space),
        default,
        null,
        SyntaxFactory.ParseName(name),
        SyntaxFactory.Token(SyntaxKind.SemicolonToken));
}
