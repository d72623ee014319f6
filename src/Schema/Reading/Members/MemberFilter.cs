using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>Which C# members HotChocolate takes as fields (its <c>DefaultTypeInspector</c>).</summary>
internal static class MemberFilter
{
    /// <summary>The members of a class that can be fields, most derived first, each name of a property or method once.</summary>
    public static List<ISymbol> MembersOf(INamedTypeSymbol type, bool includeStatic)
    {
        var members = new List<ISymbol>();
        HashSet<ISymbol>? overridden = null;
        for (var current = type; current is not null && !IsRootOfAll(current); current = current.BaseType)
        {
            // Only a class that a generator adds to must be asked member by member.
            var isMixed = HasGeneratedPart(current);
            foreach (var member in current.GetMembers())
            {
                if (member.IsOverride && Overridden(member) is { } hidden)
                {
                    (overridden ??= new(SymbolEqualityComparer.Default)).Add(hidden.OriginalDefinition);
                }

                if (CanBeField(member, includeStatic) && (!isMixed || IsHandWritten(member))
                    && overridden?.Contains(member.OriginalDefinition) != true)
                {
                    members.Add(member);
                }
            }
        }

        if (type.TypeKind == TypeKind.Interface)
        {
            foreach (var contract in type.AllInterfaces)
            {
                members.AddRange(contract.GetMembers().Where(member => CanBeField(member, includeStatic) && IsHandWritten(member)));
            }
        }

        return members;
    }

    /// <summary>Whether a member is written by hand, as opposed to by a source generator.</summary>
    public static bool IsHandWritten(ISymbol member) =>
        member.DeclaringSyntaxReferences.IsEmpty
        || member.DeclaringSyntaxReferences.Any(reference => !TreeFacts.Of(reference.SyntaxTree, default).IsGenerated);

    private static bool CanBeField(ISymbol member, bool includeStatic)
    {
        if (member.DeclaredAccessibility != Accessibility.Public || (member.IsStatic && !includeStatic))
        {
            return false;
        }

        switch (member)
        {
            case IPropertySymbol { IsIndexer: false, GetMethod: not null } property:
                return CanReturn(property, property.Type) && IsWanted(property);
            case IMethodSymbol { MethodKind: MethodKind.Ordinary, IsGenericMethod: false } method:
                return !IsSystemMethod(method)
                    && !TypeWrappers.IsVoid(method.ReturnType)
                    && !method.ReturnsByRef
                    && CanReturn(method, method.ReturnType)
                    && method.Parameters.All(CanBeParameter)
                    && IsWanted(method);
            default:
                return false;
        }
    }

    private static bool IsWanted(ISymbol member)
    {
        foreach (var attribute in member.GetAttributes())
        {
            if (AttributeIdentity.NameOf(attribute)
                is "GraphQLIgnore" or "DataLoader" or "Query" or "Mutation" or "Subscription" or "ReferenceResolver"
                && AttributeIdentity.LibraryOf(attribute.AttributeClass)
                    is AttributeLibrary.HotChocolate or AttributeLibrary.Unresolved)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasGeneratedPart(INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (TreeFacts.Of(reference.SyntaxTree, default).IsGenerated)
            {
                return true;
            }
        }

        return false;
    }

    private static bool CanReturn(ISymbol member, ITypeSymbol type) =>
        !type.IsRefLikeType
        && type.TypeKind is not (TypeKind.Pointer or TypeKind.FunctionPointer)
        && (TypeWrappers.IsObject(type) || type.TypeKind == TypeKind.Delegate || IsReflection(type)
            ? HasConfiguration(member)
            : true);

    private static bool CanBeParameter(IParameterSymbol parameter) =>
        parameter.RefKind == RefKind.None
        && !parameter.Type.IsRefLikeType
        && !TypeWrappers.IsTask(parameter.Type)
        && (parameter.Type.TypeKind != TypeKind.Delegate || HasConfiguration(parameter))
        && (parameter.Type.SpecialType != SpecialType.System_Object || HasConfiguration(parameter));

    private static bool HasConfiguration(ISymbol symbol) =>
        symbol.GetAttributes().Any(attribute =>
            AttributeIdentity.LibraryOf(attribute.AttributeClass) is AttributeLibrary.HotChocolate or AttributeLibrary.Unresolved);

    private static bool IsReflection(ITypeSymbol type) =>
        type.ContainingNamespace is { Name: "Reflection", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } }
        || type is { Name: "Type", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } };

    private static bool IsSystemMethod(IMethodSymbol method) =>
        method.Name is "ToString" or "GetHashCode" or "Equals" or "CompareTo" or "<Clone>$";

    private static bool IsRootOfAll(INamedTypeSymbol type) =>
        type.SpecialType is SpecialType.System_Object or SpecialType.System_ValueType or SpecialType.System_Enum
        || type.TypeKind == TypeKind.Error
        || type is { Name: "Exception", ContainingNamespace.Name: "System" }
        || (AttributeIdentity.LibraryOf(type) == AttributeLibrary.HotChocolate && ConfigurationBase.Match(type) is not null);

    private static ISymbol? Overridden(ISymbol member) => member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };
}
