using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Analyzers;

/// <summary>
/// Gives every root field a place in the compilation's own code. A field whose member another assembly declares is as
/// open as any other, so it must be reported somewhere: at the class that inherits the member, or where it is registered.
/// </summary>
internal static class SitePlaces
{
    // A library of resolvers without code here has hundreds of fields to look for; the files are gone through once.
    private static readonly ConditionalWeakTable<Compilation, Dictionary<string, SimpleNameSyntax>> Mentions = new();

    /// <summary>The fields, those of other assemblies' members with a place in this one.</summary>
    /// <param name="reading">The reading.</param>
    /// <param name="compilation">The compilation.</param>
    public static IEnumerable<FieldSite> InOwnCode(SchemaReading reading, Compilation compilation)
    {
        foreach (var site in reading.FieldSites)
        {
            if (site.Root is null || (site.Position.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree)))
            {
                yield return site;
            }
            else
            {
                yield return site with { Position = PlaceOf(site, reading, compilation) };
            }
        }
    }

    /// <summary>The note with a place in the compilation.</summary>
    /// <param name="note">The note.</param>
    /// <param name="compilation">The compilation.</param>
    public static NoteSite InOwnCode(NoteSite note, Compilation compilation) =>
        note.Position.SourceTree is { } tree && compilation.ContainsSyntaxTree(tree)
            ? note
            : note with
            {
                Position = OfMention(note.Note.Subject.Split('.').Last(), compilation) ?? StartOfFirstFile(compilation),
            };

    private static Location PlaceOf(FieldSite site, SchemaReading reading, Compilation compilation)
    {
        var classes = reading.TypeSites
            .Where(type => type.TypeName == site.TypeName && Has(type.Class, site.Member.ContainingType))
            .Select(type => type.Class).ToList();
        var own = classes.FirstOrDefault(type =>
            SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly));
        return (own is null ? null : Places.OfSymbol(own))
            ?? classes.Select(type => OfMention(type.Name, compilation)).FirstOrDefault(place => place is not null)
            ?? StartOfFirstFile(compilation);
    }

    private static bool Has(INamedTypeSymbol type, INamedTypeSymbol? declaring)
    {
        for (INamedTypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current.OriginalDefinition, declaring?.OriginalDefinition))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Where a class is given to a generic call or <c>typeof</c>: its registration.</summary>
    private static Location? OfMention(string name, Compilation compilation) =>
        Mentions.GetValue(compilation, FirstMentions).TryGetValue(name, out var mention) ? mention.GetLocation() : null;

    private static Dictionary<string, SimpleNameSyntax> FirstMentions(Compilation compilation)
    {
        var first = new Dictionary<string, SimpleNameSyntax>(StringComparer.Ordinal);
        foreach (var node in compilation.SyntaxTrees.SelectMany(tree => tree.GetRoot().DescendantNodes()).OfType<SimpleNameSyntax>())
        {
            if ((node.Parent is TypeArgumentListSyntax or TypeOfExpressionSyntax
                    || node.Parent?.Parent is TypeArgumentListSyntax or TypeOfExpressionSyntax)
                && !first.ContainsKey(node.Identifier.ValueText))
            {
                first.Add(node.Identifier.ValueText, node);
            }
        }

        return first;
    }

    private static Location StartOfFirstFile(Compilation compilation) =>
        compilation.SyntaxTrees.FirstOrDefault(tree => !Places.IsGenerated(tree)) is { } first
            ? Location.Create(first, default)
            : Location.None;
}
