using System;
using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>
/// What one operation of one document needs, computed once and asked for every request. Immutable and safe for any number of
/// threads; keep it with the compiled operation.
/// </summary>
/// <typeparam name="TValue">The engine's type of input values.</typeparam>
public sealed class OperationPlan<TValue>
{
    private static readonly ulong[] NoBits = Array.Empty<ulong>();

    private readonly PermissionMap _map;
    private readonly IInputReader<TValue> _values;
    private readonly PlanEntry[] _entries;
    private readonly PlanConditions _conditions;
    private readonly PlanVariable[] _variables;
    private readonly int _wordCount;
    private readonly PlanVariant? _only;
    private readonly VariantCache? _variants;

    internal OperationPlan(
        PermissionMap map,
        IInputReader<TValue> values,
        PlanEntry[] entries,
        PlanConditions conditions,
        PlanVariable[] variables)
    {
        _map = map;
        _values = values;
        _entries = entries;
        _conditions = conditions;
        _variables = variables;
        _wordCount = conditions.WordCount;
        if (ReadsVariables)
        {
            _variants = new VariantCache();
        }
        else
        {
            _only = CreateVariant(NoBits);
        }
    }

    /// <summary>Whether a decision depends on variables. Where it doesn't, none need be given.</summary>
    public bool ReadsVariables => _wordCount > 0;

    /// <summary>Decides about one request. Allocates nothing when nothing is denied and the same was asked before.</summary>
    /// <param name="caller">The caller, with permissions over the catalogue of the map.</param>
    /// <param name="variables">The variables of the request.</param>
    /// <typeparam name="TVariables">The type of the variables; a structure is not boxed.</typeparam>
    /// <exception cref="ArgumentException">The caller's permissions belong to another catalogue.</exception>
    public OperationDecision Decide<TVariables>(Caller caller, TVariables variables)
        where TVariables : IVariableValues<TValue>
    {
        if (_only is not null)
        {
            return Decide(_only, caller, NoBits);
        }

        var request = Scratch.Rent(_wordCount);
        RequestReader<TValue>.Read(_variables, _values, variables, request);
        var variant = _variants!.Find(request, _wordCount);
        if (variant is null)
        {
            variant = CreateVariant(request);
            _variants.Add(variant, request, _wordCount);
        }

        var decision = Decide(variant, caller, request);
        Scratch.Return(request);
        return decision;
    }

    /// <summary>What one request uses of what requires something or is deprecated, in document order: what a decision is
    /// about, for people to read. Made anew at every call.</summary>
    /// <param name="variables">The variables of the request.</param>
    /// <typeparam name="TVariables">The type of the variables; a structure is not boxed.</typeparam>
    public IReadOnlyList<OperationUse> UsesOf<TVariables>(TVariables variables)
        where TVariables : IVariableValues<TValue>
    {
        var request = new ulong[_wordCount];
        if (ReadsVariables)
        {
            RequestReader<TValue>.Read(_variables, _values, variables, request);
        }

        var holds = _conditions.Evaluate(request);
        var uses = new List<OperationUse>();
        foreach (var entry in _entries)
        {
            if (holds[entry.Condition])
            {
                uses.Add(new OperationUse(
                    entry.Need.Coordinate,
                    entry.Need.Requirement?.Requirement ?? Requirement.None,
                    entry.Need.Deprecation,
                    entry.Field.Location,
                    Array.AsReadOnly(entry.Field.Path.ToArray())));
            }
        }

        return uses.AsReadOnly();
    }

    private OperationDecision Decide(PlanVariant variant, Caller caller, ulong[] request)
    {
        if (variant.IsMetBy(caller))
        {
            return variant.Allowed;
        }

        var holds = _conditions.Evaluate(request);
        return new OperationDecision(variant.Report, DenialCollector.Collect(_map, _entries, holds, caller));
    }

    private PlanVariant CreateVariant(ulong[] request) =>
        new(_map, _entries, _conditions.Evaluate(request), request, _wordCount);
}
