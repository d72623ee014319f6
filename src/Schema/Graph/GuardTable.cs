using System.Collections.Generic;

namespace GqlAuthTooling.Schema;

/// <summary>
/// The guards of a schema by number. A walk combines and compares the same few guards many thousands of times: every
/// combination is computed once.
/// </summary>
internal sealed class GuardTable
{
    /// <summary>The number of "open to anyone".</summary>
    public const int None = 0;

    private readonly List<AccessGuard> _guards = new();
    private readonly List<bool> _never = new();
    private readonly Dictionary<AccessGuard, int> _numbers = new();
    private readonly Dictionary<long, int> _both = new();
    private readonly Dictionary<long, bool> _implies = new();

    public GuardTable() => NumberOf(AccessGuard.None);

    /// <summary>The guard of a number.</summary>
    /// <param name="number">The number.</param>
    public AccessGuard this[int number] => _guards[number];

    /// <summary>The number of a guard, which is added when it is new.</summary>
    /// <param name="guard">The guard.</param>
    public int NumberOf(AccessGuard guard)
    {
        if (!_numbers.TryGetValue(guard, out var number))
        {
            number = _guards.Count;
            _guards.Add(guard);
            _never.Add(guard.IsNever);
            _numbers.Add(guard, number);
        }

        return number;
    }

    /// <summary>Whether nobody passes a guard.</summary>
    /// <param name="number">The number.</param>
    public bool IsNever(int number) => _never[number];

    /// <summary>Both guards together.</summary>
    /// <param name="first">One.</param>
    /// <param name="second">The other.</param>
    public int And(int first, int second)
    {
        if (first == second || second == None)
        {
            return first;
        }

        if (first == None)
        {
            return second;
        }

        var pair = Pair(first, second);
        if (!_both.TryGetValue(pair, out var both))
        {
            both = NumberOf(_guards[first].And(_guards[second]));
            _both.Add(pair, both);
        }

        return both;
    }

    /// <summary>Whether whoever passes the first passes the second.</summary>
    /// <param name="first">The first.</param>
    /// <param name="second">The second.</param>
    public bool Implies(int first, int second)
    {
        if (first == second || second == None)
        {
            return true;
        }

        var pair = Pair(first, second);
        if (!_implies.TryGetValue(pair, out var implies))
        {
            implies = _guards[first].Implies(_guards[second]);
            _implies.Add(pair, implies);
        }

        return implies;
    }

    private static long Pair(int first, int second) => ((long)first << 32) | (uint)second;
}
