using System;
using System.Collections.Generic;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>What a caller comes to: who passes an access, and what that leads to.</summary>
/// <param name="graph">The side.</param>
internal sealed class DiffReach(DiffGraph graph)
{
    // So many alternatives of one requirement are looked at one by one.
    private const int MostAlternatives = 64;

    private readonly Dictionary<AccessState, ReachedPart> _fromRoots = [];

    /// <summary>Whether a type leads anywhere.</summary>
    /// <param name="type">The type.</param>
    public bool Leads(string type) => graph.Type(type) is not null;

    /// <summary>What everybody who passes an access comes to from the roots.</summary>
    /// <param name="caller">The access.</param>
    public ReachedPart FromRoots(AccessState caller)
    {
        if (!_fromRoots.TryGetValue(caller, out var reached))
        {
            reached = From(graph.Roots, caller);
            _fromRoots.Add(caller, reached);
        }

        return reached;
    }

    /// <summary>What everybody who passes an access comes to from a type.</summary>
    /// <param name="type">The type.</param>
    /// <param name="caller">The access.</param>
    public ReachedPart FromType(string type, AccessState caller) => From([type], caller);

    /// <summary>Whether everybody who passes a guard comes to something; who has a choice, by whatever was chosen.</summary>
    /// <param name="guard">The guard.</param>
    /// <param name="isThere">Whether it is among what was reached.</param>
    public bool Comes(AccessGuard guard, Func<ReachedPart, bool> isThere)
    {
        var caller = guard.ToAccess();
        if (isThere(FromRoots(caller)))
        {
            return true;
        }

        var choices = 1L;
        foreach (var clause in caller.Requirement.Clauses)
        {
            choices = Math.Min(choices * clause.Count, MostAlternatives + 1);
        }

        if (choices is 1 or > MostAlternatives)
        {
            return false;
        }

        foreach (var alternative in caller.Requirement.ToAlternatives())
        {
            if (!isThere(FromRoots(caller with { Requirement = Requirement.All([.. alternative]) })))
            {
                return false;
            }
        }

        return true;
    }

    private ReachedPart From(IEnumerable<string> types, AccessState caller)
    {
        var fields = new HashSet<string>(StringComparer.Ordinal);
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var passes = new Dictionary<AccessState, bool>();
        var open = new Stack<string>(types);
        while (open.TryPop(out var type))
        {
            if (graph.Type(type) is null || !seen.Add(type))
            {
                continue;
            }

            foreach (var coordinate in graph.FieldsOf(type))
            {
                if (Passes(graph.AccessOf(coordinate)))
                {
                    fields.Add(coordinate);
                }
            }

            foreach (var step in graph.StepsFrom(type))
            {
                if (Passes(step.Access))
                {
                    open.Push(step.To);
                }
            }
        }

        return new ReachedPart(fields, seen);

        // Thousands of fields ask for the same few things.
        bool Passes(AccessState access)
        {
            if (!passes.TryGetValue(access, out var known))
            {
                known = access.Kind != AccessKind.Undeclared && caller.Implies(access);
                passes.Add(access, known);
            }

            return known;
        }
    }
}

/// <summary>A part of a schema that somebody comes to.</summary>
/// <param name="Fields">The coordinates of the fields.</param>
/// <param name="Types">The types.</param>
internal sealed record ReachedPart(IReadOnlySet<string> Fields, IReadOnlySet<string> Types);
