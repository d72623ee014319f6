using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>
/// The conditions of one operation: each is a switch that must be on, and the condition around it. Only those that something
/// depends on become part of the plan, so that a <c>@skip</c> on an open field costs a request nothing.
/// </summary>
internal sealed class ConditionTable
{
    /// <summary>The condition that always holds.</summary>
    public const int Always = 0;

    private readonly List<(int Outer, Switch? Switch)> _conditions = new() { (Always, null) };
    private readonly List<bool> _isUsed = new() { true };
    private readonly Dictionary<(int Outer, Switch Switch), int> _known = new();

    /// <summary>The condition that holds when another one does and a switch is on.</summary>
    public int And(int outer, Switch condition)
    {
        if (ReferenceEquals(_conditions[outer].Switch, condition))
        {
            return outer;
        }

        if (!_known.TryGetValue((outer, condition), out var index))
        {
            index = _conditions.Count;
            _conditions.Add((outer, condition));
            _isUsed.Add(false);
            _known.Add((outer, condition), index);
        }

        return index;
    }

    /// <summary>Notes that something depends on a condition.</summary>
    public void Use(int condition)
    {
        for (; !_isUsed[condition]; condition = _conditions[condition].Outer)
        {
            _isUsed[condition] = true;
        }
    }

    /// <summary>The conditions that something depends on, and for each condition its number among them.</summary>
    public (PlanConditions Conditions, int[] Numbers) Build()
    {
        var numbers = new int[_conditions.Count];
        var outer = new List<int>();
        var bits = new List<int>();
        var bitCount = 0;
        for (var i = 0; i < numbers.Length; i++)
        {
            if (!_isUsed[i])
            {
                continue;
            }

            numbers[i] = outer.Count;
            outer.Add(numbers[_conditions[i].Outer]);
            _conditions[i].Switch?.TakeBit(ref bitCount);
            bits.Add(_conditions[i].Switch?.Bit ?? 0);
        }

        return (new PlanConditions(outer.ToArray(), bits.ToArray(), bitCount), numbers);
    }
}
