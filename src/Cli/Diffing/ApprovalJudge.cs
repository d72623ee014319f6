using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>
/// Whether somebody approved a change. A line approves only what it shows: where the line of a coordinate is what it was before, it has
/// been approved for something else, and a decision of its own is asked for.
/// </summary>
internal sealed class ApprovalJudge
{
    private readonly DiffSide _current;
    private readonly Dictionary<string, AccessState> _before;
    private readonly Dictionary<string, DiffField> _was;

    /// <summary>Prepares it.</summary>
    /// <param name="old">The old side.</param>
    /// <param name="current">The new side, whose files are asked.</param>
    /// <param name="coordinateOf">What a coordinate of the old side is called on the new one.</param>
    public ApprovalJudge(DiffSide old, DiffSide current, Func<string, string> coordinateOf)
    {
        _current = current;
        _before = old.Lines.ToDictionary(line => coordinateOf(line.Key), line => line.Value, StringComparer.Ordinal);
        _was = old.Fields.Values.ToDictionary(field => coordinateOf(field.Coordinate), StringComparer.Ordinal);
    }

    /// <summary>The change with whether it is approved, and with the decisions that it needs.</summary>
    /// <param name="entry">The change.</param>
    public DiffEntry Judged(DiffEntry entry)
    {
        var approvals = _current.Approvals;
        if (entry.Decisions.Count > 0)
        {
            // A new field that has a line is approved like any other; one that was there has had its line before.
            var isByLine = entry.Coordinates is [var field] && _current.Fields.ContainsKey(field) && !_was.ContainsKey(field)
                && _current.Lines.ContainsKey(field);
            return entry with
            {
                NeedsAttention = true,
                Decisions = isByLine ? [] : entry.Decisions,
                IsApproved = isByLine ? approvals.Approve(entry.Coordinates[0]) : entry.Decisions.All(approvals.Decide),
            };
        }

        // A type that lost its guard has a line of its own, which must have been approved too.
        var isType = _current.Types.ContainsKey(entry.Subject);
        var concerned = isType ? entry.Coordinates.Append(entry.Subject).ToArray() : [.. entry.Coordinates];
        var unseen = concerned.Where(coordinate => !HasOtherLine(coordinate)).ToArray();
        ApprovedDecision[] decisions = isType && unseen.Length < concerned.Length ? [] : [.. unseen.Select(Decision)];
        return entry with
        {
            NeedsAttention = true,
            Decisions = decisions,
            IsApproved = Array.TrueForAll(concerned, approvals.Approve) && Array.TrueForAll(decisions, approvals.Decide),
        };
    }

    private bool HasOtherLine(string coordinate) =>
        _before.TryGetValue(coordinate, out var was) != _current.Lines.TryGetValue(coordinate, out var now) || !Equals(was, now);

    private ApprovedDecision Decision(string coordinate)
    {
        var access = _current.Fields.TryGetValue(coordinate, out var field) ? field.Access
            : _current.Types.TryGetValue(coordinate, out var type) ? type.Access
            : _current.Inputs.GetValueOrDefault(coordinate, AccessState.Inherited);
        var isRetyped = field is not null && _was.TryGetValue(coordinate, out var was) && was.Returns != field.Returns;
        return new ApprovedDecision(coordinate, isRetyped ? field!.Returns : null, AccessGuard.Of(access).ToAccess());
    }
}
