using System;
using System.Collections.Generic;
using System.Linq;
#if NET
using System.Numerics;
#endif

namespace GqlAuthTooling;

/// <summary>The permissions someone holds, as bits over one catalogue. Immutable.</summary>
/// <remarks>
/// Grants with a wildcard are resolved when the set is made: <c>Order:*</c> stands for every <c>Order:…</c> and
/// <c>*:read</c> for every <c>…:read</c> of the catalogue, neither for a bare permission such as <c>CentraIP</c>, which only
/// <c>CentraIP</c> itself and <c>*</c> cover; <c>CentraIP</c> in turn does not cover <c>CentraIP:read</c>.
/// </remarks>
public sealed class PermissionSet
{
    private readonly List<string>? _ignored;

    internal PermissionSet(PermissionCatalog catalog, ulong[] words, List<string>? ignored)
    {
        Catalog = catalog;
        Words = words;
        FirstWord = words.Length == 0 ? 0 : words[0];
        _ignored = ignored;
    }

    /// <summary>The catalogue whose permissions these are.</summary>
    public PermissionCatalog Catalog { get; }

    /// <summary>
    /// The grants that gave nothing, in order: those that are malformed, and those that cover no permission of the
    /// catalogue.
    /// </summary>
    public IReadOnlyList<string> IgnoredGrants => _ignored is null ? Array.Empty<string>() : _ignored.AsReadOnly();

    /// <summary>The permissions held, ordinally sorted.</summary>
    public IEnumerable<string> Permissions => Catalog.Permissions.Where((_, index) => HasBit(index));

    /// <summary>How many permissions are held.</summary>
    public int Count
    {
        get
        {
            var count = 0;
            foreach (var word in Words)
            {
                count += PopCount(word);
            }

            return count;
        }
    }

    /// <summary>The word of the first 64 permissions, all there is for most servers.</summary>
    internal ulong FirstWord { get; }

    /// <summary>All words.</summary>
    internal ulong[] Words { get; }

    /// <summary>The set of no permissions.</summary>
    /// <param name="catalog">The catalogue.</param>
    public static PermissionSet Empty(PermissionCatalog catalog) => FromGrants(catalog, Array.Empty<string>());

    /// <summary>The permissions that grants cover.</summary>
    /// <param name="catalog">The catalogue.</param>
    /// <param name="grants">Grants as a token carries them. What is malformed or unknown is ignored: it gives nothing.</param>
    public static PermissionSet FromGrants(PermissionCatalog catalog, IEnumerable<string> grants)
    {
        Guard.NotNull(catalog, nameof(catalog));

        Guard.NotNull(grants, nameof(grants));

        var collector = new GrantCollector(catalog);
        foreach (var grant in grants)
        {
            collector.Add(grant);
        }

        return collector.Build();
    }

    /// <summary>Whether a permission is held; one that the catalogue lacks is held by nobody.</summary>
    /// <param name="permission">The permission.</param>
    public bool Contains(string permission)
    {
        var index = Catalog.IndexOf(permission);
        return index >= 0 && HasBit(index);
    }

    private static int PopCount(ulong word)
    {
#if NET
        return BitOperations.PopCount(word);
#else
        var count = 0;
        for (; word != 0; word &= word - 1)
        {
            count++;
        }

        return count;
#endif
    }

    private bool HasBit(int index) => (Words[index >> 6] & (1UL << (index & 63))) != 0;
}
