using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>Collects the entries of a plan in document order.</summary>
internal sealed class PlanWriter
{
    private readonly PlanBudget _budget;
    private readonly ConditionTable _conditions;
    private readonly Dictionary<(ResponsePath? Outer, string Name), ResponsePath> _paths = new();
    private readonly List<PlanEntry> _entries = new();

    public PlanWriter(PlanBudget budget, ConditionTable conditions)
    {
        _budget = budget;
        _conditions = conditions;
    }

    /// <summary>The path of a field; the same object for the same path.</summary>
    public ResponsePath Path(ResponsePath? outer, string responseName)
    {
        if (!_paths.TryGetValue((outer, responseName), out var path))
        {
            path = new ResponsePath(outer, responseName);
            _paths.Add((outer, responseName), path);
        }

        return path;
    }

    /// <summary>Adds what a field, or an argument or input of it, needs.</summary>
    /// <returns>Whether there was anything to add.</returns>
    public bool Add(PlanField field, Need need, int condition)
    {
        if (!need.IsOfInterest)
        {
            return false;
        }

        _budget.Spend();
        _conditions.Use(condition);
        _entries.Add(new PlanEntry(field, need, condition));
        return true;
    }

    /// <summary>The entries, each with the number that its condition has in the plan.</summary>
    public PlanEntry[] Build(int[] conditionNumbers)
    {
        var entries = new PlanEntry[_entries.Count];
        for (var i = 0; i < entries.Length; i++)
        {
            var entry = _entries[i];
            entries[i] = new PlanEntry(entry.Field, entry.Need, conditionNumbers[entry.Condition]);
        }

        return entries;
    }
}
