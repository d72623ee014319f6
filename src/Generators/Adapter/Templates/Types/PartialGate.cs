using System.Threading;

namespace GqlAuthTooling.Adapter
{
    /// <summary>
    /// Counts the requests under way that must leave fields out, so that without any a guarded field costs one comparison.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class PartialGate
    {
        private int _inside;

        /// <summary>Whether no request is under way that must leave anything out.</summary>
        public bool IsEmpty => Volatile.Read(ref _inside) == 0;

        /// <summary>To be called before such a request executes anything.</summary>
        public void Enter() => Interlocked.Increment(ref _inside);

        /// <summary>To be called once when its result is complete, the last part of a stream included.</summary>
        public void Leave() => Interlocked.Decrement(ref _inside);
    }
}
