using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>Finds which object types an interface or union can turn out to be.</summary>
internal static class AbstractTypes
{
    public static void Connect(ReadingContext context, TypeBinder binder)
    {
        if (context.IsEngineFree || context.Calls.AddsComputedTypes)
        {
            AddImplementersInSource(context, binder);
        }

        foreach (var contract in context.Types.All.Where(IsAbstract).ToList())
        {
            if (contract.Clr is not { } clr)
            {
                continue;
            }

            foreach (var type in context.Types.All)
            {
                if (type.Clr is { } candidate && type.Root is null && !SymbolEqualityComparer.Default.Equals(candidate, clr)
                    && type.Kind is SchemaTypeKind.Object or SchemaTypeKind.Interface && IsAssignable(candidate, clr))
                {
                    if (contract.Kind == SchemaTypeKind.Interface)
                    {
                        type.Implements.Add(contract.Name);
                    }
                    else if (type.Kind == SchemaTypeKind.Object)
                    {
                        contract.PossibleTypes.Add(type.Name);
                    }
                }
            }
        }

        foreach (var type in context.Types.All.Where(type => type.Kind == SchemaTypeKind.Object))
        {
            foreach (var name in type.Implements)
            {
                if (context.Types.TryGet(name, out var contract) && contract.Kind == SchemaTypeKind.Interface)
                {
                    contract.PossibleTypes.Add(type.Name);
                }
            }
        }
    }

    /// <summary>An object type has the resolvers of its interfaces for the fields that it doesn't resolve itself.</summary>
    public static void CopyInterfaceFields(ReadingContext context)
    {
        foreach (var type in context.Types.All.Where(type => type.Kind == SchemaTypeKind.Object).ToList())
        {
            foreach (var name in type.Implements)
            {
                if (context.Types.TryGet(name, out var contract) && contract.Kind == SchemaTypeKind.Interface)
                {
                    type.Fields.AddRange(contract.Fields.Where(field => !type.HasField(field.Name)).ToList());
                }
            }
        }
    }

    /// <summary>
    /// Without an engine nothing registers implementers, and where types are computed nobody knows which are: every class that
    /// implements a reachable interface or derives from a union counts, as leaving one out would leave its fields without a requirement.
    /// </summary>
    private static void AddImplementersInSource(ReadingContext context, TypeBinder binder)
    {
        var tried = new HashSet<ISymbol>(SymbolEqualityComparer.Default);
        bool grown;
        do
        {
            grown = false;
            var contracts = context.Types.All.Where(IsAbstract).Select(type => type.Clr).OfType<INamedTypeSymbol>().ToList();
            foreach (var candidate in context.SourceClasses)
            {
                if ((context.IsEngineFree || candidate.DeclaredAccessibility == Accessibility.Public) && candidate is { IsAbstract: false, TypeKind: TypeKind.Class or TypeKind.Struct, IsGenericType: false }
                    && contracts.Exists(contract => IsAssignable(candidate, contract))
                    && !context.Types.All.Any(type => SymbolEqualityComparer.Default.Equals(type.Clr, candidate))
                    && tried.Add(candidate))
                {
                    context.Types.Ensure(candidate, input: false);
                    grown = true;
                }
            }

            binder.Drain();
        }
        while (grown);
    }

    private static bool IsAbstract(TypeDraft type) => type.Kind is SchemaTypeKind.Interface or SchemaTypeKind.Union;

    private static bool IsAssignable(INamedTypeSymbol type, INamedTypeSymbol target)
    {
        if (type.AllInterfaces.Contains(target, SymbolEqualityComparer.Default))
        {
            return true;
        }

        for (var current = type.BaseType; current is not null; current = current.BaseType)
        {
            if (SymbolEqualityComparer.Default.Equals(current, target))
            {
                return true;
            }
        }

        return false;
    }
}
