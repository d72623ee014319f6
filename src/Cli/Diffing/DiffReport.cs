using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Cli.Output;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>What a comparison found.</summary>
/// <param name="Old">What the old side is called.</param>
/// <param name="New">What the new side is called.</param>
/// <param name="Entries">The changes, in the order of reports.</param>
/// <param name="Notes">What was left out.</param>
internal sealed record DiffReport(string Old, string New, IReadOnlyList<DiffEntry> Entries, IReadOnlyList<string> Notes)
{
    private static readonly (DiffChange Change, string Title, string Verb)[] Words =
    [
        (DiffChange.Widened, "Widened", "widened"),
        (DiffChange.Unjudged, "No longer judged", "no longer judged"),
        (DiffChange.Narrowed, "Narrowed", "narrowed"),
        (DiffChange.Removed, "Removed", "removed"),
        (DiffChange.Retyped, "Returning another type", "returning another type"),
        (DiffChange.Deprecation, "Deprecations", "about deprecation"),
        (DiffChange.Renamed, "Renamed", "renamed"),
        (DiffChange.Added, "Added", "added"),
    ];

    /// <summary>The changes that need approval and don't have it: what a run fails for.</summary>
    public int Unapproved => Entries.Count(entry => entry is { NeedsApproval: true, IsApproved: false });

    /// <summary>The decisions that would approve what nobody approved and no line can show; each once.</summary>
    public IReadOnlyList<ApprovedDecision> Undecided =>
        [.. Entries.Where(entry => !entry.IsApproved).SelectMany(entry => entry.Decisions).Distinct()];

    /// <summary>The changes by what they mean, with a title each.</summary>
    public IEnumerable<(string Title, IReadOnlyList<DiffEntry> Entries)> Sections =>
        from word in Words
        let entries = Entries.Where(entry => entry.Change == word.Change).ToArray()
        where entries.Length > 0
        select (word.Title, (IReadOnlyList<DiffEntry>)entries);

    /// <summary>The line that sums them up.</summary>
    public string Summary => Entries.Count == 0
        ? $"No change of access from {Old} to {New}"
        : $"{string.Join(", ", Words.Select(word => (word.Change, word.Verb, Count: Count(word.Change))).Where(word => word.Count > 0).Select(Amount))}"
            + $", from {Old} to {New}";

    /// <summary>How many changes mean one thing.</summary>
    /// <param name="change">What they mean.</param>
    public int Count(DiffChange change) => Entries.Count(entry => entry.Change == change);

    private string Amount((DiffChange Change, string Verb, int Count) word)
    {
        var approved = Entries.Count(entry => entry.Change == word.Change && entry.IsApproved);
        return approved > 0 ? $"{word.Count} {word.Verb} ({approved} approved)" : $"{word.Count} {word.Verb}";
    }

    /// <summary>How serious a change is: <c>error</c> fails a run, <c>warning</c> stops clients or needs a look.</summary>
    /// <param name="entry">The change.</param>
    public static string Severity(DiffEntry entry) => entry switch
    {
        { NeedsApproval: true, IsApproved: false } => CheckText.Word(Checking.FindingSeverity.Error),
        { NeedsAttention: true } => CheckText.Word(Checking.FindingSeverity.Warning),
        _ => "info",
    };
}
