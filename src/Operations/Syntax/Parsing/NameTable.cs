using System;
using System.Buffers.Binary;
using System.Text;

namespace GqlAuthTooling.Operations;

/// <summary>Makes one string of each name of a document, however often it occurs.</summary>
internal sealed class NameTable
{
    // A document made so that its names fall together gets more strings, not more time.
    private const int MaxProbes = 16;

    private Entry[] _entries = new Entry[128];
    private int _count;

    /// <summary>The name that begins at an offset.</summary>
    /// <param name="bytes">The document, with its padding.</param>
    /// <param name="start">Where the name begins.</param>
    /// <param name="length">How long it is.</param>
    public string Get(byte[] bytes, int start, int length)
    {
        var hash = Hash(bytes, start, length);
        var mask = _entries.Length - 1;
        for (var probe = 0; probe < MaxProbes; probe++)
        {
            ref var entry = ref _entries[((int)hash + probe) & mask];
            if (entry.Name is null)
            {
                return Add(ref entry, hash, Encoding.ASCII.GetString(bytes, start, length));
            }

            if (entry.Hash == hash && Ascii.Equals(bytes.AsSpan(start, length), entry.Name))
            {
                return entry.Name;
            }
        }

        return Encoding.ASCII.GetString(bytes, start, length);
    }

    private string Add(ref Entry entry, uint hash, string name)
    {
        entry = new Entry { Hash = hash, Name = name };
        if (++_count * 2 > _entries.Length)
        {
            Grow();
        }

        return name;
    }

    private void Grow()
    {
        var entries = new Entry[_entries.Length * 2];
        var mask = entries.Length - 1;
        foreach (var entry in _entries)
        {
            if (entry.Name is not null)
            {
                var index = (int)entry.Hash & mask;
                while (entries[index].Name is not null)
                {
                    index = (index + 1) & mask;
                }

                entries[index] = entry;
            }
        }

        _entries = entries;
    }

    private static uint Hash(byte[] bytes, int start, int length)
    {
        const ulong Odd = 0x9E3779B97F4A7C15;
        var hash = (ulong)length;
        for (; length > 8; start += 8, length -= 8)
        {
            hash = Mix(hash ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(start)));
        }

        hash = Mix(hash ^ (BinaryPrimitives.ReadUInt64LittleEndian(bytes.AsSpan(start)) & (ulong.MaxValue >> (64 - (8 * length)))));
        return (uint)hash;

        static ulong Mix(ulong value)
        {
            value *= Odd;
            return value ^ (value >> 32);
        }
    }

    private struct Entry
    {
        public uint Hash;
        public string? Name;
    }
}
