using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>Sorts by name and leaves what has one name in its order. Nearly all lists of a schema are short.</summary>
internal static class NameOrder
{
    /// <summary>Up to here moving items costs less than the sorting of everybody.</summary>
    private const int Short = 16;

    /// <summary>The items in ordinal order of their names, in an array of their own.</summary>
    /// <param name="items">The items.</param>
    /// <param name="name">The name of one.</param>
    /// <typeparam name="T">The items' type.</typeparam>
    public static T[] Of<T>(List<T> items, Func<T, string> name)
    {
        var sorted = items.ToArray();
        if (sorted.Length > Short)
        {
            return OfMany(items, sorted, name);
        }

        for (var i = 1; i < sorted.Length; i++)
        {
            var item = sorted[i];
            var place = i;
            for (; place > 0 && string.CompareOrdinal(name(sorted[place - 1]), name(item)) > 0; place--)
            {
                sorted[place] = sorted[place - 1];
            }

            sorted[place] = item;
        }

        return sorted;
    }

    private static T[] OfMany<T>(List<T> items, T[] sorted, Func<T, string> name)
    {
        var names = Array.ConvertAll(sorted, item => name(item));
        Array.Sort(names, sorted, StringComparer.Ordinal);
        for (var i = 1; i < names.Length; i++)
        {
            // The faster sorting doesn't keep the order of those of one name, of which there hardly are any.
            if (string.Equals(names[i - 1], names[i], StringComparison.Ordinal))
            {
                return items.OrderBy(name, StringComparer.Ordinal).ToArray();
            }
        }

        return sorted;
    }
}
