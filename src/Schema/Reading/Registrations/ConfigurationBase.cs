using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>What a class that derives from one of HotChocolate's schema types configures.</summary>
/// <param name="Kind">The kind of type.</param>
/// <param name="IsExtension">Whether it extends a type that something else defines.</param>
/// <param name="RuntimeType">The C# type configured; <see langword="null"/> when the base is not generic.</param>
internal sealed record ConfigurationBase(SchemaTypeKind Kind, bool IsExtension, ITypeSymbol? RuntimeType)
{
    /// <summary>The configuration base of a class, or <see langword="null"/>.</summary>
    public static ConfigurationBase? Of(ITypeSymbol? type)
    {
        for (var current = type as INamedTypeSymbol; current is not null; current = current.BaseType)
        {
            if (MemberSelections.IsBase(current))
            {
                return null;
            }

            if (Match(current) is { } match && !SymbolEqualityComparer.Default.Equals(current, type))
            {
                return match;
            }

            // The compiler lists an unresolved base among the interfaces, as it can't know what it is. Only source has such.
            if (current.DeclaringSyntaxReferences.IsEmpty)
            {
                continue;
            }

            foreach (var contract in current.Interfaces.Where(i => i.TypeKind == TypeKind.Error))
            {
                if (Match(contract) is { } unresolved)
                {
                    return unresolved;
                }
            }
        }

        return null;
    }

    /// <summary>The names that a base list must mention, directly or through another class, to make a configuration.</summary>
    public static ISet<string> BaseNames { get; } = new HashSet<string>(System.StringComparer.Ordinal)
    {
        "ObjectType", "ObjectTypeExtension", "InterfaceType", "InterfaceTypeExtension", "UnionType", "UnionTypeExtension",
        "InputObjectType", "InputObjectTypeExtension", "EnumType", "EnumTypeExtension", "ScalarType",
    };

    /// <summary>The configuration that a schema type used directly makes, such as <c>ObjectType&lt;Order&gt;</c> in a type position.</summary>
    public static ConfigurationBase? Match(INamedTypeSymbol type)
    {
        if (type.TypeKind != TypeKind.Error && AttributeIdentity.LibraryOf(type) != AttributeLibrary.HotChocolate)
        {
            return null;
        }

        var runtimeType = type.TypeArguments.Length == 1 ? type.TypeArguments[0] : null;
        return type.Name switch
        {
            "ObjectType" => new ConfigurationBase(SchemaTypeKind.Object, false, runtimeType),
            "ObjectTypeExtension" => new ConfigurationBase(SchemaTypeKind.Object, true, runtimeType),
            "InterfaceType" => new ConfigurationBase(SchemaTypeKind.Interface, false, runtimeType),
            "InterfaceTypeExtension" => new ConfigurationBase(SchemaTypeKind.Interface, true, runtimeType),
            "UnionType" => new ConfigurationBase(SchemaTypeKind.Union, false, runtimeType),
            "InputObjectType" => new ConfigurationBase(SchemaTypeKind.InputObject, false, runtimeType),
            "InputObjectTypeExtension" => new ConfigurationBase(SchemaTypeKind.InputObject, true, runtimeType),
            "EnumType" => new ConfigurationBase(SchemaTypeKind.Enum, false, runtimeType),
            _ => null,
        };
    }
}
