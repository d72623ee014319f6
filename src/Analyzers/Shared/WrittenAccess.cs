using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Analyzers;

/// <summary>The access attributes of a compilation's symbols, read once for all the rules that look at each symbol.</summary>
internal sealed class WrittenAccess
{
    private static readonly ConditionalWeakTable<Compilation, WrittenAccess> Known = new();

    private readonly ConcurrentDictionary<ISymbol, ImmutableArray<AccessDeclaration>> _bySymbol = new(SymbolEqualityComparer.Default);
    private readonly Compilation _compilation;

    private WrittenAccess(Compilation compilation) => _compilation = compilation;

    /// <summary>Those of a compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    public static WrittenAccess Of(Compilation compilation) => Known.GetValue(compilation, key => new WrittenAccess(key));

    /// <summary>The access attributes on the symbol itself, in order; none inherited.</summary>
    /// <param name="symbol">A type, method, property or parameter.</param>
    public ImmutableArray<AccessDeclaration> On(ISymbol symbol) =>
        symbol.GetAttributes().IsEmpty
            ? ImmutableArray<AccessDeclaration>.Empty
            : _bySymbol.GetOrAdd(symbol, key => AccessAttributes.Of(key, _compilation));
}
