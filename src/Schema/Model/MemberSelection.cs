using System;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>The members of an item that a field filters or sorts by.</summary>
/// <param name="Kind">How they are told.</param>
/// <param name="Members">The C# names meant by <paramref name="Kind"/>.</param>
public sealed record MemberSelection(SelectionKind Kind, EquatableArray<string> Members)
{
    /// <summary>Every property of the item, and of the objects behind them.</summary>
    public static MemberSelection All { get; } = new(SelectionKind.All, default);

    /// <summary>A type of its own says which, and it can't be read.</summary>
    public static MemberSelection Unknown { get; } = new(SelectionKind.Unknown, default);

    /// <summary>The members whose own members are told elsewhere, so that nothing is known of what lies behind them.</summary>
    public EquatableArray<string> Ends { get; init; }

    /// <summary>Whether a filter or order surely leads through a member to the members of the object it holds.</summary>
    /// <param name="member">The C# name.</param>
    public bool LeadsThrough(string member) => Contains(member) && !Ends.Contains(member, StringComparer.Ordinal);

    /// <summary>Whether a member surely is among them.</summary>
    /// <param name="member">The C# name.</param>
    public bool Contains(string member) => Kind switch
    {
        SelectionKind.All => true,
        SelectionKind.Only => Members.Contains(member, StringComparer.Ordinal),
        SelectionKind.AllExcept => !Members.Contains(member, StringComparer.Ordinal),
        _ => false,
    };
}

/// <summary>How a selection of members is told.</summary>
public enum SelectionKind
{
    /// <summary>Every property.</summary>
    All,

    /// <summary>Those named.</summary>
    Only,

    /// <summary>Every property but those named.</summary>
    AllExcept,

    /// <summary>Not known.</summary>
    Unknown,
}
