namespace GqlAuthTooling;

/// <summary>A yes or no that only a request can answer.</summary>
internal sealed class Switch
{
    private const int Unused = -1;

    /// <summary>Its place among the bits of a request, or -1 when nothing depends on it.</summary>
    public int Bit { get; private set; } = Unused;

    /// <summary>Takes the next bit, unless it has one.</summary>
    public void TakeBit(ref int next)
    {
        if (Bit == Unused)
        {
            Bit = next++;
        }
    }
}
