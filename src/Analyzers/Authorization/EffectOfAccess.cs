using System;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Analyzers;

/// <summary>
/// Says why an access attribute on a symbol has no effect. In a compilation without roots of its own a public type
/// may be part of the schema of another assembly, so only what can never be a field is named there.
/// </summary>
internal static class EffectOfAccess
{
    /// <summary>Why an access attribute on the symbol has no effect, as a clause; <see langword="null"/> when it has one.</summary>
    /// <param name="symbol">A type, method, property or parameter.</param>
    /// <param name="schema">The schema.</param>
    public static string? WhyNone(ISymbol symbol, SchemaIndex schema) => symbol switch
    {
        INamedTypeSymbol type => OfType(type, schema),
        IParameterSymbol parameter => OfParameter(parameter, schema),
        _ => OfMember(symbol, schema),
    };

    private static string? OfType(INamedTypeSymbol type, SchemaIndex schema)
    {
        if (!schema.Reading.RolesOf(type).IsEmpty || schema.IsBaseOfSchemaType(type))
        {
            return null;
        }

        if (!IsVisible(type))
        {
            return schema.HasRoots ? "the type is no part of the schema" : "the type is not public and gives no field";
        }

        return schema.HasRoots ? "the type is no part of the schema" : null;
    }

    private static string? OfMember(ISymbol member, SchemaIndex schema)
    {
        if (!schema.Reading.FieldsOf(member.OriginalDefinition).IsEmpty || schema.IsInheritedFrom(member))
        {
            return null;
        }

        return NeverAField(member) ?? (schema.HasRoots || !IsVisible(member) ? "it is no field of the schema" : null);
    }

    private static string? NeverAField(ISymbol member) => member switch
    {
        IMethodSymbol { MethodKind: MethodKind.PropertyGet or MethodKind.PropertySet } =>
            "it stands on an accessor, not on the property",
        IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } => "a constructor is no field",
        IMethodSymbol { MethodKind: not (MethodKind.Ordinary or MethodKind.ExplicitInterfaceImplementation) } =>
            "such a method is no field",
        _ when Has(member, "GraphQLIgnore") => "[GraphQLIgnore] takes it out of the schema",
        _ when Has(member, "DataLoader") => "a DataLoader is no field",
        _ when IsEventStream(member) => "it is the event stream of a subscription; the field is the method that names it",
        { DeclaredAccessibility: not Accessibility.Public } when member.ContainingType?.TypeKind != TypeKind.Interface =>
            "it is not public, so it is no field",
        _ => null,
    };

    private static string? OfParameter(IParameterSymbol parameter, SchemaIndex schema)
    {
        var owner = parameter.ContainingSymbol;
        if (owner is IMethodSymbol { MethodKind: MethodKind.Constructor })
        {
            return OfConstructorParameter(parameter, schema);
        }

        var sites = schema.Reading.FieldsOf(owner.OriginalDefinition);
        if (sites.IsEmpty)
        {
            return schema.IsInheritedFrom(owner)
                ? null
                : NeverAField(owner) is { } clause
                    ? clause
                    : schema.HasRoots || !IsVisible(owner) ? "its method is no field of the schema" : null;
        }

        // Mutation conventions turn arguments into fields of an input type.
        return sites.Any(site => site.IsInput
            ? Gives(parameter, site.Field.Name)
            : site.Field.Arguments.Any(argument => Gives(parameter, argument.Name)))
            ? null
            : "the parameter is no argument of the field";
    }

    /// <summary>A positional parameter of a record stands for the property it makes.</summary>
    private static string? OfConstructorParameter(IParameterSymbol parameter, SchemaIndex schema)
    {
        var property = parameter.ContainingType.GetMembers(parameter.Name).OfType<IPropertySymbol>().FirstOrDefault();
        if (property is null || !parameter.ContainingType.IsRecord)
        {
            return "a constructor's parameter is no argument of a field";
        }

        return OfMember(property, schema);
    }

    private static bool Gives(IParameterSymbol parameter, string argument) =>
        string.Equals(parameter.Name, argument, StringComparison.OrdinalIgnoreCase)
        || parameter.GetAttributes().Any(attribute =>
            Names.OfAttribute(attribute) == "GraphQLName" || Names.OfAttribute(attribute) == "Argument");

    private static bool IsEventStream(ISymbol member) =>
        member is IMethodSymbol && member.ContainingType is { } type && type.GetMembers().Any(other =>
            other.GetAttributes().Any(attribute => Names.OfAttribute(attribute) == "Subscribe"
                && attribute.NamedArguments.Any(argument =>
                    argument.Key == "With" && argument.Value.Value as string == member.Name)));

    private static bool Has(ISymbol symbol, string attributeName) =>
        symbol.GetAttributes().Any(attribute => Names.OfAttribute(attribute) == attributeName);

    private static bool IsVisible(ISymbol symbol)
    {
        for (ISymbol? current = symbol; current is not (null or INamespaceSymbol); current = current.ContainingSymbol)
        {
            if (current.DeclaredAccessibility is Accessibility.Private or Accessibility.Internal
                or Accessibility.ProtectedAndInternal)
            {
                return false;
            }
        }

        return true;
    }
}
