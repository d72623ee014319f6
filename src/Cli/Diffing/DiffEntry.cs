using System.Collections.Generic;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>What a change means for a reviewer; the order is that of reports.</summary>
internal enum DiffChange
{
    /// <summary>Somebody may pass whom the old side keeps out.</summary>
    Widened,

    /// <summary>It is served perhaps, and nobody looks at it any more.</summary>
    Unjudged,

    /// <summary>Somebody is kept out who passes on the old side.</summary>
    Narrowed,

    /// <summary>It is gone, or goes earlier.</summary>
    Removed,

    /// <summary>A field returns another type.</summary>
    Retyped,

    /// <summary>A deprecation came, went or changed.</summary>
    Deprecation,

    /// <summary>It has another name.</summary>
    Renamed,

    /// <summary>It is new, or has an access for the first time.</summary>
    Added,
}

/// <summary>One change, at the one place where somebody must look at it.</summary>
/// <param name="Change">What it means.</param>
/// <param name="Subject">The field, type, argument or input field.</param>
/// <param name="Message">What changed, as a sentence that follows the subject and a colon, without its full stop.</param>
/// <param name="Coordinates">Every coordinate that it is about, in ordinal order.</param>
internal sealed record DiffEntry(DiffChange Change, string Subject, string Message, IReadOnlyList<string> Coordinates)
{
    /// <summary>What it was; <see langword="null"/> when it is new or that is not known.</summary>
    public string? Was { get; init; }

    /// <summary>What it is now; <see langword="null"/> when it is gone or that is not known.</summary>
    public string? Now { get; init; }

    /// <summary>The fields that a widening opens beyond its own coordinates.</summary>
    public IReadOnlyList<string> Opens { get; init; } = [];

    /// <summary>What somebody must have decided, where no line of an approved surface can show the change.</summary>
    public IReadOnlyList<ApprovedDecision> Decisions { get; init; } = [];

    /// <summary>Whether it lets somebody in, or out of sight, so that it needs approval.</summary>
    public bool NeedsApproval => Change is DiffChange.Widened or DiffChange.Unjudged;

    /// <summary>Whether the approved surface of the new side says that this is meant.</summary>
    public bool IsApproved { get; init; }

    /// <summary>Whether clients stop working by it, or access opens; otherwise it is for information.</summary>
    public bool NeedsAttention { get; init; }
}
