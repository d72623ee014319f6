using System;

namespace GqlAuthTooling;

/// <summary>Counts what code allocates. Compiled into the test projects that ask.</summary>
internal static class Allocations
{
    private const int Tries = 20;

    /// <summary>
    /// The bytes that code allocates on this thread once it is warm: the least of several tries, since the runtime allocates on the
    /// same thread whenever it compiles a method anew, and nobody knows when it does. What the code itself allocates, each try has.
    /// </summary>
    /// <param name="action">The code; it may run several times.</param>
    public static long Of(Action action)
    {
        var least = long.MaxValue;
        for (var i = 0; i < Tries && least > 0; i++)
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            action();
            least = Math.Min(least, GC.GetAllocatedBytesForCurrentThread() - before);
        }

        return least;
    }
}
