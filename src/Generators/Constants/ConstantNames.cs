using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Generators.Writing;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Generators.Constants;

/// <summary>
/// Names for the members of one class. A name never comes to mean something else when a permission is added elsewhere:
/// where several would have one name, each gets a suffix made of itself, so that code using the old name stops compiling.
/// </summary>
internal static class ConstantNames
{
    // A member of this name would hide what every class inherits, which the compiler warns about.
    private static readonly string[] Inherited =
    {
        nameof(Equals), "Finalize", nameof(GetHashCode), nameof(GetType), nameof(MemberwiseClone), nameof(ReferenceEquals),
        nameof(ToString),
    };

    /// <summary>A name for each key.</summary>
    /// <param name="wanted">What needs a name, and the text to make it of; keys are all different, texts need not be.</param>
    /// <param name="className">The class they are members of, which no member can be called like.</param>
    /// <param name="taken">Names that others gave to members.</param>
    public static Dictionary<string, string> Unique(
        IEnumerable<(string Key, string Text)> wanted, string className, IEnumerable<string> taken)
    {
        var used = new HashSet<string>(Inherited.Concat(taken), StringComparer.Ordinal) { className };
        var natural = wanted
            .Select(one => (one.Key, Identifier: Free(PermissionIdentifiers.Of(one.Text), used)))
            .GroupBy(pair => pair.Identifier, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .ToArray();

        var result = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var alone in natural.Where(group => group.Count() == 1))
        {
            used.Add(alone.Key);
            result.Add(alone.First().Key, alone.Key);
        }

        foreach (var (key, identifier) in natural.Where(group => group.Count() > 1).SelectMany(group => group)
            .OrderBy(pair => pair.Key, StringComparer.Ordinal))
        {
            var unique = Free(identifier + "_" + StableHash.Short(key), used);
            used.Add(unique);
            result.Add(key, unique);
        }

        return result;
    }

    private static string Free(string identifier, HashSet<string> used)
    {
        while (used.Contains(identifier))
        {
            identifier += "_";
        }

        return identifier;
    }
}
