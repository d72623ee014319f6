using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>
/// The GraphQL types that descriptions make of one C# type. Where only the C# type is named, the engine takes the one bound to it,
/// else the one registered first.
/// </summary>
internal sealed class TypeVariants
{
    private readonly IReadOnlyList<TypeConfiguration> _configurations;
    private readonly SchemaOptions _options;
    private readonly Func<ITypeSymbol, SchemaTypeKind, string> _clrName;
    private readonly Dictionary<(ISymbol, SchemaTypeKind), (string Name, bool IsGuess)> _defaults = new(KeyComparer.Instance);
    private ILookup<ISymbol, TypeConfiguration>? _byRuntimeType;

    public TypeVariants(
        IReadOnlyList<TypeConfiguration> configurations, SchemaOptions options, Func<ITypeSymbol, SchemaTypeKind, string> clrName)
    {
        _configurations = configurations;
        _options = options;
        _clrName = clrName;
    }

    /// <summary>What a class describes; <see langword="null"/> for a class that was not read as a description.</summary>
    public TypeConfiguration? Of(INamedTypeSymbol type)
    {
        for (var i = 0; i < _configurations.Count; i++)
        {
            if (SymbolEqualityComparer.Default.Equals(_configurations[i].Class, type))
            {
                return _configurations[i];
            }
        }

        return null;
    }

    /// <summary>The name of the type that stands for a C# type where nothing else is said.</summary>
    public string DefaultName(ITypeSymbol type, SchemaTypeKind kind) => Default(type, kind).Name;

    /// <summary>Whether nothing in the code says which of several types that is.</summary>
    public bool IsGuess(ITypeSymbol type, SchemaTypeKind kind) => Default(type, kind).IsGuess;

    /// <summary>The name of <c>ObjectType&lt;T&gt;</c> written as it is: described in a lambda or not at all, never by a class.</summary>
    public string OfEngineType(ITypeSymbol type, SchemaTypeKind kind) =>
        Describing(type, kind).FirstOrDefault(configuration => configuration.Class is null)?.Name ?? _clrName(type, kind);

    private (string Name, bool IsGuess) Default(ITypeSymbol type, SchemaTypeKind kind)
    {
        if (!_defaults.TryGetValue((type, kind), out var known))
        {
            _defaults[(type, kind)] = known = Choose(type, kind);
        }

        return known;
    }

    private (string Name, bool IsGuess) Choose(ITypeSymbol type, SchemaTypeKind kind)
    {
        var own = _clrName(type, kind);
        var describing = Describing(type, kind).ToList();
        var bound = _options.Bindings.Count > 0 && _options.Bindings.TryGetValue(SymbolNames.Of(type), out var schemaType)
            ? describing.Find(configuration => SymbolEqualityComparer.Default.Equals(configuration.Class, schemaType))
            : null;
        if (bound is not null)
        {
            return (bound.Name ?? own, false);
        }

        var names = describing.GroupBy(configuration => configuration.Name ?? own, StringComparer.Ordinal).ToList();
        if (names.Count < 2)
        {
            return (names.Count == 0 ? own : names[0].Key, false);
        }

        var registered = describing.Where(configuration => configuration.Call is not null)
            .OrderBy(configuration => configuration.Call).FirstOrDefault();
        if (registered is not null)
        {
            return (registered.Name ?? own, false);
        }

        // In doubt the map must not claim a guard that the server may not have.
        return (names.OrderBy(name => name.Any(configuration => configuration.Access.Count > 0))
            .ThenBy(name => name.Key != own)
            .ThenBy(name => name.Key, StringComparer.Ordinal)
            .First().Key, true);
    }

    /// <summary>The descriptions that make a type of a C# type, in the order in which they are read.</summary>
    public IEnumerable<TypeConfiguration> Describing(ITypeSymbol type, SchemaTypeKind kind)
    {
        _byRuntimeType ??= _configurations
            .Where(configuration => configuration is { IsExtension: false, RuntimeType: not null, Operation: null })
            .ToLookup(configuration => (ISymbol)configuration.RuntimeType!, SymbolEqualityComparer.Default);
        return _byRuntimeType[type].Where(configuration => configuration.Kind == kind);
    }

    private sealed class KeyComparer : IEqualityComparer<(ISymbol Type, SchemaTypeKind Kind)>
    {
        public static KeyComparer Instance { get; } = new();

        public bool Equals((ISymbol Type, SchemaTypeKind Kind) x, (ISymbol Type, SchemaTypeKind Kind) y) =>
            x.Kind == y.Kind && SymbolEqualityComparer.Default.Equals(x.Type, y.Type);

        public int GetHashCode((ISymbol Type, SchemaTypeKind Kind) key) =>
            SymbolEqualityComparer.Default.GetHashCode(key.Type) ^ (int)key.Kind;
    }
}
