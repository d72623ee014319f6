using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>Finds the registrations that attributes and base classes make.</summary>
internal static class ClassRegistrations
{
    /// <summary>Everything that a class's own attributes say about its part in the schema.</summary>
    public static IEnumerable<Registration> OfAttributes(INamedTypeSymbol type, Compilation compilation)
    {
        foreach (var attribute in type.GetAttributes().Concat(InheritedBy(type, compilation)))
        {
            if (attribute.AttributeClass is not { } attributeClass)
            {
                continue;
            }

            var library = AttributeIdentity.LibraryOf(attributeClass);
            if (library is not (AttributeLibrary.GqlAuth or AttributeLibrary.HotChocolate or AttributeLibrary.Unresolved))
            {
                continue;
            }

            var arguments = new AttributeArguments(attribute, compilation);
            var registration = AttributeIdentity.NameOf(attributeClass) switch
            {
                "GraphQLRoot" => EngineFreeRoot(type, arguments),
                "QueryType" => Root(type, OperationKind.Query, arguments),
                "MutationType" => Root(type, OperationKind.Mutation, arguments),
                "SubscriptionType" => Root(type, OperationKind.Subscription, arguments),
                "ExtendObjectType" => Extension(type, arguments),
                "ObjectType" => Typed(type, SchemaTypeKind.Object, arguments),
                "InterfaceType" => Typed(type, SchemaTypeKind.Interface, arguments),
                "UnionType" => Typed(type, SchemaTypeKind.Union, arguments),
                "InputObjectType" => Typed(type, SchemaTypeKind.InputObject, arguments),
                _ => null,
            };
            if (registration is not null)
            {
                yield return registration;
            }
        }
    }

    /// <summary>Type attributes of base classes that say <c>Inherited = true</c>.</summary>
    private static IEnumerable<AttributeData> InheritedBy(INamedTypeSymbol type, Compilation compilation)
    {
        for (var current = type.BaseType; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            foreach (var attribute in current.OriginalDefinition.GetAttributes())
            {
                if (AttributeIdentity.LibraryOf(attribute.AttributeClass) is AttributeLibrary.HotChocolate or AttributeLibrary.Unresolved
                    && new AttributeArguments(attribute, compilation).NamedBool("Inherited") == true)
                {
                    yield return attribute;
                }
            }
        }
    }

    /// <summary>The operation that our own <c>[GraphQLRoot]</c> on a class names, or <see langword="null"/>.</summary>
    public static OperationKind? EngineFreeOperation(INamedTypeSymbol? type)
    {
        foreach (var attribute in type?.GetAttributes() ?? System.Collections.Immutable.ImmutableArray<AttributeData>.Empty)
        {
            if (AttributeIdentity.NameOf(attribute) is "GraphQLRoot"
                && AttributeIdentity.LibraryOf(attribute.AttributeClass) == AttributeLibrary.GqlAuth
                && attribute.ConstructorArguments.Length == 1
                && attribute.ConstructorArguments[0].Value is int value)
            {
                return (OperationKind)value;
            }
        }

        return null;
    }

    private static Registration? EngineFreeRoot(INamedTypeSymbol type, AttributeArguments arguments) =>
        Enum.TryParse<OperationKind>(arguments.Enum(0), out var operation)
            ? new Registration(RegistrationKind.RootClass, type)
            {
                Operation = operation,
                IncludeStatic = true,
                IsEngineFree = true,
            }
            : null;

    private static Registration Root(INamedTypeSymbol type, OperationKind operation, AttributeArguments arguments) =>
        new(RegistrationKind.RootClass, type)
        {
            Operation = operation,
            IncludeStatic = IncludesStatic(type, arguments, sourceGenerated: true),
            IsOfEngineGenerator = true,
        };

    private static Registration Extension(INamedTypeSymbol type, AttributeArguments arguments)
    {
        var target = arguments.TypeArgument(0) ?? arguments.Type(0) ?? arguments.NamedType("ExtendsType");
        var registration = new Registration(RegistrationKind.Extension, type)
        {
            TargetType = target,
            TargetName = target is null ? arguments.String(0) ?? arguments.Named("Name") ?? arguments.Named("name") : null,
            IncludeStatic = IncludesStatic(type, arguments, sourceGenerated: false),
            IgnoredMembers = arguments.NamedStrings("IgnoreProperties").AddRange(arguments.NamedStrings("IgnoreFields")),
        };
        return registration.TargetType is null && registration.TargetName is null
            ? registration with { TargetType = type }
            : registration;
    }

    private static Registration Typed(INamedTypeSymbol type, SchemaTypeKind kind, AttributeArguments arguments)
    {
        if (arguments.TypeArgument(0) is { } runtimeType)
        {
            return new Registration(RegistrationKind.Extension, type)
            {
                TargetType = runtimeType,
                TypeKind = kind,
                IncludeStatic = true,
                IsTypeClass = true,
                IsOfEngineGenerator = true,
            };
        }

        return new Registration(RegistrationKind.RuntimeType, type)
        {
            TypeKind = kind,
            IncludeStatic = IncludesStatic(type, arguments, sourceGenerated: false),
        };
    }

    /// <summary>
    /// Static members count on static classes, when asked for, and on partial classes that HotChocolate's own source
    /// generator completes.
    /// </summary>
    private static bool IncludesStatic(INamedTypeSymbol type, AttributeArguments arguments, bool sourceGenerated) =>
        type.IsStatic
        || arguments.NamedBool("IncludeStaticMembers") == true
        || (sourceGenerated && IsPartial(type));

    private static bool IsPartial(INamedTypeSymbol type) =>
        type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax() is TypeDeclarationSyntax declaration
            && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));
}
