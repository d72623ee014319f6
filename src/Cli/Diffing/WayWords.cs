using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>How reports speak of ways that lead around a guard, and of fields that return another type.</summary>
/// <param name="old">The old side.</param>
/// <param name="current">The new side.</param>
internal sealed class WayWords(DiffGraph old, DiffGraph current)
{
    private const int MostGuards = 3;
    private const string NotRead = "Any";

    /// <summary>Whether a field of both sides returns another type with fields, not the same one under another name.</summary>
    /// <param name="step">The coordinate of a field, or another step.</param>
    public bool IsRetyped(string step) => old.Field(step) is not null && current.Field(step) is not null
        && old.Returned(step) != current.Returned(step) && NotRead != old.Returned(step) && NotRead != current.Returned(step)
        && (old.Type(old.Returned(step)) is not null || current.Type(current.Returned(step)) is not null);

    /// <summary>Whether the step was there before, so that the guard which it lost is what is told.</summary>
    /// <param name="opening">What is opened.</param>
    public bool IsToldAlready(Opening opening) => opening.IsMember ? old.Members(opening.From).Contains(opening.To, StringComparer.Ordinal)
        : opening.IsFetched && old.Type(opening.To)?.IsFetched == true;

    /// <summary>The change that an opening is.</summary>
    /// <param name="opening">The opening.</param>
    public DiffEntry Of(Opening opening)
    {
        var opens = opening.Direct.Count > 0
            ? $"opens {DiffWords.Fields(opening.Direct)}, which they did not reach before"
            : $"opens {DiffWords.Fields(opening.Further)} to those of them who have what these ask for";
        var now = Guards(opening.Now);
        return new DiffEntry(
            DiffChange.Widened,
            opening.Subject,
            $"{Head(opening)}: {opens}. {opening.Reached} needed {(opening.Was.Count == 0 ? "something that nobody has" : Guards(opening.Was, opening.HadMore))} before, "
                + $"and needs {now} by {opening.Path}",
            [opening.Subject])
        {
            Was = opening.Was.Count == 1 && !opening.HadMore ? opening.Was[0].Text : null,
            Now = opening.Now.Count == 1 ? opening.Now[0].Text : null,
            Opens = [.. opening.Direct, .. opening.Further],
            Decisions = [.. opening.Now.Select(access => new ApprovedDecision(opening.IsFetched ? DiffGraph.Entities : opening.Subject, opening.To, access))],
        };
    }

    /// <summary>The change of a field that returns another type, by which nothing of before is reached with less.</summary>
    /// <param name="coordinate">The field.</param>
    public DiffEntry OfRetyped(string coordinate)
    {
        var (was, now) = (old.Returned(coordinate), current.Returned(coordinate));
        var weaker = current.FieldsOf(now).Where(field => IsWeaker(coordinate, $"{was}.{DiffWords.MemberOf(field)}", field))
            .Order(StringComparer.Ordinal).ToArray();
        if (weaker.Length == 0)
        {
            return new DiffEntry(DiffChange.Retyped, coordinate, $"returns {now} instead of {was}", [coordinate])
            {
                Was = was,
                Now = now,
                NeedsAttention = true,
            };
        }

        var guards = weaker.Select(field => (
            Was: Whole(old, coordinate, $"{was}.{DiffWords.MemberOf(field)}"), Now: Whole(current, coordinate, field))).Distinct().ToArray();
        var change = guards.Length == 1
            ? $"the same names needed {DiffWords.Asks(guards[0].Was.ToAccess())} before, and need {DiffWords.Asks(guards[0].Now.ToAccess())} now"
            : "the same names needed more before";
        return new DiffEntry(
            DiffChange.Widened,
            coordinate,
            $"returns {now} instead of {was}: opens {DiffWords.Fields(weaker)}; {change}",
            [coordinate])
        {
            Was = was,
            Now = now,
            Opens = weaker,
            Decisions = [new ApprovedDecision(coordinate, now, AccessGuard.Of(current.AccessOf(coordinate)).ToAccess())],
        };
    }

    /// <summary>The change that is a new step from where more ways lead than anybody compares.</summary>
    /// <param name="from">The type that the step starts from.</param>
    /// <param name="step">The step.</param>
    public static DiffEntry Uncertain(string from, WayStep step)
    {
        var access = AccessGuard.Of(step.Access).ToAccess();
        var opening = new Opening(from, step.Name, step.To, step.To, string.Empty, [access], [], [], []);
        return new DiffEntry(
            DiffChange.Widened,
            opening.Subject,
            $"leads to {step.To} now, from a type to which more ways lead than can be compared, and asks for {DiffWords.Asks(access)} there; it may open what asked for more before",
            [opening.Subject])
        {
            Decisions = [new ApprovedDecision(opening.IsFetched ? DiffGraph.Entities : opening.Subject, step.To, access) { IsCompared = false }],
        };
    }

    /// <summary>The change that is a type which left an interface or union, or which no federation gateway fetches any more.</summary>
    /// <param name="closing">What the step opens to whoever goes from the new side to the old one.</param>
    public static DiffEntry OfClosed(Opening closing)
    {
        var closed = closing.Direct.Count > 0 ? closing.Direct : closing.Further;
        return new DiffEntry(
            DiffChange.Narrowed,
            closing.Subject,
            $"{(closing.IsMember ? $"{closing.To} is none of its types any more" : "no federation gateway fetches it any more")}: closes {DiffWords.Fields(closed)}. "
                + $"{closing.Reached} needed {Guards(closing.Now)} by {closing.Path}, and needs "
                + $"{(closing.Was.Count == 0 ? "something that nobody has" : Guards(closing.Was, closing.HadMore))} now",
            [closing.Subject])
        {
            Was = closing.Now.Count == 1 ? closing.Now[0].Text : null,
            Now = closing.Was.Count == 1 && !closing.HadMore ? closing.Was[0].Text : null,
            NeedsAttention = true,
        };
    }

    private string Head(Opening opening) =>
        opening.IsMember ? $"{opening.To} is one of its types now"
        : opening.IsFetched ? "a federation gateway fetches it by its key now"
        : old.Field(opening.Step) is null ? FieldLists.Of(current.Field(opening.Step)!)
        : IsRetyped(opening.Step) ? $"returns {opening.To} instead of {old.Returned(opening.Step)}"
        : "is reached, or passed, with less";

    private bool IsWeaker(string coordinate, string before, string now) => old.Field(before) is not null
        && Whole(current, coordinate, now) is { IsNever: false } guard && !guard.Implies(Whole(old, coordinate, before));

    private static AccessGuard Whole(DiffGraph graph, string coordinate, string field) =>
        AccessGuard.Of(graph.AccessOf(coordinate)).And(AccessGuard.Of(graph.AccessOf(field)));

    private static string Guards(IReadOnlyList<AccessState> guards, bool areMore = false) =>
        areMore ? string.Join(", ", guards.Take(MostGuards).Select(DiffWords.Asks)) + " or one of many others"
        : guards.Count > MostGuards ? string.Join(", ", guards.Take(MostGuards).Select(DiffWords.Asks)) + $" or one of {guards.Count - MostGuards} others"
        : string.Join(" or ", guards.Select(DiffWords.Asks));
}
