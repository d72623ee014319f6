using System;
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

    private const byte NotAsked = 0;
    private const byte No = 1;
    private const byte Yes = 2;

    private readonly List<AccessGuard> _guards = new();
    private readonly List<bool> _never = new();
    private readonly Dictionary<AccessGuard, int> _numbers = new();
    private readonly Dictionary<long, int> _both = new();

    // A row a guard, an answer a guard: not asked yet, no, or yes. Nothing is asked more often.
    private readonly List<byte[]> _implies = new();

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
            _implies.Add(Array.Empty<byte>());
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

        var row = _implies[first];
        if (second >= row.Length)
        {
            Array.Resize(ref row, _guards.Count);
            _implies[first] = row;
        }

        if (row[second] == NotAsked)
        {
            row[second] = _guards[first].Implies(_guards[second]) ? Yes : No;
        }

        return row[second] == Yes;
    }

    private static long Pair(int first, int second) => ((long)first << 32) | (uint)second;
}
