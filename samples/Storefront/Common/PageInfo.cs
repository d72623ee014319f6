namespace Storefront.Common;

/// <summary>Where a page stands in its list, as the Relay connection specification has it.</summary>
/// <param name="HasNextPage">Whether there is more after the page.</param>
/// <param name="HasPreviousPage">Whether there is more before the page.</param>
/// <param name="StartCursor">The cursor of the first item.</param>
/// <param name="EndCursor">The cursor of the last item.</param>
public sealed record PageInfo(bool HasNextPage, bool HasPreviousPage, string? StartCursor, string? EndCursor);
