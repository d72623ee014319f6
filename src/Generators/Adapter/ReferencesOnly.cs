using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Generators.Adapter;

/// <summary>A compilation, equal to another when both reference the same: all that the adapter is read from.</summary>
internal sealed class ReferencesOnly
{
    /// <summary>Compares by references.</summary>
    public static readonly IEqualityComparer<ReferencesOnly> Comparer = new ByReference();

    /// <summary>Wraps a compilation.</summary>
    /// <param name="compilation">The compilation.</param>
    public ReferencesOnly(Compilation compilation) => Compilation = compilation;

    /// <summary>The compilation; of it only what is referenced may be read.</summary>
    public Compilation Compilation { get; }

    private sealed class ByReference : IEqualityComparer<ReferencesOnly>
    {
        // A reference to another project is a new object whenever that project has changed.
        public bool Equals(ReferencesOnly? x, ReferencesOnly? y) =>
            ReferenceEquals(x, y)
            || (x is not null && y is not null
                && (x.Compilation.ExternalReferences == y.Compilation.ExternalReferences
                    || x.Compilation.ExternalReferences.SequenceEqual(y.Compilation.ExternalReferences)));

        public int GetHashCode(ReferencesOnly obj) => RuntimeHelpers.GetHashCode(obj);
    }
}
