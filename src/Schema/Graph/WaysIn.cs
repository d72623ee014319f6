using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>
/// The least that a caller must have to come from the roots of a schema to each of its types, by the walk of the rules, for whoever
/// has accesses and no sources: a map from a file, SDL.
/// </summary>
public sealed class WaysIn
{
    private readonly Reach _reach;
    private readonly GuardTable _guards = new();
    private readonly Func<string, IEnumerable<WayStep>> _stepsFrom;
    private readonly Lazy<HashSet<string>> _cut;

    /// <summary>Walks a schema.</summary>
    /// <param name="roots">The root types.</param>
    /// <param name="stepsFrom">What leads on from a type.</param>
    /// <param name="most">How many ways into a type are kept, those of fewer steps first.</param>
    public WaysIn(IEnumerable<string> roots, Func<string, IEnumerable<WayStep>> stepsFrom, int most)
    {
        _stepsFrom = stepsFrom ?? throw new ArgumentNullException(nameof(stepsFrom));
        _reach = new Reach(
            (roots ?? throw new ArgumentNullException(nameof(roots))).OrderBy(root => root, StringComparer.Ordinal),
            type => stepsFrom(type).Select(step => new Reach.Edge(step.To, step.Name, _guards.NumberOf(AccessGuard.Of(step.Access)))).ToArray(),
            _guards,
            most);
        _cut = new Lazy<HashSet<string>>(BehindCut);
    }

    /// <summary>The ways into a type, none of which asks for as much as another; none when nobody comes to it.</summary>
    /// <param name="typeName">The type.</param>
    public IReadOnlyList<WayIn> Into(string typeName) =>
        _reach.Of(typeName).Select(label => new WayIn(_guards[label.Guard], Places(label).Reverse().ToEquatableArray())).ToArray();

    /// <summary>Whether there are more ways into a type than are kept, or may be: what is left out of a way to a type is not there
    /// for the types behind it either.</summary>
    /// <param name="typeName">The type.</param>
    public bool IsCut(string typeName) => _cut.Value.Contains(typeName);

    private HashSet<string> BehindCut()
    {
        var cut = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(_reach.CutTypes);
        while (open.Count > 0)
        {
            var type = open.Pop();
            if (cut.Add(type))
            {
                foreach (var step in _stepsFrom(type))
                {
                    open.Push(step.To);
                }
            }
        }

        return cut;
    }

    private static IEnumerable<WayPlace> Places(Reach.Label last)
    {
        for (var label = last; label is not null; label = label.Before)
        {
            yield return new WayPlace(label.Step, label.Place.Type);
        }
    }
}

/// <summary>A step from one type to another.</summary>
/// <param name="Name">The coordinate of a field, or <c>... on Type</c>.</param>
/// <param name="To">The type that it leads to.</param>
/// <param name="Access">What is asked there.</param>
public sealed record WayStep(string Name, string To, AccessState Access);

/// <summary>A way into a type.</summary>
/// <param name="Guard">What is asked along it.</param>
/// <param name="Places">The types along it, the root first.</param>
public sealed record WayIn(AccessGuard Guard, EquatableArray<WayPlace> Places);

/// <summary>A type along a way.</summary>
/// <param name="Step">The step that led there; empty for a root.</param>
/// <param name="Type">The type.</param>
public readonly record struct WayPlace(string Step, string Type);
