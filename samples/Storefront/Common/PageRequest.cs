namespace Storefront.Common;

/// <summary>The paging arguments of a connection, checked.</summary>
public sealed record PageRequest
{
    private const int DefaultSize = 10;
    private const int LargestSize = 100;

    private PageRequest(int size, bool fromEnd, string? before, string? after)
    {
        Size = size;
        FromEnd = fromEnd;
        Before = before;
        After = after;
    }

    public int Size { get; }

    public bool FromEnd { get; }

    public string? Before { get; }

    public string? After { get; }

    /// <summary>Checks the arguments.</summary>
    /// <exception cref="StorefrontException">They contradict each other, or ask for too much.</exception>
    public static PageRequest Create(int? first, int? last, string? before, string? after)
    {
        if (first is not null && last is not null)
        {
            throw new StorefrontException("Ask for either first or last, not for both.");
        }

        var size = first ?? last ?? DefaultSize;
        if (size is < 0 or > LargestSize)
        {
            throw new StorefrontException($"A page has 0 to {LargestSize} items, {size} were asked for.");
        }

        return new PageRequest(size, fromEnd: last is not null, before, after);
    }
}
