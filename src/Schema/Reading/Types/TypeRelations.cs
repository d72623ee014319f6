using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>How C# types relate.</summary>
internal static class TypeRelations
{
    /// <summary>Whether both are the same type; an unbound generic stands for all its constructions.</summary>
    public static bool Same(ITypeSymbol left, ITypeSymbol right) =>
        SymbolEqualityComparer.Default.Equals(left, right)
        || (left is INamedTypeSymbol { IsUnboundGenericType: true } && SymbolEqualityComparer.Default.Equals(left.OriginalDefinition, right.OriginalDefinition));

    /// <summary>Whether a type derives from or implements another.</summary>
    public static bool Inherits(INamedTypeSymbol type, ITypeSymbol target) =>
        target.SpecialType == SpecialType.System_Object
        || type.AllInterfaces.Any(contract => Same(target, contract))
        || BasesOf(type).Any(current => Same(target, current));

    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            yield return current;
        }
    }
}
