using System;
using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>Collects the grants of one caller. To be passed on by reference only.</summary>
internal struct GrantCollector
{
#if !NET9_0_OR_GREATER
    private static readonly char[] Blank = { ' ' };

#endif
    private readonly PermissionCatalog _catalog;
    private readonly ulong[] _words;
    private List<string>? _ignored;

    public GrantCollector(PermissionCatalog catalog)
    {
        _catalog = catalog;
        _words = new ulong[catalog.WordCount];
    }

    /// <summary>Adds a grant. What is malformed or unknown gives nothing, and is noted.</summary>
    public void Add(string? grant)
    {
        // Most grants are a permission of the catalogue, and then there is nothing to take apart.
        var index = grant is null ? -1 : _catalog.IndexOf(grant);
        if (index >= 0)
        {
            Set(index);
        }
        else if (!AddPattern(grant))
        {
            (_ignored ??= new List<string>()).Add(grant ?? string.Empty);
        }
    }

    /// <summary>Adds grants that are separated by blanks.</summary>
    public void AddAll(string grants)
    {
#if NET9_0_OR_GREATER
        // A permission of the catalogue is found without a string of its own.
        for (var start = 0; start < grants.Length;)
        {
            var length = grants.AsSpan(start).IndexOf(' ');
            length = length < 0 ? grants.Length - start : length;
            if (length > 0)
            {
                var index = _catalog.IndexOf(grants.AsSpan(start, length));
                if (index >= 0)
                {
                    Set(index);
                }
                else
                {
                    Add(grants.Substring(start, length));
                }
            }

            start += length + 1;
        }
#else
        foreach (var grant in grants.Split(Blank, StringSplitOptions.RemoveEmptyEntries))
        {
            Add(grant);
        }
#endif
    }

    /// <summary>What the grants give. Nothing may be added afterwards.</summary>
    public readonly PermissionSet Build() => new(_catalog, _words, _ignored);

    private readonly bool AddPattern(string? grant)
    {
        var covered = false;
        if (grant?.IndexOf('*') >= 0 && GrantPattern.Parse(grant) is { IsWildcard: true } pattern)
        {
            for (var i = 0; i < _catalog.Count; i++)
            {
                if (pattern.Covers(_catalog.Permissions[i]))
                {
                    Set(i);
                    covered = true;
                }
            }
        }

        return covered;
    }

    private readonly void Set(int index) => _words[index >> 6] |= 1UL << (index & 63);
}
