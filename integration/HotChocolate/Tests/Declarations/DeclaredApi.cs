using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.OnHotChocolate.Tests.Declarations;

/// <summary>Compares declared types with the real ones of the same name.</summary>
internal static class DeclaredApi
{
    private static readonly SymbolDisplayFormat Format = new(
        globalNamespaceStyle: SymbolDisplayGlobalNamespaceStyle.Omitted,
        typeQualificationStyle: SymbolDisplayTypeQualificationStyle.NameAndContainingTypesAndNamespaces,
        genericsOptions: SymbolDisplayGenericsOptions.IncludeTypeParameters,
        memberOptions: SymbolDisplayMemberOptions.IncludeParameters | SymbolDisplayMemberOptions.IncludeType
            | SymbolDisplayMemberOptions.IncludeRef,
        parameterOptions: SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeParamsRefOut
            | SymbolDisplayParameterOptions.IncludeExtensionThis | SymbolDisplayParameterOptions.IncludeDefaultValue,
        miscellaneousOptions: SymbolDisplayMiscellaneousOptions.UseSpecialTypes
            | SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier
            | SymbolDisplayMiscellaneousOptions.ExpandNullable);

    /// <summary>What is declared and isn't there, or is there with another signature.</summary>
    /// <param name="declared">An assembly of declarations.</param>
    /// <param name="real">A compilation that references the real assemblies.</param>
    public static IEnumerable<string> Differences(IAssemblySymbol declared, Compilation real) =>
        TypesOf(declared.GlobalNamespace).SelectMany(type => Differences(type, real));

    private static IEnumerable<string> Differences(INamedTypeSymbol type, Compilation real)
    {
        if (real.GetTypeByMetadataName(NameOf(type)) is not { DeclaredAccessibility: Accessibility.Public } found)
        {
            return [$"{type} is no public type"];
        }

        if (found.TypeKind != type.TypeKind)
        {
            return [$"{type} is a {found.TypeKind}, declared as {type.TypeKind}"];
        }

        var known = All(found).SelectMany(Signatures).ToHashSet(StringComparer.Ordinal);
        var bases = All(found).Select(parent => parent.ToDisplayString(Format)).ToHashSet(StringComparer.Ordinal);
        return type.GetMembers()
            .Where(member => member.DeclaredAccessibility == Accessibility.Public && !member.IsImplicitlyDeclared)
            .SelectMany(SignaturesOf)
            .Where(signature => !known.Contains(signature))
            .Select(signature => $"{type}: no {signature}")
            .Concat(type.AllInterfaces
                .Select(parent => parent.ToDisplayString(Format))
                .Where(name => !bases.Contains(name))
                .Select(name => $"{type}: is no {name}"))
            .Concat(type.TypeKind == TypeKind.Delegate
                && type.DelegateInvokeMethod!.ToDisplayString(Format) != found.DelegateInvokeMethod!.ToDisplayString(Format)
                    ? [$"{type}: is {found.DelegateInvokeMethod.ToDisplayString(Format)}"]
                    : []);
    }

    // What a type inherits counts: declarations are flatter than the engine.
    private static IEnumerable<INamedTypeSymbol> All(INamedTypeSymbol type)
    {
        for (var parent = type; parent is not null; parent = parent.BaseType)
        {
            yield return parent;
        }

        foreach (var parent in type.AllInterfaces)
        {
            yield return parent;
        }
    }

    private static IEnumerable<string> Signatures(INamedTypeSymbol type) =>
        type.GetMembers().Where(member => member.DeclaredAccessibility == Accessibility.Public).SelectMany(SignaturesOf);

    private static IEnumerable<string> SignaturesOf(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.PropertyGet } getter => ["get " + SignatureOf(getter.AssociatedSymbol!)],
        IMethodSymbol { MethodKind: MethodKind.PropertySet } setter => ["set " + SignatureOf(setter.AssociatedSymbol!)],
        IMethodSymbol { MethodKind: MethodKind.EventAdd or MethodKind.EventRemove } => [],
        IMethodSymbol method => [SignatureOf(method)],
        IFieldSymbol field => [$"{SignatureOf(field)} = {(field.HasConstantValue ? field.ConstantValue : null)}"],
        _ => [],
    };

    private static string SignatureOf(ISymbol member) =>
        (member.IsStatic ? "static " : string.Empty) + member.ToDisplayString(Format);

    private static string NameOf(INamedTypeSymbol type) => type.ContainingType is { } outer
        ? NameOf(outer) + "+" + type.MetadataName
        : type.ContainingNamespace + "." + type.MetadataName;

    private static IEnumerable<INamedTypeSymbol> TypesOf(INamespaceSymbol space) => space.GetTypeMembers()
        .Where(type => type.DeclaredAccessibility == Accessibility.Public)
        .Concat(space.GetNamespaceMembers().SelectMany(TypesOf));
}
