using System.Globalization;

namespace GqlAuthTooling.Generators.Writing;

/// <summary>FNV-1a: tells names apart that look the same as identifiers, and never changes from run to run.</summary>
internal static class StableHash
{
    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Sixteen hexadecimal digits, for names that must be unique without knowing the others.</summary>
    /// <param name="text">The text.</param>
    public static string Long(string text) => Compute(text).ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>Eight hexadecimal digits, for names that are checked against the others as well.</summary>
    /// <param name="text">The text.</param>
    public static string Short(string text)
    {
        var hash = Compute(text);
        return unchecked((uint)(hash ^ (hash >> 32))).ToString("x8", CultureInfo.InvariantCulture);
    }

    private static ulong Compute(string text)
    {
        var hash = Basis;
        foreach (var c in text)
        {
            hash = unchecked((hash ^ c) * Prime);
        }

        return hash;
    }
}
