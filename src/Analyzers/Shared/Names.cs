using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Analyzers;

/// <summary>How messages name things.</summary>
internal static class Names
{
    private static readonly SymbolDisplayFormat Short = new(
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypes,
        memberOptions: SymbolDisplayMemberOptions.IncludeContainingType);

    /// <summary>The symbol as a developer would say it: <c>OrderQueries.GetOrders</c>.</summary>
    /// <param name="symbol">The symbol.</param>
    public static string Of(ISymbol symbol) => symbol switch
    {
        IParameterSymbol parameter => "parameter " + parameter.Name + " of " + Of(parameter.ContainingSymbol),
        IMethodSymbol { MethodKind: MethodKind.Constructor } constructor => constructor.ContainingType.ToDisplayString(Short),
        IMethodSymbol { AssociatedSymbol: { } property } => "an accessor of " + Of(property),
        _ => symbol.ToDisplayString(Short),
    };

    /// <summary>The attribute as it is written: <c>RequiresPermission</c>.</summary>
    /// <param name="attribute">The attribute.</param>
    public static string Of(AccessDeclaration attribute) => OfAttribute(attribute.Data);

    /// <summary>The attribute as it is written, without its suffix.</summary>
    /// <param name="attribute">The attribute.</param>
    public static string OfAttribute(AttributeData attribute)
    {
        const string suffix = "Attribute";
        var name = attribute.AttributeClass?.Name ?? suffix;
        return name.Length > suffix.Length && name.EndsWith(suffix, System.StringComparison.Ordinal)
            ? name.Substring(0, name.Length - suffix.Length)
            : name;
    }

    /// <summary>The access in a few words.</summary>
    /// <param name="access">The access.</param>
    public static string Of(AccessModel access) => access.Kind switch
    {
        AccessKind.Undeclared => "no declared access",
        AccessKind.Inherited => "inherited",
        AccessKind.Public => "public",
        AccessKind.Delegated => "delegated(" + Joined(access.Delegated) + ")",
        _ => access.Delegated.Count == 0
            ? access.Requirement.Text
            : access.Requirement.Text + " and delegated(" + Joined(access.Delegated) + ")",
    };

    /// <summary>The items as an English enumeration.</summary>
    /// <param name="items">The items, at least one.</param>
    public static string Enumerate(IReadOnlyList<string> items) =>
        items.Count == 1 ? items[0] : string.Join(", ", items.Take(items.Count - 1)) + " and " + items[items.Count - 1];

    private static string Joined(EquatableArray<string> delegated) => string.Join(", ", delegated);
}
