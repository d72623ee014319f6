using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>
/// Finds what existed before and is reached with less now, whatever leads there: a new field, a field that returns another type, a new
/// member of a union, a new implementer. Each opening belongs to the first step by which somebody leaves what they came to before.
/// </summary>
/// <remarks>
/// Who came to a type before comes by steps that are as they were to what they came to before. So only steps that are new or weaker are
/// looked at, for everybody who comes to where they begin, and whether these came to where they lead is asked of the old side.
/// </remarks>
internal sealed class WayDiff
{
    // By far more than a schema has incomparable guards in front of one type. What is beyond is told as uncertain.
    private const int MostWays = 16;
    private const int MostTold = 8;
    private const int MostSteps = 10;

    private readonly DiffGraph _old;
    private readonly DiffGraph _current;
    private readonly DiffReach _before;
    private readonly DiffReach _after;
    private readonly SharedValues _values;
    private readonly Lazy<WaysIn> _oldWays;

    public WayDiff(DiffGraph old, DiffGraph current, DiffReach before, DiffReach after)
    {
        (_old, _current, _before, _after) = (old, current, before, after);
        _values = new SharedValues(old);
        _oldWays = new Lazy<WaysIn>(() => new WaysIn(old.Roots, old.StepsFrom, MostWays));
    }

    /// <summary>The openings, in ordinal order of step; and the steps from types into which more ways lead than were compared.</summary>
    public (IReadOnlyList<Opening> Openings, IReadOnlyList<(string From, WayStep Step)> Uncertain) Find()
    {
        var (found, uncertain) = (new List<Found>(), new List<(string, WayStep)>());
        var steps = _current.Types.Order(StringComparer.Ordinal).SelectMany(from => NewSteps(from).Select(step => (From: from, Step: step))).ToArray();
        var toward = Toward(steps.Select(item => item.From));
        var ways = new WaysIn(_current.Roots.Where(toward.Contains), type => _current.StepsFrom(type).Where(step => toward.Contains(step.To)), MostWays);
        foreach (var (from, step) in steps)
        {
            var into = ways.Into(from);
            found.AddRange(into.Concat(AsBefore(from, into)).Select(way => By(way, from, step)).OfType<Found>());
            if (ways.IsCut(from) || _oldWays.Value.IsCut(from))
            {
                uncertain.Add((from, step));
            }
        }

        return ([
            .. found.GroupBy(item => (item.From, item.Step))
                .Select(group => Together(group.Key.From, group.Key.Step, [.. group]))
                .OrderBy(opening => opening.Step, StringComparer.Ordinal).ThenBy(opening => opening.From, StringComparer.Ordinal),
        ], uncertain);
    }

    // Who came to where the step begins as before, and would come with less now, passes the step none the less: what it opens to them
    // is told of the step itself, so that a decision about the first step is none about this one.
    private IEnumerable<WayIn> AsBefore(string from, IReadOnlyList<WayIn> into) => _oldWays.Value.Into(from)
        .Where(old => into.Any(way => old.Guard.Implies(way.Guard)) && !into.Any(way => way.Guard.Implies(old.Guard)));

    /// <summary>The types from which somebody comes to others: the only ones that ways to these lead through.</summary>
    private HashSet<string> Toward(IEnumerable<string> types)
    {
        var before = _current.Types.SelectMany(from => _current.StepsFrom(from).Select(step => (step.To, From: from)))
            .ToLookup(step => step.To, step => step.From, StringComparer.Ordinal);
        var toward = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(types);
        while (open.TryPop(out var type))
        {
            if (toward.Add(type))
            {
                foreach (var from in before[type])
                {
                    open.Push(from);
                }
            }
        }

        return toward;
    }

    // Where whoever passes the step alone came before, everybody came who has more.
    private IEnumerable<WayStep> NewSteps(string from)
    {
        var before = _old.Type(from) is null ? [] : _old.StepsFrom(from).ToDictionary(step => (step.Name, step.To), step => AccessGuard.Of(step.Access));
        foreach (var step in _current.StepsFrom(from).Where(step => _old.Type(step.To) is not null && _current.Type(step.To)!.Root is null))
        {
            var guard = AccessGuard.Of(step.Access);
            if (!guard.IsNever && !(before.TryGetValue((step.Name, step.To), out var was) && guard.Implies(was))
                && !_before.Comes(guard, reached => reached.Types.Contains(step.To)))
            {
                yield return step;
            }
        }
    }

    private Found? By(WayIn way, string from, WayStep step)
    {
        var guard = way.Guard.And(AccessGuard.Of(step.Access));
        if (guard.IsNever || CameTo(step.To, guard))
        {
            return null;
        }

        // What is new has no guard to lead around.
        var direct = _after.FromType(step.To, guard.ToAccess()).Fields
            .Where(coordinate => IsOpened(coordinate) && !_before.Comes(guard, reached => reached.Fields.Contains(coordinate)))
            .ToArray();
        var further = direct.Length > 0 ? [] : Further(step.To, guard).Distinct(StringComparer.Ordinal).ToArray();
        if (direct.Length + further.Length == 0)
        {
            return null;
        }

        var places = way.Places.Append(new WayPlace(step.Name, step.To)).ToArray();
        var (start, name) = FirstStep(places, guard);
        return new Found(start, name, step.To, guard, places, direct, further);
    }

    private bool IsOpened(string coordinate) => _old.Field(coordinate) is not null && !_values.Contains(DiffSide.TypeOf(coordinate));

    private bool CameTo(string type, AccessGuard guard) => _before.Comes(guard, reached => reached.Types.Contains(type));

    /// <summary>What is open beyond a type to those who also have what is asked on the way.</summary>
    private IEnumerable<string> Further(string start, AccessGuard guard)
    {
        const int Few = 4;
        var beyond = new WaysIn([start], _current.StepsFrom, Few);
        foreach (var type in _current.Types)
        {
            foreach (var way in beyond.Into(type))
            {
                foreach (var coordinate in _current.FieldsOf(type).Where(IsOpened))
                {
                    var whole = guard.And(way.Guard).And(AccessGuard.Of(_current.AccessOf(coordinate)));
                    if (!whole.IsNever && !_before.Comes(whole, reached => reached.Fields.Contains(coordinate)))
                    {
                        yield return coordinate;
                    }
                }
            }
        }
    }

    private (string From, string Step) FirstStep(WayPlace[] places, AccessGuard guard)
    {
        var entered = 1;
        while (entered < places.Length - 1 && (_old.Type(places[entered].Type) is null || CameTo(places[entered].Type, guard)))
        {
            entered++;
        }

        // Types that are new as well lie between.
        while (entered > 1 && _old.Type(places[entered - 1].Type) is null)
        {
            entered--;
        }

        return (places[entered - 1].Type, places[entered].Step);
    }

    private Opening Together(string from, string step, Found[] found)
    {
        var weakest = Weakest(found.Select(item => item.Guard));
        var direct = found.Where(item => Array.Exists(weakest, guard => guard.Implies(item.Guard)))
            .SelectMany(item => item.Direct).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();

        // The reader is shown one type, by the shortest way.
        var shown = found.OrderByDescending(item => item.Direct.Any(direct.Contains)).ThenBy(item => item.Places.Length)
            .ThenBy(item => item.To, StringComparer.Ordinal).First();
        var opened = shown.Direct.Concat(shown.Further).Select(DiffSide.TypeOf).ToHashSet(StringComparer.Ordinal);
        var reached = opened.Contains(shown.To) ? shown.To : opened.Order(StringComparer.Ordinal).First();
        var before = _oldWays.Value.Into(reached);
        return new Opening(
            from,
            step,
            step.StartsWith(DiffGraph.Member, StringComparison.Ordinal) ? step[DiffGraph.Member.Length..]
                : step.StartsWith(DiffGraph.Fetched, StringComparison.Ordinal) ? step[DiffGraph.Fetched.Length..] : _current.Returned(step),
            reached,
            PathOf([.. shown.Places.Skip(1).Select(place => place.Step), shown.To, .. reached == shown.To ? Array.Empty<string>() : ["…", reached]]),
            [.. weakest.Select(guard => guard.ToAccess())],
            [.. Weakest(before.Take(MostTold).Select(way => way.Guard)).Select(guard => guard.ToAccess())],
            direct,
            [
                .. found.SelectMany(item => item.Direct.Concat(item.Further)).Distinct(StringComparer.Ordinal)
                    .Except(direct, StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ])
        {
            HadMore = before.Count > MostTold || _oldWays.Value.IsCut(reached),
        };
    }

    private static string PathOf(string[] steps) => steps.Length <= MostSteps ? string.Join(" → ", steps)
        : string.Join(" → ", [.. steps[..(MostSteps / 2)], FormattableString.Invariant($"{steps.Length - MostSteps} more"), .. steps[^(MostSteps / 2)..]]);

    private static AccessGuard[] Weakest(IEnumerable<AccessGuard> guards)
    {
        var all = guards.Distinct().ToArray();
        return
        [
            .. all.Where(guard => !Array.Exists(all, other => !ReferenceEquals(other, guard) && guard.Implies(other)))
                .OrderBy(guard => guard.Text, StringComparer.Ordinal),
        ];
    }

    private sealed record Found(
        string From, string Step, string To, AccessGuard Guard, WayPlace[] Places, IReadOnlyList<string> Direct, IReadOnlyList<string> Further);
}

/// <summary>What one step of the new side opens.</summary>
/// <param name="From">The type that the step starts from.</param>
/// <param name="Step">The coordinate of a field, or <c>... on Type</c>.</param>
/// <param name="To">The type that the step leads to.</param>
/// <param name="Reached">A type that is reached with less by it.</param>
/// <param name="Path">The shortest way to that type, for people to read.</param>
/// <param name="Now">What the new ways ask for, the weakest.</param>
/// <param name="Was">What the ways into that type asked for before, the weakest; empty when nobody came to it.</param>
/// <param name="Direct">The fields open to whoever goes that way.</param>
/// <param name="Further">The fields open to those of them who also have what these fields ask for.</param>
internal sealed record Opening(
    string From,
    string Step,
    string To,
    string Reached,
    string Path,
    IReadOnlyList<AccessState> Now,
    IReadOnlyList<AccessState> Was,
    IReadOnlyList<string> Direct,
    IReadOnlyList<string> Further)
{
    /// <summary>Whether the step goes from an interface or union to one of its types.</summary>
    public bool IsMember => Step.StartsWith(DiffGraph.Member, StringComparison.Ordinal);

    /// <summary>Whether there were more ways into the type than are told.</summary>
    public bool HadMore { get; init; }

    /// <summary>Whether the step is a federation gateway's.</summary>
    public bool IsFetched => Step.StartsWith(DiffGraph.Fetched, StringComparison.Ordinal);

    /// <summary>What it is called in reports, and where it is approved.</summary>
    public string Subject => IsMember ? From : IsFetched ? To : Step;
}
