namespace GqlAuthTooling.Schema;

/// <summary>
/// A number for each of many pairs of numbers from 0 up. A walk looks tens of thousands of pairs up, once a compilation: too few
/// times for the JIT to make a dictionary of such keys fast, and enough for that to be most of the walk.
/// </summary>
internal sealed class PairTable
{
    // No pair has the key 0, which so marks a free place; at least half of the places are free.
    private long[] _keys = new long[256];
    private int[] _values = new int[256];
    private int _count;

    /// <summary>Looks a pair up.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="second">The second number.</param>
    /// <param name="value">The number of the pair.</param>
    /// <returns>Whether the pair is there.</returns>
    public bool TryGet(int first, int second, out int value)
    {
        var key = Key(first, second);
        var place = PlaceOf(key);
        value = _values[place];
        return _keys[place] == key;
    }

    /// <summary>Adds a pair that is not there.</summary>
    /// <param name="first">The first number.</param>
    /// <param name="second">The second number.</param>
    /// <param name="value">The number of the pair.</param>
    public void Add(int first, int second, int value)
    {
        if (++_count * 2 > _keys.Length)
        {
            Grow();
        }

        Put(Key(first, second), value);
    }

    private static long Key(int first, int second) => ((long)(first + 1) << 32) | (uint)second;

    // The place of a key, or the free one where it belongs. Multiplying spreads neighbours, of which numbers given out in order are full.
    private int PlaceOf(long key)
    {
        var keys = _keys;
        var mask = keys.Length - 1;
        var place = (int)(unchecked((ulong)key * 0x9E3779B97F4A7C15) >> 32) & mask;
        while (keys[place] != 0 && keys[place] != key)
        {
            place = (place + 1) & mask;
        }

        return place;
    }

    private void Put(long key, int value)
    {
        var place = PlaceOf(key);
        _keys[place] = key;
        _values[place] = value;
    }

    private void Grow()
    {
        var (keys, values) = (_keys, _values);
        _keys = new long[keys.Length * 2];
        _values = new int[keys.Length * 2];
        for (var i = 0; i < keys.Length; i++)
        {
            if (keys[i] != 0)
            {
                Put(keys[i], values[i]);
            }
        }
    }
}
