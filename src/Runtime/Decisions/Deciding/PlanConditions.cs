namespace GqlAuthTooling;

/// <summary>The conditions of a plan, each after the one around it; the first one always holds.</summary>
internal sealed class PlanConditions
{
    private readonly int[] _outer;
    private readonly int[] _bits;

    public PlanConditions(int[] outer, int[] bits, int bitCount)
    {
        _outer = outer;
        _bits = bits;
        BitCount = bitCount;
    }

    /// <summary>How many bits say all that a plan must know about a request.</summary>
    public int BitCount { get; }

    /// <summary>How many 64-bit words hold them.</summary>
    public int WordCount => (BitCount + 63) / 64;

    /// <summary>Which conditions hold in a request.</summary>
    public bool[] Evaluate(ulong[] bits)
    {
        var holds = new bool[_outer.Length];
        holds[0] = true;
        for (var i = 1; i < holds.Length; i++)
        {
            holds[i] = holds[_outer[i]] && (bits[_bits[i] >> 6] & (1UL << (_bits[i] & 63))) != 0;
        }

        return holds;
    }
}
