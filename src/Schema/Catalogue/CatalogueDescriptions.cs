using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>Reads what a constant of a catalogue is for.</summary>
internal static class CatalogueDescriptions
{
    private static readonly char[] Blanks = { ' ', '\t', '\r', '\n' };

    /// <summary>The text of <c>[Description]</c>, else of the documentation summary; <see langword="null"/> for neither.</summary>
    /// <param name="constant">The constant.</param>
    /// <param name="withComments">Whether comments count. Another assembly's are there in the editor and not in the build, so
    /// that what is emitted would differ between the two.</param>
    public static string? Of(IFieldSymbol constant, bool withComments)
    {
        var text = OfAttribute(constant) ?? (withComments ? OfComment(constant) : null);
        return string.IsNullOrWhiteSpace(text) ? null : text!.Trim();
    }

    private static string? OfAttribute(IFieldSymbol constant) => constant.GetAttributes()
        .Where(attribute => AttributeIdentity.NameOf(attribute) is "Description"
            && AttributeIdentity.LibraryOf(attribute.AttributeClass) == AttributeLibrary.System
            && attribute.ConstructorArguments.Length == 1)
        .Select(attribute => attribute.ConstructorArguments[0].Value as string)
        .FirstOrDefault();

    // The compiler itself parses comments only in projects that write a documentation file; most don't.
    private static string? OfComment(IFieldSymbol constant)
    {
        var declaration = constant.DeclaringSyntaxReferences.FirstOrDefault()?.GetSyntax().FirstAncestorOrSelf<FieldDeclarationSyntax>();
        if (declaration is null)
        {
            return null;
        }

        var lines = declaration.GetLeadingTrivia().ToFullString().Split('\n')
            .Select(line => line.Trim())
            .Where(line => line.StartsWith("///", StringComparison.Ordinal))
            .Select(line => line.Substring(3));
        return SummaryOf(string.Join("\n", lines));
    }

    private static string? SummaryOf(string comment)
    {
        try
        {
            var text = new StringBuilder();
            var summary = XElement.Parse("<doc>" + comment + "</doc>").Element("summary");
            Append(summary?.Nodes() ?? Enumerable.Empty<XNode>(), text);
            return string.Join(" ", text.ToString().Split(Blanks, StringSplitOptions.RemoveEmptyEntries));
        }
        catch (XmlException)
        {
            // The compiler reports comments that are no XML where it reads them; here they describe nothing.
            return null;
        }
    }

    private static void Append(IEnumerable<XNode> nodes, StringBuilder text)
    {
        foreach (var node in nodes)
        {
            switch (node)
            {
                case XText plain:
                    text.Append(plain.Value);
                    break;
                case XElement element when element.Nodes().Any():
                    Append(element.Nodes(), text);
                    break;
                case XElement element:
                    var reference = element.Attribute("cref")?.Value;
                    text.Append(reference?.Substring(reference.LastIndexOf('.') + 1) ?? element.FirstAttribute?.Value);
                    break;
            }
        }
    }
}
