using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Operations.Executing;

/// <summary>What a caller is denied of an operation that executes all the same, by place in the response.</summary>
internal sealed class DeniedFields
{
    private readonly ILookup<string, DeniedSelection> _byNames;
    private readonly ExecutionBudget _budget;

    /// <summary>Makes denials easy to find.</summary>
    /// <param name="denied">What is denied.</param>
    /// <param name="budget">What their paths may take.</param>
    /// <exception cref="RefusedException">Their paths are too long.</exception>
    public DeniedFields(IReadOnlyList<DeniedSelection> denied, ExecutionBudget budget)
    {
        _budget = budget;
        foreach (var one in denied)
        {
            foreach (var name in one.ResponsePath)
            {
                budget.Spend(name.Length + 1);
            }
        }

        _byNames = denied.ToLookup(one => string.Join("/", one.ResponsePath), StringComparer.Ordinal);
    }

    /// <summary>The denial of a field of an object type, or <see langword="null"/>.</summary>
    public DeniedSelection? Find(string type, ResponseStep step)
    {
        if (_byNames.Count == 0)
        {
            return null;
        }

        _budget.Spend(step.Length);
        return _byNames[step.ToNames()].FirstOrDefault(one => one.ObjectTypes.Contains(type, StringComparer.Ordinal));
    }
}
