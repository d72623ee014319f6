using System;
using System.Runtime.CompilerServices;

namespace GqlAuthTooling;

/// <summary>
/// Tells principals that come again, such as those of a connection or a batch, from those that a transport makes for each
/// request: to keep one of these costs more than to read it, and burdens the garbage collector.
/// </summary>
internal static class RecentPrincipals
{
    private const int Places = 64;

    // Of each thread its own: a table for all would have processors wait for each other at every request.
    [ThreadStatic]
    private static int[]? s_hashes;

    /// <summary>Whether an object was asked about before on this thread, and few others since. Wrong now and then, both ways.</summary>
    public static bool ComesAgain(object principal)
    {
        var hash = RuntimeHelpers.GetHashCode(principal);
        ref var place = ref (s_hashes ??= new int[Places])[hash & (Places - 1)];
        if (place == hash)
        {
            return true;
        }

        place = hash;
        return false;
    }
}
