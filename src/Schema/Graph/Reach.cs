using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>
/// The least that a caller must have to get to each type from a root type: for every type a few guards of which none
/// implies another, each with a shortest path.
/// </summary>
/// <remarks>
/// A walk that corrects its labels. A type takes a guard only where it has none that is as weak, and drops those that the
/// new one makes needless; so the guards of a type only ever get weaker, and the walk ends. At most <see cref="Most"/> are
/// kept, those that came by fewer fields; a weaker one always gets its place, so "open to anyone" is never lost, and what
/// is left out can hide a finding but not make one. With T types, F fields and k guards kept that is O(k · F) steps of O(k)
/// comparisons each, every comparison of two guards computed once. Who must know whether something was left out asks for
/// <see cref="CutTypes"/>.
/// </remarks>
internal sealed class Reach
{
    /// <summary>How many guards of a type are kept for those who look for findings.</summary>
    public const int Most = 8;

    private readonly Dictionary<string, Place> _places = new(StringComparer.Ordinal);
    private readonly Queue<Label> _queue = new();
    private readonly Func<string, Edge[]> _edges;
    private readonly GuardTable _guards;
    private readonly int _most;

    public Reach(IEnumerable<string> roots, Func<string, Edge[]> edges, GuardTable guards, int most = Most)
    {
        _edges = edges;
        _guards = guards;
        _most = most;
        foreach (var root in roots)
        {
            Take(PlaceOf(root), GuardTable.None, null, string.Empty);
        }

        while (_queue.Count > 0)
        {
            var from = _queue.Dequeue();
            if (from.IsDropped)
            {
                continue;
            }

            foreach (var (to, step, guard) in from.Place.Ways ??= WaysFrom(from.Place.Type))
            {
                Take(to, _guards.And(from.Guard, guard), from, step);
            }
        }
    }

    /// <summary>The weakest guards behind which a type lies; none when it can't be reached.</summary>
    /// <param name="typeName">The type.</param>
    public IReadOnlyList<Label> Of(string typeName) =>
        _places.TryGetValue(typeName, out var place) ? place.Labels : Array.Empty<Label>();

    /// <summary>The types of which more guards were found than are kept.</summary>
    public IEnumerable<string> CutTypes => _places.Values.Where(place => place.IsCut).Select(place => place.Type);

    private Place PlaceOf(string type)
    {
        if (!_places.TryGetValue(type, out var place))
        {
            _places[type] = place = new Place(type);
        }

        return place;
    }

    private (Place To, string Step, int Guard)[] WaysFrom(string type)
    {
        var edges = _edges(type);
        var ways = new (Place To, string Step, int Guard)[edges.Length];
        for (var i = 0; i < ways.Length; i++)
        {
            ways[i] = (PlaceOf(edges[i].To), edges[i].Step, edges[i].Guard);
        }

        return ways;
    }

    private void Take(Place place, int guard, Label? before, string step)
    {
        // Nearly all that comes is no weaker than what is there, so this is asked before anything is made.
        var labels = place.Labels;
        if (_guards.IsNever(guard) || IsKnown(labels, guard))
        {
            return;
        }

        for (var i = labels.Count - 1; i >= 0; i--)
        {
            if (_guards.Implies(labels[i].Guard, guard))
            {
                labels[i].IsDropped = true;
                labels.RemoveAt(i);
            }
        }

        if (labels.Count >= _most)
        {
            place.IsCut = true;
            return;
        }

        var label = new Label(place, guard, before, step);
        labels.Add(label);
        _queue.Enqueue(label);
    }

    private bool IsKnown(List<Label> labels, int guard)
    {
        foreach (var known in labels)
        {
            if (_guards.Implies(guard, known.Guard))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A way from one type to the next.</summary>
    internal readonly record struct Edge(string To, string Step, int Guard);

    /// <summary>A type, with what leads on from it and the guards behind which it lies.</summary>
    internal sealed class Place
    {
        public Place(string type) => Type = type;

        public string Type { get; }

        public List<Label> Labels { get; } = new();

        public (Place To, string Step, int Guard)[]? Ways { get; set; }

        public bool IsCut { get; set; }
    }

    /// <summary>One guard behind which a type lies, and the step that led there.</summary>
    internal sealed class Label
    {
        public Label(Place place, int guard, Label? before, string step)
        {
            Place = place;
            Guard = guard;
            Before = before;
            Step = step;
        }

        public Place Place { get; }

        public int Guard { get; }

        public Label? Before { get; }

        public string Step { get; }

        public bool IsDropped { get; set; }

        /// <summary>The steps from the root type to here, with room for those that come next.</summary>
        /// <param name="more">How many come next.</param>
        public string[] Steps(int more)
        {
            var count = 0;
            for (var label = this; label.Before is not null; label = label.Before)
            {
                count++;
            }

            var steps = new string[count + more];
            for (var label = this; label.Before is not null; label = label.Before)
            {
                steps[--count] = label.Step;
            }

            return steps;
        }
    }
}
