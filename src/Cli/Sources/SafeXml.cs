using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Xml;
using System.Xml.Linq;

namespace GqlAuthTooling.Cli.Sources;

/// <summary>Reads XML that nobody vouches for: no document types, no external entities, a limit on size.</summary>
internal static class SafeXml
{
    private const int MaximumCharacters = 16 * 1024 * 1024;

    /// <summary>The root element of a file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="what">What the file is, for the message: <c>project file</c>.</param>
    /// <exception cref="InputException">The file is missing, unreadable or malformed.</exception>
    public static XElement Load(string path, string what)
    {
        try
        {
            using var stream = File.OpenRead(path);
            using var reader = XmlReader.Create(
                stream,
                new XmlReaderSettings
                {
                    DtdProcessing = DtdProcessing.Prohibit,
                    XmlResolver = null,
                    MaxCharactersInDocument = MaximumCharacters,
                });
            return XDocument.Load(reader, LoadOptions.SetLineInfo).Root!;
        }
        catch (XmlException e)
        {
            throw new InputException(
                $"The {what} '{path}' is not well-formed XML: {e.Message} "
                + $"Repair it (does 'dotnet build' accept it?), or leave it out.",
                e);
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            throw new InputException($"The {what} '{path}' can't be read: {e.Message} Check the path and its permissions.", e);
        }
    }

    /// <summary>The child elements of a name, whatever their namespace: old project files have one.</summary>
    /// <param name="element">The parent.</param>
    /// <param name="name">The local name.</param>
    public static IEnumerable<XElement> Children(this XElement element, string name) =>
        element.Elements().Where(child => child.Is(name));

    /// <summary>Whether the element has the local name; project files ignore case in none of theirs.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">The local name.</param>
    public static bool Is(this XElement element, string name) =>
        string.Equals(element.Name.LocalName, name, StringComparison.Ordinal);

    /// <summary>The value of an attribute, or <see langword="null"/>; MSBuild takes attribute names in any case.</summary>
    /// <param name="element">The element.</param>
    /// <param name="name">The attribute's name.</param>
    public static string? Value(this XElement element, string name) =>
        element.Attributes().FirstOrDefault(
            attribute => string.Equals(attribute.Name.LocalName, name, StringComparison.OrdinalIgnoreCase))?.Value;
}
