using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling;

/// <summary>The warnings of one mutation, in the order they came. Threads of that mutation may add at the same time.</summary>
public sealed class MutationWarnings
{
    private readonly List<UserWarning> _warnings = new();
    private bool _taken;

    internal MutationWarnings()
    {
    }

    /// <summary>Takes what was collected. What comes later, from work nobody waited for, belongs to no answer.</summary>
    public IReadOnlyList<UserWarning> Take()
    {
        lock (_warnings)
        {
            _taken = true;
            return _warnings.Count == 0 ? Array.Empty<UserWarning>() : Array.AsReadOnly(_warnings.ToArray());
        }
    }

    /// <summary>A payload's own warnings followed by collected ones.</summary>
    /// <param name="own">What the payload says itself.</param>
    /// <param name="collected">What was collected.</param>
    public static IEnumerable<UserWarning> Join(IEnumerable<UserWarning>? own, IReadOnlyList<UserWarning>? collected) =>
        collected is null || collected.Count == 0
            ? own ?? Array.Empty<UserWarning>()
            : (own ?? Array.Empty<UserWarning>()).Concat(collected).ToArray();

    internal void Add(UserWarning warning)
    {
        lock (_warnings)
        {
            if (!_taken)
            {
                _warnings.Add(warning);
            }
        }
    }
}
