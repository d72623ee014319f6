using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>
/// The filter and sort types that are given to the server rather than to a field: bound in a convention, added as types, or added by
/// the engine's source generator. They say what every field that names none filters and sorts by.
/// </summary>
internal sealed class SelectionTypes
{
    private readonly Dictionary<(bool IsSorting, string RuntimeType), ITypeSymbol> _bound = new();
    private readonly List<INamedTypeSymbol> _added = new();

    /// <summary>Whether a class is a filter or sort type, by its own base class.</summary>
    public static bool IsOne(ITypeSymbol? type) => type is not null && BaseOf(type) is not null;

    /// <summary>A type that the server is given.</summary>
    /// <param name="type">A filter or sort type.</param>
    public void Add(INamedTypeSymbol type)
    {
        if (!type.IsAbstract && !type.IsGenericType && !_added.Contains(type, SymbolEqualityComparer.Default))
        {
            _added.Add(type);
        }
    }

    /// <summary>Takes a binding that a convention makes.</summary>
    /// <returns>Whether it is about filtering or sorting.</returns>
    public bool Bind(ITypeSymbol runtimeType, ITypeSymbol type)
    {
        var isOfUnknownClass = type.TypeKind == TypeKind.Error
            && (type.Name.IndexOf("Filter", StringComparison.Ordinal) >= 0 || type.Name.IndexOf("Sort", StringComparison.Ordinal) >= 0);
        if (!IsOne(type) && !isOfUnknownClass)
        {
            return false;
        }

        _bound[(IsSorting(type), SymbolNames.Of(runtimeType))] = type;
        return true;
    }

    /// <summary>What fields filter or sort items of a C# type by; <see langword="null"/> when the server is given nothing for it.</summary>
    public MemberSelection? Of(ITypeSymbol runtimeType, bool isSorting)
    {
        if (_bound.Count == 0 && _added.Count == 0)
        {
            return null;
        }

        if (_bound.TryGetValue((isSorting, SymbolNames.Of(runtimeType)), out var bound))
        {
            return MemberSelections.Of(bound);
        }

        var added = _added.Where(type => IsSorting(type) == isSorting
            && SymbolEqualityComparer.Default.Equals(BaseOf(type)!.TypeArguments.FirstOrDefault(), runtimeType)).ToList();
        return added.Count switch
        {
            0 => null,
            1 => MemberSelections.Of(added[0]),
            _ => MemberSelection.Unknown,
        };
    }

    private static bool IsSorting(ITypeSymbol type) => BaseOf(type) is { } known
        ? known.Name == "SortInputType"
        : type.Name.IndexOf("Sort", StringComparison.Ordinal) >= 0;

    private static INamedTypeSymbol? BaseOf(ITypeSymbol type) =>
        new[] { type.BaseType }.Concat(type.Interfaces.Where(contract => contract.TypeKind == TypeKind.Error))
            .FirstOrDefault(MemberSelections.IsBase);
}
