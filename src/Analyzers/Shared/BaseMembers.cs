using System.Collections.Generic;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Analyzers;

/// <summary>The members of base classes and C# interfaces behind the members that give fields.</summary>
internal static class BaseMembers
{
    /// <summary>All members that a field's member overrides or implements, as original definitions.</summary>
    /// <param name="reading">The reading.</param>
    public static HashSet<ISymbol> Of(SchemaReading reading)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        var seen = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var site in reading.FieldSites)
        {
            if (seen.Add(site.Member))
            {
                AddOverridden(site.Member, found);
                AddImplemented(site.Member, found);
            }
        }

        return found;
    }

    /// <summary>All base classes of the classes of the schema, as original definitions; interfaces pass nothing on.</summary>
    /// <param name="reading">The reading.</param>
    public static HashSet<ISymbol> TypesOf(SchemaReading reading)
    {
        var found = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        foreach (var site in reading.TypeSites)
        {
            for (var type = site.Class.BaseType; type is not null; type = type.BaseType)
            {
                found.Add(type.OriginalDefinition);
            }
        }

        return found;
    }

    private static void AddOverridden(ISymbol member, HashSet<ISymbol> found)
    {
        for (var current = Overridden(member); current is not null; current = Overridden(current))
        {
            found.Add(current.OriginalDefinition);
        }
    }

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };

    private static void AddImplemented(ISymbol member, HashSet<ISymbol> found)
    {
        if (member.ContainingType is not { TypeKind: TypeKind.Class or TypeKind.Struct } type)
        {
            return;
        }

        foreach (var contract in type.AllInterfaces)
        {
            foreach (var candidate in contract.GetMembers(member.Name))
            {
                if (SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(candidate), member))
                {
                    found.Add(candidate.OriginalDefinition);
                }
            }
        }
    }
}
