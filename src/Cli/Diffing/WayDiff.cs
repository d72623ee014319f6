using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>
/// Finds what existed before and is reached with less now, whatever leads there: a new field, a field that returns another type, a new
/// member of a union, a new implementer. Each opening belongs to the first step by which somebody leaves what they came to before.
/// </summary>
internal sealed class WayDiff
{
    // By far more than a schema has incomparable guards in front of one type; beyond, nobody claims to have compared all.
    private const int MostWays = 256;
    private const int MostSteps = 10;
    private const string Member = "... on ";

    private readonly DiffGraph _old;
    private readonly DiffGraph _current;
    private readonly DiffReach _before;
    private readonly WaysIn _oldWays;
    private readonly WaysIn _newWays;

    public WayDiff(DiffGraph old, DiffGraph current, DiffReach before)
    {
        (_old, _current, _before) = (old, current, before);
        _oldWays = new WaysIn(old.Roots, old.StepsFrom, MostWays);
        _newWays = new WaysIn(current.Roots, current.StepsFrom, MostWays);
    }

    /// <summary>The openings, in ordinal order of step.</summary>
    public IReadOnlyList<Opening> Openings()
    {
        var values = new SharedValues(_old);
        return
        [
            .. _current.Types.Where(type => _old.Type(type) is not null && _current.Type(type)!.Root is null && !values.Contains(type))
                .Order(StringComparer.Ordinal)
                .SelectMany(Into)
                .GroupBy(found => (found.From, found.Step))
                .Select(group => Together(group.Key.From, group.Key.Step, [.. group]))
                .OrderBy(opening => opening.Step, StringComparer.Ordinal).ThenBy(opening => opening.From, StringComparer.Ordinal),
        ];
    }

    /// <summary>Types into which more ways lead than were compared, and not the same as before.</summary>
    public IEnumerable<string> Uncertain() => _current.Types
        .Where(type => _newWays.IsCut(type) && _old.Type(type) is not null
            && !Guards(_newWays, type).SetEquals(Guards(_oldWays, type)))
        .Order(StringComparer.Ordinal);

    private static HashSet<AccessGuard> Guards(WaysIn ways, string type) => [.. ways.Into(type).Select(way => way.Guard)];

    private IEnumerable<Found> Into(string type)
    {
        var before = _oldWays.Into(type);
        foreach (var way in _newWays.Into(type))
        {
            if (before.Any(old => way.Guard.Implies(old.Guard)) || CameTo(type, way.Guard))
            {
                continue;
            }

            var (direct, further) = Opened(type, way.Guard);
            if (direct.Count + further.Count > 0)
            {
                var (from, step) = FirstStep(way);
                yield return new Found(from, step, type, way, direct, further);
            }
        }
    }

    private bool CameTo(string type, AccessGuard guard) => _before.Comes(guard, reached => reached.Types.Contains(type));

    // What is new has no guard to lead around.
    private (List<string> Direct, List<string> Further) Opened(string type, AccessGuard guard)
    {
        var (direct, further) = (new List<string>(), new List<string>());
        foreach (var coordinate in _current.FieldsOf(type).Where(coordinate => _old.Field(coordinate) is not null))
        {
            var asked = AccessGuard.Of(_current.AccessOf(coordinate));
            var whole = guard.And(asked);
            if (!whole.IsNever && !_before.Comes(whole, reached => reached.Fields.Contains(coordinate)))
            {
                (guard.Implies(asked) ? direct : further).Add(coordinate);
            }
        }

        return (direct, further);
    }

    private (string From, string Step) FirstStep(WayIn way)
    {
        var places = way.Places;
        var entered = 1;
        while (entered < places.Count - 1 && (_old.Type(places[entered].Type) is null || CameTo(places[entered].Type, way.Guard)))
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
        // The reader is shown one type: something that everybody comes to who goes that way, by the shortest way.
        var weakest = Weakest(found.Select(item => item.Way.Guard));
        var direct = found.Where(item => Array.Exists(weakest, guard => guard.Implies(item.Way.Guard)))
            .SelectMany(item => item.Direct).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray();
        var shown = found.OrderByDescending(item => item.Direct.Any(direct.Contains)).ThenBy(item => item.Way.Places.Count)
            .ThenBy(item => item.Type, StringComparer.Ordinal).First();
        var isMember = step.StartsWith(Member, StringComparison.Ordinal);
        var isFetched = step.StartsWith(DiffGraph.Fetched, StringComparison.Ordinal);
        return new Opening(
            from,
            step,
            isMember ? step[Member.Length..] : isFetched ? step[DiffGraph.Fetched.Length..] : _current.Returned(step),
            shown.Type,
            PathOf([.. shown.Way.Places.Skip(1).Select(place => place.Step), shown.Type]),
            [.. weakest.Select(guard => guard.ToAccess())],
            [.. Weakest(_oldWays.Into(shown.Type).Select(way => way.Guard)).Select(guard => guard.ToAccess())],
            direct,
            [
                .. found.SelectMany(item => item.Direct.Concat(item.Further)).Distinct(StringComparer.Ordinal)
                    .Except(direct, StringComparer.Ordinal).Order(StringComparer.Ordinal),
            ])
        {
            IsMember = isMember,
            IsFetched = isFetched,
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
        string From, string Step, string Type, WayIn Way, IReadOnlyList<string> Direct, IReadOnlyList<string> Further);
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
    public bool IsMember { get; init; }

    /// <summary>Whether the step is a federation gateway's.</summary>
    public bool IsFetched { get; init; }

    /// <summary>What it is called in reports, and where it is approved.</summary>
    public string Subject => IsMember ? From : IsFetched ? To : Step;
}
