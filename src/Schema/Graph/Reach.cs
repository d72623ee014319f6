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
/// comparisons each, every comparison of two guards computed once.
/// </remarks>
internal sealed class Reach
{
    private const int Most = 8;

    private readonly Dictionary<string, List<Label>> _labels = new(StringComparer.Ordinal);
    private readonly Queue<Label> _queue = new();
    private readonly GuardTable _guards;

    public Reach(IEnumerable<string> roots, Func<string, IEnumerable<Edge>> edges, GuardTable guards)
    {
        _guards = guards;
        foreach (var root in roots)
        {
            Take(root, GuardTable.None, null, string.Empty);
        }

        while (_queue.Count > 0)
        {
            var from = _queue.Dequeue();
            if (from.IsDropped)
            {
                continue;
            }

            foreach (var edge in edges(from.Type))
            {
                Take(edge.To, _guards.And(from.Guard, edge.Guard), from, edge.Step);
            }
        }
    }

    /// <summary>The weakest guards behind which a type lies; none when it can't be reached.</summary>
    /// <param name="typeName">The type.</param>
    public IReadOnlyList<Label> Of(string typeName) =>
        _labels.TryGetValue(typeName, out var labels) ? labels : Array.Empty<Label>();

    private void Take(string type, int guard, Label? before, string step)
    {
        if (!_labels.TryGetValue(type, out var labels))
        {
            _labels[type] = labels = new List<Label>();
        }

        // Nearly all that comes is no weaker than what is there, so this is asked before anything is made.
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

        if (labels.Count < Most)
        {
            var label = new Label(type, guard, before, step);
            labels.Add(label);
            _queue.Enqueue(label);
        }
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

    /// <summary>One guard behind which a type lies, and the step that led there.</summary>
    internal sealed class Label
    {
        public Label(string type, int guard, Label? before, string step)
        {
            Type = type;
            Guard = guard;
            Before = before;
            Step = step;
        }

        public string Type { get; }

        public int Guard { get; }

        public Label? Before { get; }

        public string Step { get; }

        public bool IsDropped { get; set; }

        /// <summary>The steps from the root type to here.</summary>
        public IEnumerable<string> Steps()
        {
            var steps = new Stack<string>();
            for (var label = this; label.Before is not null; label = label.Before)
            {
                steps.Push(label.Step);
            }

            return steps;
        }
    }
}
