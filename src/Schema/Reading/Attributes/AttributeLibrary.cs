using System;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>Whose attribute an attribute is.</summary>
internal enum AttributeLibrary
{
    /// <summary>Some other library's, or the user's own.</summary>
    Other,

    /// <summary>Its class can't be resolved: packages were not restored. Matched by simple name.</summary>
    Unresolved,

    /// <summary>Ours.</summary>
    GqlAuth,

    /// <summary>HotChocolate's or GreenDonut's.</summary>
    HotChocolate,

    /// <summary>ASP.NET Core's.</summary>
    AspNetCore,

    /// <summary>.NET's own.</summary>
    System,
}

/// <summary>Tells attributes apart: by symbol, or by simple name where the symbol is unresolved.</summary>
internal static class AttributeIdentity
{
    private const string Suffix = "Attribute";

    /// <summary>The attribute's name without <c>Attribute</c>; empty when it has none.</summary>
    public static ReadOnlySpan<char> NameOf(AttributeData attribute) =>
        attribute.AttributeClass is { } type ? NameOf(type) : default;

    /// <summary>The attribute class's name without <c>Attribute</c>; not cut out, as every member is asked for a dozen names.</summary>
    public static ReadOnlySpan<char> NameOf(INamedTypeSymbol attributeClass)
    {
        var name = attributeClass.Name;
        return name.Length > Suffix.Length && name.EndsWith(Suffix, StringComparison.Ordinal)
            ? name.AsSpan(0, name.Length - Suffix.Length)
            : name.AsSpan();
    }

    /// <summary>Whose the attribute is.</summary>
    public static AttributeLibrary LibraryOf(ITypeSymbol? attributeClass)
    {
        if (attributeClass is null || attributeClass.TypeKind == TypeKind.Error)
        {
            return AttributeLibrary.Unresolved;
        }

        var space = attributeClass.ContainingNamespace;
        if (space is null || space.IsGlobalNamespace)
        {
            return AttributeLibrary.Other;
        }

        var first = space;
        while (first.ContainingNamespace is { IsGlobalNamespace: false } outer)
        {
            first = outer;
        }

        return first.Name switch
        {
            "GqlAuthTooling" => AttributeLibrary.GqlAuth,
            "HotChocolate" or "GreenDonut" => AttributeLibrary.HotChocolate,
            "System" => AttributeLibrary.System,
            "Microsoft" when space.ToDisplayString().StartsWith("Microsoft.AspNetCore", StringComparison.Ordinal)
                => AttributeLibrary.AspNetCore,
            _ => AttributeLibrary.Other,
        };
    }

    /// <summary>Whether the attribute is the named one of HotChocolate, or unresolved and named like it.</summary>
    public static bool IsHotChocolate(AttributeData attribute, string name) =>
        IsNamed(attribute.AttributeClass, name)
        && LibraryOf(attribute.AttributeClass) is AttributeLibrary.HotChocolate or AttributeLibrary.Unresolved;

    // Every member is asked for a dozen attributes, so the names are compared without cutting them.
    private static bool IsNamed(INamedTypeSymbol? attributeClass, string name) =>
        attributeClass?.Name is { } full
        && full.StartsWith(name, StringComparison.Ordinal)
        && (full.Length == name.Length
            || (full.Length == name.Length + Suffix.Length && full.EndsWith(Suffix, StringComparison.Ordinal)));

    /// <summary>Finds HotChocolate's attribute of that name on a symbol.</summary>
    public static AttributeData? FindHotChocolate(ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (IsHotChocolate(attribute, name))
            {
                return attribute;
            }
        }

        return null;
    }

    /// <summary>Whether a symbol carries HotChocolate's attribute of that name.</summary>
    public static bool HasHotChocolate(ISymbol symbol, string name) => FindHotChocolate(symbol, name) is not null;
}
