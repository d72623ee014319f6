using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;

namespace GqlAuthTooling.Rules.Benchmarks;

/// <summary>What the compiler attributes to the rules, in milliseconds, round by round.</summary>
internal sealed class Bill
{
    private readonly List<double> _totals = [];
    private readonly SortedDictionary<string, List<double>> _perRule = new(StringComparer.Ordinal);

    /// <summary>Adds a round.</summary>
    /// <param name="times">What each rule is billed.</param>
    public void Add(Dictionary<string, double> times)
    {
        _totals.Add(times.Values.Sum());
        foreach (var (rule, time) in times)
        {
            if (!_perRule.TryGetValue(rule, out var all))
            {
                _perRule[rule] = all = [];
            }

            all.Add(time);
        }
    }

    /// <summary>Prints all rules together and the dearest ones.</summary>
    /// <param name="compiling">What compiling takes without rules.</param>
    /// <param name="most">How many rules are printed.</param>
    public void Print(List<double> compiling, int most)
    {
        Print("all rules together", _totals);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"share of the compile time: fastest {100 * _totals.Min() / compiling.Min():F1} %, median {100 * Median(_totals) / Median(compiling):F1} %"));
        foreach (var (rule, times) in _perRule.OrderByDescending(rule => Median(rule.Value)).Take(most))
        {
            Print(rule, times);
        }
    }

    /// <summary>Prints the fastest and the median round.</summary>
    /// <param name="name">Of what.</param>
    /// <param name="times">The rounds.</param>
    public static void Print(string name, List<double> times) => Console.WriteLine(string.Create(
        CultureInfo.InvariantCulture, $"{name,-60} min {times.Min(),8:F1} ms   median {Median(times),8:F1} ms"));

    private static double Median(List<double> times) => times.Order().ElementAt(times.Count / 2);
}
