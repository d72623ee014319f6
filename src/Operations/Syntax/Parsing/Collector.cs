using System;

namespace GqlAuthTooling.Operations;

/// <summary>Gathers the items of lists that lie in each other, and cuts arrays of the right size from its end.</summary>
internal struct Collector<T>
    where T : class
{
    private T[]? _items;

    /// <summary>How many items are gathered; what a list begins with.</summary>
    public int Count { get; private set; }

    public void Add(T item)
    {
        if (_items is null || Count == _items.Length)
        {
            Array.Resize(ref _items, Math.Max(16, Count * 2));
        }

        _items[Count++] = item;
    }

    /// <summary>Takes all items out that were added since.</summary>
    public T[] Take(int since)
    {
        var items = _items.AsSpan(since, Count - since).ToArray();
        Count = since;
        return items;
    }
}
