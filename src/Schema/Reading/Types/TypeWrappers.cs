using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>The C# types that wrap a result without being a type of the schema.</summary>
internal static class TypeWrappers
{
    private static readonly HashSet<string> Lists = new(StringComparer.Ordinal)
    {
        "IEnumerable", "IReadOnlyList", "IReadOnlyCollection", "IList", "ICollection", "List", "IQueryable", "IOrderedQueryable",
        "IAsyncEnumerable", "HashSet", "ISet", "IReadOnlySet", "ImmutableArray", "ImmutableList", "IImmutableList", "Collection",
        "ImmutableHashSet", "ObservableCollection", "ReadOnlyCollection", "Queue", "Stack", "LinkedList", "SortedSet",
        "IExecutable", "IQueryableExecutable", "IOrderedEnumerable", "ConcurrentBag", "FrozenSet", "DbSet",
    };

    /// <summary>What is left of a return type when tasks and results are looked through.</summary>
    public static ITypeSymbol Unwrap(ITypeSymbol type)
    {
        while (type is INamedTypeSymbol { TypeArguments.Length: > 0 } named && IsWrapper(named))
        {
            type = named.TypeArguments[0];
        }

        return type;
    }

    /// <summary>The error types that a <c>FieldResult&lt;T, TError…&gt;</c> names after its result.</summary>
    public static ImmutableArray<ITypeSymbol> ErrorsOf(ITypeSymbol type)
    {
        while (type is INamedTypeSymbol { TypeArguments.Length: 1 } task && IsTask(task))
        {
            type = task.TypeArguments[0];
        }

        return type is INamedTypeSymbol { Name: "FieldResult", TypeArguments.Length: > 1 } result && IsWrapper(result)
            ? result.TypeArguments.RemoveAt(0)
            : ImmutableArray<ITypeSymbol>.Empty;
    }

    /// <summary>The element type when the type is a list; <see langword="null"/> for strings and everything else.</summary>
    public static ITypeSymbol? ElementOf(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return array.ElementType;
        }

        if (type.SpecialType == SpecialType.System_String || type is not INamedTypeSymbol named)
        {
            return null;
        }

        if (named.TypeArguments.Length == 1 && Lists.Contains(named.Name)
            && AttributeIdentity.LibraryOf(named) is AttributeLibrary.System or AttributeLibrary.HotChocolate or AttributeLibrary.Unresolved)
        {
            return named.TypeArguments[0];
        }

        foreach (var contract in named.AllInterfaces)
        {
            if (contract.OriginalDefinition.SpecialType == SpecialType.System_Collections_Generic_IEnumerable_T)
            {
                return contract.TypeArguments[0];
            }
        }

        return null;
    }

    /// <summary>The item type of one of HotChocolate's ready-made connections or pages.</summary>
    public static ITypeSymbol? ConnectionItemOf(ITypeSymbol type) =>
        type is INamedTypeSymbol { TypeArguments.Length: 1 } named
        && named.Name is "Connection" or "PageConnection" or "Page" or "CollectionSegment"
        && AttributeIdentity.LibraryOf(type) is AttributeLibrary.HotChocolate or AttributeLibrary.Unresolved
            ? ((INamedTypeSymbol)type).TypeArguments[0]
            : null;

    /// <summary>Whether a method with this return type gives no value and so no field.</summary>
    public static bool IsVoid(ITypeSymbol type) =>
        type.SpecialType == SpecialType.System_Void
        || (type is INamedTypeSymbol { Arity: 0 } && IsTask(type));

    /// <summary>Whether the type is .NET's task, not a class of the user's domain that is called so.</summary>
    public static bool IsTask(ITypeSymbol type) =>
        type.Name is "Task" or "ValueTask"
        && (type.TypeKind == TypeKind.Error
            || type.ContainingNamespace is
            {
                Name: "Tasks",
                ContainingNamespace: { Name: "Threading", ContainingNamespace: { Name: "System", ContainingNamespace.IsGlobalNamespace: true } },
            });

    /// <summary>Whether the type is or wraps plain <c>object</c>.</summary>
    public static bool IsObject(ITypeSymbol type) => Unwrap(type).SpecialType == SpecialType.System_Object;

    private static bool IsWrapper(INamedTypeSymbol type) => type.Name switch
    {
        "Task" or "ValueTask" => IsTask(type),
        "Lazy" => AttributeIdentity.LibraryOf(type) == AttributeLibrary.System,
        "Optional" or "FieldResult" =>
            AttributeIdentity.LibraryOf(type) is AttributeLibrary.HotChocolate or AttributeLibrary.Unresolved,
        _ => false,
    };
}
