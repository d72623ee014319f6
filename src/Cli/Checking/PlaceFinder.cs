using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Cli.Checking;

/// <summary>Says what a position in the code is in the schema: the innermost field, else type, else C# member around it.</summary>
internal sealed class PlaceFinder
{
    private readonly ILookup<SyntaxTree, (TextSpan Span, FindingPlace Place)> _fields;
    private readonly ILookup<SyntaxTree, (TextSpan Span, FindingPlace Place)> _types;

    /// <summary>A finder over one reading.</summary>
    /// <param name="reading">The reading.</param>
    public PlaceFinder(SchemaReading reading)
    {
        _fields = Sorted(reading.FieldSites.SelectMany(Spans));
        _types = Sorted(reading.TypeSites.SelectMany(site =>
            Spans(site.Class, new FindingPlace(site.TypeName, site.Class.Name, null, site.Root))));
    }

    /// <summary>What a finding is about; in a file that is no C#, the file.</summary>
    /// <param name="diagnostic">The finding.</param>
    public FindingPlace At(Diagnostic diagnostic)
    {
        var location = diagnostic.Location;
        if (location.SourceTree is not { } tree)
        {
            return location.Kind == LocationKind.ExternalFile
                ? new FindingPlace(System.IO.Path.GetFileName(location.GetLineSpan().Path), string.Empty, null, null)
                : new FindingPlace("(project)", string.Empty, null, null);
        }

        return Innermost(_fields[tree], location.SourceSpan)
            ?? Innermost(_types[tree], location.SourceSpan)
            ?? InCode(tree, location.SourceSpan);
    }

    private static ILookup<SyntaxTree, (TextSpan Span, FindingPlace Place)> Sorted(
        IEnumerable<(SyntaxTree Tree, TextSpan Span, FindingPlace Place)> items) => items
            .OrderBy(item => item.Place.Root is null).ThenBy(item => item.Place.Type + "." + item.Place.Member, StringComparer.Ordinal)
            .ToLookup(item => item.Tree, item => (item.Span, item.Place));

    /// <summary>
    /// Where a field is written: its member, and the chain of calls that describes it. A method full of descriptions is no
    /// field's own.
    /// </summary>
    private static IEnumerable<(SyntaxTree Tree, TextSpan Span, FindingPlace Place)> Spans(FieldSite site)
    {
        var place = new FindingPlace(site.TypeName, site.Field.Name, site.Coordinate, site.Root);
        var members = Spans(site.Member, place);
        return site.Position.SourceTree is not { } tree || site.Member.Locations.Contains(site.Position)
            ? members
            : members.Where(member => member.Tree != tree || !member.Span.Contains(site.Position.SourceSpan))
                .Append((tree, ChainAt(tree, site.Position.SourceSpan), place));
    }

    private static IEnumerable<(SyntaxTree Tree, TextSpan Span, FindingPlace Place)> Spans(ISymbol symbol, FindingPlace place) =>
        symbol.DeclaringSyntaxReferences.Select(reference => (reference.SyntaxTree, reference.Span, place));

    /// <summary>A call with all that follow it in its chain.</summary>
    private static TextSpan ChainAt(SyntaxTree tree, TextSpan call)
    {
        var node = tree.GetRoot().FindNode(call, getInnermostNodeForTie: true);
        while (node.Parent is MemberAccessExpressionSyntax access && access.Expression == node
            || node.Parent is InvocationExpressionSyntax outer && outer.Expression == node)
        {
            node = node.Parent!;
        }

        return node.Span;
    }

    private static FindingPlace? Innermost(IEnumerable<(TextSpan Span, FindingPlace Place)> candidates, TextSpan position) =>
        candidates.Where(candidate => candidate.Span.Contains(position)).OrderBy(candidate => candidate.Span.Length).FirstOrDefault().Place;

    private static FindingPlace InCode(SyntaxTree tree, TextSpan position)
    {
        var node = tree.GetRoot().FindNode(position);
        var type = node.AncestorsAndSelf().OfType<BaseTypeDeclarationSyntax>().FirstOrDefault()?.Identifier.ValueText;
        var member = node.AncestorsAndSelf().OfType<MemberDeclarationSyntax>().FirstOrDefault();
        return new FindingPlace(type ?? "(no type)", NameOf(member), null, null);
    }

    private static string NameOf(MemberDeclarationSyntax? member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.ValueText,
        PropertyDeclarationSyntax property => property.Identifier.ValueText,
        BaseTypeDeclarationSyntax type => type.Identifier.ValueText,
        BaseFieldDeclarationSyntax field => field.Declaration.Variables.FirstOrDefault()?.Identifier.ValueText ?? string.Empty,
        EnumMemberDeclarationSyntax value => value.Identifier.ValueText,
        _ => string.Empty,
    };
}
