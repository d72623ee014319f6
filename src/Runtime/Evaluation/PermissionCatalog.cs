using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;
using System.Linq;

namespace GqlAuthTooling;

/// <summary>
/// Every permission a server knows, ordinally sorted; the place of a permission in the list is its bit in a
/// <see cref="PermissionSet"/>. Sets and requirements belong to one catalogue and can't be mixed with another's.
/// </summary>
public sealed class PermissionCatalog
{
    private readonly string[] _permissions;
    private readonly Dictionary<string, int> _indexes;
#if NET9_0_OR_GREATER
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _indexesOfParts;
#endif
    private readonly IReadOnlyDictionary<string, string>? _descriptions;

    /// <summary>Makes a catalogue.</summary>
    /// <param name="permissions">Valid permissions, in any order; duplicates are dropped.</param>
    /// <exception cref="ArgumentException">A permission is malformed.</exception>
    public PermissionCatalog(IEnumerable<string> permissions)
        : this(permissions, descriptions: null)
    {
    }

    /// <summary>Makes a catalogue that says what its permissions are for.</summary>
    /// <param name="permissions">Valid permissions, in any order; duplicates are dropped.</param>
    /// <param name="descriptions">What permissions are for, by permission; not all need to be there. Later changes have an
    /// effect.</param>
    /// <exception cref="ArgumentException">A permission is malformed.</exception>
    public PermissionCatalog(IEnumerable<string> permissions, IReadOnlyDictionary<string, string>? descriptions)
    {
        _descriptions = descriptions;
        Guard.NotNull(permissions, nameof(permissions));

        _permissions = permissions.Distinct(StringComparer.Ordinal).ToArray();
        foreach (var permission in _permissions)
        {
            if (PermissionName.Explain(permission) is { } fault)
            {
                throw new ArgumentException($"The permission '{permission}' {fault}.", nameof(permissions));
            }
        }

        Array.Sort(_permissions, StringComparer.Ordinal);
        Permissions = new ReadOnlyCollection<string>(_permissions);
        _indexes = new Dictionary<string, int>(_permissions.Length, StringComparer.Ordinal);
        for (var i = 0; i < _permissions.Length; i++)
        {
            _indexes.Add(_permissions[i], i);
        }

#if NET9_0_OR_GREATER
        _indexesOfParts = _indexes.GetAlternateLookup<ReadOnlySpan<char>>();
#endif
    }

    /// <summary>The permissions, ordinally sorted.</summary>
    public IReadOnlyList<string> Permissions { get; }

    /// <summary>How many permissions there are.</summary>
    public int Count => _permissions.Length;

    /// <summary>What a permission is for, in the words of whoever listed it; <see langword="null"/> when nobody said.</summary>
    /// <param name="permission">The permission.</param>
    public string? DescriptionOf(string permission) =>
        _descriptions is not null && _descriptions.TryGetValue(Guard.NotNull(permission, nameof(permission)), out var text) ? text : null;

    /// <summary>How many 64-bit words a set over this catalogue has.</summary>
    internal int WordCount => (_permissions.Length + 63) / 64;

    /// <summary>The bit of a permission, or a negative number when the catalogue lacks it.</summary>
    /// <param name="permission">The permission.</param>
    public int IndexOf(string permission) => permission is not null && _indexes.TryGetValue(permission, out var index) ? index : -1;

#if NET9_0_OR_GREATER
    /// <summary>The bit of a permission that is part of a text, or a negative number when the catalogue lacks it.</summary>
    internal int IndexOf(ReadOnlySpan<char> permission) => _indexesOfParts.TryGetValue(permission, out var index) ? index : -1;

#endif
    /// <summary>Whether the catalogue has a permission.</summary>
    /// <param name="permission">The permission.</param>
    public bool Contains(string permission) => IndexOf(permission) >= 0;
}
