using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>Reads the deprecation attributes written on one symbol.</summary>
public static class DeprecationAttributes
{
    /// <summary>The deprecation attributes on the symbol itself; ours first, as it says most.</summary>
    /// <param name="symbol">A method, property, parameter or enum member.</param>
    /// <param name="compilation">The compilation that holds it.</param>
    public static ImmutableArray<DeprecationDeclaration> Of(ISymbol symbol, Compilation compilation)
    {
        var found = ImmutableArray<DeprecationDeclaration>.Empty;
        foreach (var attribute in symbol.GetAttributes())
        {
            if (Read(attribute, compilation) is { } deprecation)
            {
                found = found.Add(deprecation);
            }
        }

        return found.Length < 2 ? found : found.Sort(static (left, right) => left.Source.CompareTo(right.Source));
    }

    /// <summary>
    /// The deprecation that counts for a symbol, with the symbol that carries it. Ours on a record's constructor parameter
    /// counts for its property: without <c>property:</c> C# puts it there, and its author meant the field.
    /// </summary>
    /// <param name="symbol">A method, property, parameter or enum member.</param>
    /// <param name="compilation">The compilation that holds it.</param>
    public static (DeprecationDeclaration Declaration, ISymbol Owner)? DeclaredFor(ISymbol symbol, Compilation compilation)
    {
        if (Of(symbol, compilation) is { IsEmpty: false } own)
        {
            return (own[0], symbol);
        }

        foreach (var parameter in RecordParameters.Of(symbol))
        {
            if (Of(parameter, compilation) is { IsEmpty: false } found && found[0].Source == DeprecationSource.Deprecated)
            {
                return (found[0], parameter);
            }
        }

        return null;
    }

    /// <summary>The deprecation that counts for a symbol, as the schema has it.</summary>
    internal static DeprecationModel? ModelOf(ISymbol symbol, Compilation compilation) =>
        DeclaredFor(symbol, compilation)?.Declaration is { } declared
            ? new DeprecationModel(declared.Reason ?? string.Empty, declared.RemovalDate, declared.Replacement, declared.Source)
            : null;

    private static DeprecationDeclaration? Read(AttributeData attribute, Compilation compilation)
    {
        var name = AttributeIdentity.NameOf(attribute);
        if (name is not ("Deprecated" or "GraphQLDeprecated" or "Obsolete"))
        {
            return null;
        }

        var arguments = new AttributeArguments(attribute, compilation);
        var library = AttributeIdentity.LibraryOf(attribute.AttributeClass);
        var known = library is not AttributeLibrary.Unresolved;
        switch (name)
        {
            case "Deprecated" when !known || library == AttributeLibrary.GqlAuth:
                return new DeprecationDeclaration(
                    DeprecationSource.Deprecated,
                    attribute,
                    arguments.String(0) ?? arguments.Named("reason"),
                    arguments.Named("RemovalDate"),
                    arguments.Named("Replacement"));
            case "GraphQLDeprecated" when !known || library == AttributeLibrary.HotChocolate:
                return new DeprecationDeclaration(
                    DeprecationSource.GraphQLDeprecated, attribute, arguments.String(0), null, null);
            case "Obsolete" when !known || library == AttributeLibrary.System:
                return new DeprecationDeclaration(DeprecationSource.Obsolete, attribute, arguments.String(0), null, null);
            default:
                return null;
        }
    }
}
