using System.Collections.Immutable;
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

    /// <summary>The type with one nullability at every level of its type arguments and elements.</summary>
    /// <param name="type">The type.</param>
    /// <param name="annotation">
    /// <see cref="NullableAnnotation.NotAnnotated"/> for what generics become, whose arguments HotChocolate takes without
    /// their annotations; <see cref="NullableAnnotation.None"/> for types given as type arguments, where C# keeps none.
    /// </param>
    /// <param name="compilation">The compilation.</param>
    public static ITypeSymbol WithArguments(ITypeSymbol type, NullableAnnotation annotation, Compilation compilation)
    {
        switch (type)
        {
            case INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T }:
                return type;
            case INamedTypeSymbol { IsGenericType: true, IsUnboundGenericType: false, TypeKind: not TypeKind.Error } named
                when named.ContainingType is not { IsGenericType: true } && named.TypeArguments.Length > 0:
                return named.OriginalDefinition.Construct(
                    named.TypeArguments
                        .Select(argument => WithArguments(argument, annotation, compilation).WithNullableAnnotation(annotation))
                        .ToImmutableArray(),
                    named.TypeArguments.Select(_ => annotation).ToImmutableArray());
            case IArrayTypeSymbol array:
                return compilation.CreateArrayTypeSymbol(
                    WithArguments(array.ElementType, annotation, compilation), array.Rank, annotation);
            default:
                return type;
        }
    }

    /// <summary>Whether a type derives from or implements another.</summary>
    public static bool Inherits(INamedTypeSymbol type, ITypeSymbol target)
    {
        if (target.SpecialType == SpecialType.System_Object)
        {
            return true;
        }

        foreach (var contract in type.AllInterfaces)
        {
            if (Same(target, contract))
            {
                return true;
            }
        }

        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (Same(target, current))
            {
                return true;
            }
        }

        return false;
    }
}
