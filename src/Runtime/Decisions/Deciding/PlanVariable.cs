using System;

namespace GqlAuthTooling;

/// <summary>What to find out about a variable of a request; a bit of -1 means that nothing depends on it.</summary>
internal sealed class PlanVariable
{
    public PlanVariable(string name, int include, int skip, int supplied, PlanContent[] contents)
    {
        Name = name;
        Include = include;
        Skip = skip;
        Supplied = supplied;
        Contents = contents;
    }

    /// <summary>The name.</summary>
    public string Name { get; }

    /// <summary>The bit for "is not false".</summary>
    public int Include { get; }

    /// <summary>The bit for "is not true".</summary>
    public int Skip { get; }

    /// <summary>The bit for "has a value".</summary>
    public int Supplied { get; }

    /// <summary>What to look for inside the value, once for each input type it is used as.</summary>
    public PlanContent[] Contents { get; }

    /// <summary>Whether anything is to be found out.</summary>
    public bool IsRead => Include >= 0 || Skip >= 0 || Supplied >= 0 || Contents.Length > 0;
}

/// <summary>What to look for inside the value of a variable.</summary>
internal sealed class PlanContent
{
    private readonly int[] _bits;

    public PlanContent(InputNode root, int[] bits)
    {
        Root = root;
        _bits = bits;
        IsRead = Array.Exists(bits, bit => bit >= 0);
    }

    /// <summary>Where to begin.</summary>
    public InputNode Root { get; }

    /// <summary>Whether anything depends on it.</summary>
    public bool IsRead { get; }

    /// <summary>Notes that a coordinate is there.</summary>
    public void Found(int number, ulong[] request)
    {
        if (number >= 0 && _bits[number] is var bit and >= 0)
        {
            request[bit >> 6] |= 1UL << (bit & 63);
        }
    }

    /// <summary>Notes that any coordinate may be there.</summary>
    public void FoundAll(ulong[] request)
    {
        for (var i = 0; i < _bits.Length; i++)
        {
            Found(i, request);
        }
    }
}
