using System;
using System.Collections.Generic;

namespace GqlAuthTooling.Analyzers;

/// <summary>The verbs that say what a member or a permission's action does; the team's own, from the options.</summary>
public sealed class Verbs
{
    private readonly HashSet<string> _reads;
    private readonly HashSet<string> _writes;

    /// <summary>Takes the two lists; case doesn't matter.</summary>
    /// <param name="reads">Verbs that read.</param>
    /// <param name="writes">Verbs that write.</param>
    public Verbs(IEnumerable<string> reads, IEnumerable<string> writes)
    {
        _reads = new HashSet<string>(reads, StringComparer.OrdinalIgnoreCase);
        _writes = new HashSet<string>(writes, StringComparer.OrdinalIgnoreCase);
    }

    /// <summary>Whether a word is one of the verbs.</summary>
    /// <param name="word">The word.</param>
    public bool Contains(string word) => _reads.Contains(word) || _writes.Contains(word);

    /// <summary>Whether a word says that something is written; a verb in both lists does.</summary>
    /// <param name="word">The word.</param>
    public bool Writes(string word) => _writes.Contains(word);

    /// <summary>Whether a name begins with a verb that reads and not with one that writes.</summary>
    /// <param name="name">A member's name.</param>
    public bool StartsReading(string name) =>
        NameWords.Of(name) is { Length: > 0 } words && _reads.Contains(words[0]) && !_writes.Contains(words[0]);

    /// <summary>
    /// Whether a permission lets its holder look and no more: its action begins with a verb that reads and has none that
    /// writes. A permission without an action says nothing of the kind.
    /// </summary>
    /// <param name="permission">The permission.</param>
    public bool OnlyReads(string permission)
    {
        var separator = permission.IndexOf(PermissionName.Separator);
        if (separator < 0 || !StartsReading(permission.Substring(separator + 1)))
        {
            return false;
        }

        foreach (var word in NameWords.Of(permission.Substring(separator + 1)))
        {
            if (_writes.Contains(word) || string.Equals(word, "write", StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The verbs in a file.</summary>
    /// <param name="settings">The options in that file.</param>
    internal static Verbs Of(RuleSettings settings) =>
        new(settings.List(RuleOptions.ReadVerbs), settings.List(RuleOptions.WriteVerbs));
}
