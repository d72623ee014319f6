using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>Tells arguments from what the engine injects into a resolver.</summary>
internal sealed class ParameterFilter
{
    private static readonly HashSet<string> InjectedTypes = new(StringComparer.Ordinal)
    {
        "CancellationToken", "ClaimsPrincipal", "HttpContext", "HttpRequest", "HttpResponse", "DocumentNode",
        "OperationDefinitionNode", "FieldNode", "Selection", "Operation", "Schema", "ObjectType", "ObjectField", "Path",
        "PagingArguments", "QueryContext", "ConnectionFlags", "SelectionEnumerator", "IsSelectedContext", "SchemaDefinition",
    };

    private static readonly string[] ServiceSuffixes =
    {
        "Service", "Services", "Repository", "Context", "DbContext", "DataLoader", "Factory", "Provider", "Client", "Manager",
        "Store", "Handler", "Sender", "Publisher", "Mediator", "Logger", "Accessor",
    };

    private readonly HashSet<string> _services;

    // Resolvers share few types of parameters, and every one has its cancellation token.
    private readonly Dictionary<ITypeSymbol, bool> _injected = new(SymbolEqualityComparer.Default);

    public ParameterFilter(HashSet<string> services) => _services = services;

    /// <summary>Whether a resolver's parameter is an argument of the field.</summary>
    public bool IsArgument(IParameterSymbol parameter)
    {
        var declared = false;
        foreach (var attribute in parameter.GetAttributes())
        {
            for (var type = attribute.AttributeClass; type is not null; type = type.BaseType)
            {
                var name = AttributeIdentity.NameOf(type);
                if (IsInjecting(name) && AttributeIdentity.LibraryOf(type) != AttributeLibrary.Other)
                {
                    return false;
                }

                declared |= IsOfArguments(name);
            }
        }

        if (declared)
        {
            return true;
        }

        if (!_injected.TryGetValue(parameter.Type, out var isInjected))
        {
            isInjected = IsInjected(parameter.Type);
            _injected.Add(parameter.Type, isInjected);
        }

        return !isInjected;
    }

    private static bool IsInjecting(ReadOnlySpan<char> attribute) => attribute
        is "Service" or "ScopedService" or "Parent" or "GlobalState" or "ScopedState" or "LocalState" or "EventMessage" or "IsSelected"
        or "DataLoader" or "FromServices" or "FromKeyedServices" or "Field" or "Schema";

    private static bool IsOfArguments(ReadOnlySpan<char> attribute) => attribute
        is "Argument" or "ID" or "GraphQLType" or "GraphQLNonNullType" or "DefaultValue" or "GraphQLName" or "GraphQLDescription"
        or "RequiresPermission" or "Deprecated";

    private bool IsInjected(ITypeSymbol type)
    {
        if (ScalarNames.Of(type) is not null || type.TypeKind is TypeKind.Enum or TypeKind.Array)
        {
            return false;
        }

        if ((InjectedTypes.Contains(type.Name) && AttributeIdentity.LibraryOf(type) != AttributeLibrary.Other)
            || _services.Contains(SymbolNames.Of(type.OriginalDefinition)))
        {
            return true;
        }

        if (TypeWrappers.ElementOf(type) is { } element)
        {
            return element.TypeKind == TypeKind.Interface && IsInjected(element);
        }

        // An interface or abstract class can't be an input object, so it must come from somewhere else.
        if (type.TypeKind is TypeKind.Interface or TypeKind.Delegate || (type.TypeKind == TypeKind.Class && type.IsAbstract))
        {
            return true;
        }

        if (type.TypeKind == TypeKind.Error)
        {
            return LooksLikeInterface(type.Name) || HasServiceName(type.Name);
        }

        return type.TypeKind == TypeKind.Class && (DerivesFromService(type) || (HasServiceName(type.Name) && !IsPlainData(type)));
    }

    private static bool DerivesFromService(ITypeSymbol type)
    {
        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (current.Name is "DbContext" or "IdentityDbContext" or "DataLoaderBase" or "BatchDataLoader" or "CacheDataLoader"
                or "GroupedDataLoader" or "StatefulBatchDataLoader")
            {
                return true;
            }
        }

        return type.AllInterfaces.Any(contract => contract.Name == "IDataLoader");
    }

    /// <summary>Whether a class has settable properties or a record's parameters, and so may be an input object after all.</summary>
    private static bool IsPlainData(ITypeSymbol type) =>
        type.IsRecord || type.GetMembers().OfType<IPropertySymbol>().Any(property =>
            property is { DeclaredAccessibility: Accessibility.Public, IsStatic: false, SetMethod: not null });

    private static bool HasServiceName(string name) =>
        Array.Exists(ServiceSuffixes, suffix => name.EndsWith(suffix, StringComparison.Ordinal));

    private static bool LooksLikeInterface(string name) => name.Length > 2 && name[0] == 'I' && char.IsUpper(name[1]) && char.IsLower(name[2]);
}
