using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>
/// The changes of fields. A field whose own declaration is what it was changed through its type or the type it returns, and is told
/// there; fields of one type that changed alike are told together.
/// </summary>
internal sealed class FieldDiff
{
    private const int MostAlone = 3;

    private readonly DiffSide _old;
    private readonly DiffSide _current;
    private readonly DiffRenames _renames;
    private readonly DiffGraph _graph;
    private readonly DiffGraph _oldGraph;
    private readonly DiffReach _before;
    private readonly DiffReach _after;
    private readonly Dictionary<string, DiffField> _was;
    private readonly Dictionary<string, DiffType> _types;

    public FieldDiff(DiffSide old, DiffSide current, DiffRenames renames)
    {
        (_old, _current, _renames) = (old, current, renames);
        (_oldGraph, _graph) = DiffGraph.Of(old, current, renames);
        _before = new DiffReach(_oldGraph);
        _after = new DiffReach(_graph);

        // The old side under the names of the new one.
        _was = old.Fields.Values.ToDictionary(field => renames.NewCoordinate(field.Coordinate), StringComparer.Ordinal);
        _types = old.Types.Values.Where(type => current.Types.ContainsKey(renames.NewName(type.Name)))
            .ToDictionary(type => renames.NewName(type.Name), StringComparer.Ordinal);
    }

    /// <summary>The changes.</summary>
    public IReadOnlyList<DiffEntry> Entries()
    {
        var changes = _current.Fields.Values.Select(Change).OfType<FieldChange>().ToArray();
        return changes.Where(change => change.Type is null)
            .GroupBy(change => (change.Kind, Type: DiffSide.TypeOf(change.Now.Coordinate), change.Words))
            .SelectMany(group => group.Count() > MostAlone ? [Own([.. group])] : group.Select(change => Own([change])))
            .Concat(changes.Where(change => change.Type is not null).GroupBy(change => change.Type!, StringComparer.Ordinal).Select(OfType))
            .Concat(Ways(changes))
            .ToArray();
    }

    // What a change of access or of a type's guard opens is told with it.
    private IEnumerable<DiffEntry> Ways(FieldChange[] changes)
    {
        var told = changes.Where(change => change.Kind == DiffChange.Widened).Select(change => change.Now.Coordinate)
            .ToHashSet(StringComparer.Ordinal);
        var opened = changes.Where(change => change.Kind == DiffChange.Added).Select(change => change.Now.Coordinate)
            .ToHashSet(StringComparer.Ordinal);
        var known = changes.Select(change => change.Now.Coordinate).ToHashSet(StringComparer.Ordinal);
        var words = new WayWords(_oldGraph, _graph);
        var (all, uncertain) = new WayDiff(_oldGraph, _graph, _before, _after).Find();
        var openings = all
            .Where(opening => !words.IsToldAlready(opening) && !told.Contains(opening.Step)
                && !(opened.Contains(opening.Step) && opening.Was.Count == 0 && !words.IsRetyped(opening.Step)))
            .ToArray();
        var steps = openings.Select(opening => opening.Step).Concat(uncertain.Select(item => item.Step.Name)).ToHashSet(StringComparer.Ordinal);
        return openings.Select(words.Of)
            .Concat(Closings().Select(WayWords.OfClosed))
            .Concat(uncertain.Where(item => !told.Contains(item.Step.Name)).Select(item => WayWords.Uncertain(item.From, item.Step)))
            .Concat(_current.Fields.Keys.Where(coordinate => words.IsRetyped(coordinate) && !told.Contains(coordinate) && !steps.Contains(coordinate))
                .Order(StringComparer.Ordinal).Select(words.OfRetyped)
                .Where(entry => entry.Change == DiffChange.Widened || !known.Contains(entry.Subject)))
            .Concat(new FieldLists(_old, _current, _renames, steps).Entries());
    }

    // What a field closes that is gone, asks for more or returns another type is told of the field.
    private IEnumerable<Opening> Closings() => new WayDiff(_graph, _oldGraph, _after, _before).Find().Openings
        .Where(closing => closing.IsMember ? !_graph.Members(closing.From).Contains(closing.To, StringComparer.Ordinal)
            : closing.IsFetched && _graph.Type(closing.To)?.IsFetched == false);

    private FieldChange? Change(DiffField now)
    {
        if (!_was.TryGetValue(now.Coordinate, out var was) || ((was.IsOfInterface || now.IsOfInterface)
            && !(_old.KnowsInterfaces && _current.KnowsInterfaces)))
        {
            return null;
        }

        if (MapDiff.Between(was.Access, now.Access) is not { } kind)
        {
            return null;
        }

        var isOwn = MapDiff.Between(was.Own, now.Own) is not null || _renames.NewName(was.Returns) != now.Returns;
        var type = isOwn ? null : Concerned(now).FirstOrDefault(HasChanged);
        var words = $"was {DiffWords.Who(was.Access, was.Coordinate, was.IsRoot)}, now {DiffWords.Who(now.Access, now.Coordinate, now.IsRoot)}"
            + (_renames.NewName(was.Returns) == now.Returns ? string.Empty : $", and returns {now.Returns} instead of {was.Returns}");
        return new FieldChange(kind, was, now, type, words);
    }

    // What the types behind an interface or union leave to the server is asked of the field that returns it.
    private IEnumerable<string> Concerned(DiffField field)
    {
        var possible = _graph.Members(field.Returns).Prepend(field.Returns).ToArray();
        return possible.Prepend(DiffSide.TypeOf(field.Coordinate))
            .Concat(possible.SelectMany(type => _graph.Type(type)?.Implements ?? [])).Distinct(StringComparer.Ordinal);
    }

    private bool HasChanged(string type) => _types.TryGetValue(type, out var was) && _current.Types.TryGetValue(type, out var now)
        && MapDiff.Between(was.Access, now.Access) is not null;

    private DiffEntry Own(FieldChange[] changes)
    {
        var first = changes[0];
        var coordinates = changes.Select(change => change.Now.Coordinate).Order(StringComparer.Ordinal).ToArray();
        var opens = first.Kind == DiffChange.Widened ? Opens([.. changes.Select(change => change.Now)]) : [];
        var subject = changes.Length == 1 ? first.Now.Coordinate
            : $"{changes.Length} fields of {DiffSide.TypeOf(first.Now.Coordinate)}";
        var message = (changes.Length == 1 ? first.Words : $"{DiffWords.Some(coordinates.Select(DiffWords.MemberOf))}: {first.Words}")
            + (opens.Count > 0 ? $": opens {DiffWords.Fields(opens)}" : string.Empty)
            + (first.Now.Access.Kind == AccessKind.Undeclared ? ". Declare its access (GQLA001)" : string.Empty);
        return new DiffEntry(first.Kind, subject, message, coordinates)
        {
            Was = first.Was.Access.Text,
            Now = first.Now.Access.Text,
            Opens = opens,
            NeedsAttention = first.Kind == DiffChange.Narrowed,
        };
    }

    /// <summary>What everybody who passes now comes to through the fields, and did not come to before by any way.</summary>
    private IReadOnlyList<string> Opens(DiffField[] fields)
    {
        // Who can't be anybody would come to everything.
        var caller = fields[0].Access;
        if (caller.Kind == AccessKind.Undeclared || caller.Requirement.IsNever || !Array.Exists(fields, field => _after.Leads(field.Returns)))
        {
            return [];
        }

        var before = _before.FromRoots(caller).Fields;
        var own = fields.Select(field => field.Coordinate).ToHashSet(StringComparer.Ordinal);
        return
        [
            .. fields.Select(field => field.Returns).Distinct(StringComparer.Ordinal)
                .SelectMany(type => _after.FromType(type, caller).Fields)
                .Distinct(StringComparer.Ordinal)
                .Where(coordinate => !before.Contains(coordinate) && !own.Contains(coordinate))
                .Order(StringComparer.Ordinal),
        ];
    }

    private DiffEntry OfType(IGrouping<string, FieldChange> group)
    {
        var (was, now) = (_types[group.Key].Access, _current.Types[group.Key].Access);
        var kind = group.Any(change => change.Kind == DiffChange.Widened) ? DiffChange.Widened : DiffChange.Narrowed;
        var concerned = group.Where(change => change.Kind == kind || kind == DiffChange.Narrowed)
            .Select(change => change.Now.Coordinate).Order(StringComparer.Ordinal).ToArray();
        var own = concerned.Where(coordinate => DiffSide.TypeOf(coordinate) == group.Key).ToArray();
        var returning = concerned.Except(own, StringComparer.Ordinal).ToArray();
        var what = string.Join(" and ", new[]
        {
            own.Length > 0 ? DiffWords.Fields(own) : string.Empty,
            returning.Length > 0 ? DiffWords.Some(returning) : string.Empty,
        }.Where(part => part.Length > 0));

        // What the fields of a type don't ask themselves is asked by those that return it.
        var beyond = kind == DiffChange.Widened && own.Length == 0
            ? returning.SelectMany(coordinate => Opens([_current.Fields[coordinate]])).Distinct(StringComparer.Ordinal)
                .Except(concerned, StringComparer.Ordinal).Order(StringComparer.Ordinal).ToArray()
            : [];
        return new DiffEntry(
            kind,
            group.Key,
            $"asked {DiffWords.Asks(was)} of every caller, now {DiffWords.Asks(now)}: {(kind == DiffChange.Widened ? "opens" : "closes")} {what}"
                + (beyond.Length > 0 ? $", and behind {(returning.Length == 1 ? "it" : "them")} {DiffWords.Fields(beyond)}" : string.Empty),
            concerned)
        {
            Was = was.Text,
            Now = now.Text,
            Opens = kind == DiffChange.Widened ? [.. concerned, .. beyond] : [],
            NeedsAttention = true,
        };
    }

    private sealed record FieldChange(DiffChange Kind, DiffField Was, DiffField Now, string? Type, string Words);
}
