namespace Storefront.Common;

/// <summary>A page of a sorted list.</summary>
public sealed record Page<T>(IReadOnlyList<T> Items, PageInfo Info, int TotalCount);

/// <summary>Cuts pages.</summary>
public static class Page
{
    /// <summary>Cuts a page out of the whole list, as the Relay connection specification describes.</summary>
    public static Page<T> Cut<T>(IReadOnlyList<T> all, PageRequest request, Func<T, int> key, string keyName)
    {
        var after = request.After is null ? (int?)null : Cursor.Decode(request.After, keyName);
        var before = request.Before is null ? (int?)null : Cursor.Decode(request.Before, keyName);
        var between = all
            .Where(item => (after is null || key(item) > after) && (before is null || key(item) < before))
            .ToList();
        var items = (request.FromEnd ? between.TakeLast(request.Size) : between.Take(request.Size)).ToList();
        var isCut = items.Count < between.Count;
        var hasOlder = after is not null && all.Any(item => key(item) <= after);
        var hasNewer = before is not null && all.Any(item => key(item) >= before);
        var info = new PageInfo(
            HasNextPage: request.FromEnd ? hasNewer : isCut || hasNewer,
            HasPreviousPage: request.FromEnd ? isCut || hasOlder : hasOlder,
            StartCursor: items.Count == 0 ? null : Cursor.Encode(keyName, key(items[0])),
            EndCursor: items.Count == 0 ? null : Cursor.Encode(keyName, key(items[^1])));
        return new Page<T>(items, info, all.Count);
    }
}
