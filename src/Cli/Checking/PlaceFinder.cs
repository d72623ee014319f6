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
        _fields = Spans(reading.FieldSites.Select(site =>
            (site.Member, new FindingPlace(site.TypeName, site.Field.Name, site.Coordinate, site.Root))));
        _types = Spans(reading.TypeSites.Select(site =>
            ((ISymbol)site.Class, new FindingPlace(site.TypeName, site.Class.Name, null, site.Root))));
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

    private static ILookup<SyntaxTree, (TextSpan Span, FindingPlace Place)> Spans(IEnumerable<(ISymbol Symbol, FindingPlace Place)> sites) =>
        (from site in sites
         from reference in site.Symbol.DeclaringSyntaxReferences
         orderby site.Place.Root is null, site.Place.Type + "." + site.Place.Member
         select (reference.SyntaxTree, Item: (reference.Span, site.Place)))
        .ToLookup(item => item.SyntaxTree, item => item.Item);

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
