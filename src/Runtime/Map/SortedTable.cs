using System;
using System.Collections;
using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>Items in ordinal order of their keys, found by binary search: a dictionary without the building of one.</summary>
internal sealed class SortedTable<T> : IReadOnlyList<T>
    where T : class
{
    private readonly string[] _keys;
    private readonly T[] _items;

    /// <summary>Takes over items whose keys are distinct and in order.</summary>
    public SortedTable(IReadOnlyList<T> items, Func<T, string> key)
    {
        _items = new T[items.Count];
        _keys = new string[items.Count];
        for (var i = 0; i < _items.Length; i++)
        {
            _items[i] = items[i];
            _keys[i] = key(items[i]);
        }
    }

    /// <inheritdoc/>
    public int Count => _items.Length;

    /// <inheritdoc/>
    public T this[int index] => _items[index];

    /// <summary>The item of a key, or <see langword="null"/>.</summary>
    public T? Find(string key)
    {
        var index = Array.BinarySearch(_keys, key, StringComparer.Ordinal);
        return index < 0 ? null : _items[index];
    }

    /// <inheritdoc/>
    public IEnumerator<T> GetEnumerator() => ((IEnumerable<T>)_items).GetEnumerator();

    /// <inheritdoc/>
    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
