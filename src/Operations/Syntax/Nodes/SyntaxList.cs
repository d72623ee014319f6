using System;
using System.Collections;
using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;

namespace GqlAuthTooling.Operations;

/// <summary>A list of a syntax tree, in the order of the document. It never changes, and <c>foreach</c> over it allocates nothing.</summary>
/// <typeparam name="T">What is in the list.</typeparam>
[SuppressMessage("Naming", "CA1710:Identifiers should have correct suffix", Justification = "It is a list.")]
[SuppressMessage("Performance", "CA1815:Override equals and operator equals on value types", Justification = "Lists of nodes are not compared.")]
public readonly struct SyntaxList<T> : IReadOnlyList<T>
{
    private readonly T[]? _items;

    internal SyntaxList(T[]? items) => _items = items;

    /// <summary>How many items there are.</summary>
    public int Count => _items?.Length ?? 0;

    /// <summary>An item.</summary>
    /// <param name="index">Its place, from 0.</param>
    public T this[int index] => (_items ?? [])[index];

    /// <summary>The items without a copy.</summary>
    public ReadOnlySpan<T> AsSpan() => _items;

    /// <summary>Goes through the items.</summary>
    public Enumerator GetEnumerator() => new(_items ?? []);

    /// <inheritdoc/>
    IEnumerator<T> IEnumerable<T>.GetEnumerator() => ((IEnumerable<T>)(_items ?? [])).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => (_items ?? []).GetEnumerator();

    /// <summary>Goes through a list.</summary>
    [SuppressMessage("Design", "CA1034:Nested types should not be visible", Justification = "The pattern of foreach.")]
    public struct Enumerator
    {
        private readonly T[] _items;
        private int _index;

        internal Enumerator(T[] items)
        {
            _items = items;
            _index = -1;
        }

        /// <summary>The item that has been reached.</summary>
        public readonly T Current => _items[_index];

        /// <summary>Goes to the next item, and says whether there is one.</summary>
        public bool MoveNext() => ++_index < _items.Length;
    }
}
