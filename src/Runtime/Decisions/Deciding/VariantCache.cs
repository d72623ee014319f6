using System.Threading;

namespace GqlAuthTooling;

/// <summary>
/// The variants of a plan asked for last. Bounded, because it is clients who choose the variables; without locks, because every
/// request asks. A variant that is pushed out is made again when it is asked for.
/// </summary>
internal sealed class VariantCache
{
    /// <summary>The most variants that are kept.</summary>
    public const int Capacity = 32;

    private const int Ways = 4;

    private readonly PlanVariant?[] _variants = new PlanVariant?[Capacity];
    private int _next;

    /// <summary>The variant of a request, or <see langword="null"/>.</summary>
    public PlanVariant? Find(ulong[] request, int wordCount)
    {
        var start = Start(request, wordCount);
        for (var i = start; i < start + Ways; i++)
        {
            var variant = Volatile.Read(ref _variants[i]);
            if (variant is not null && variant.IsFor(request))
            {
                return variant;
            }
        }

        return null;
    }

    /// <summary>Keeps a variant, possibly in another one's place.</summary>
    public void Add(PlanVariant variant, ulong[] request, int wordCount)
    {
        var start = Start(request, wordCount);
        for (var i = start; i < start + Ways; i++)
        {
            if (Interlocked.CompareExchange(ref _variants[i], variant, null) is null)
            {
                return;
            }
        }

        Volatile.Write(ref _variants[start + (Interlocked.Increment(ref _next) & (Ways - 1))], variant);
    }

    private static int Start(ulong[] request, int wordCount)
    {
        var hash = 0UL;
        for (var i = 0; i < wordCount; i++)
        {
            hash = (hash ^ request[i]) * 0x9E3779B97F4A7C15UL;
            hash ^= hash >> 32;
        }

        return (int)(hash % (Capacity / Ways)) * Ways;
    }
}
