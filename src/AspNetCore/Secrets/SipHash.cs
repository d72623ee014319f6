using System;
using System.Buffers.Binary;
using System.Numerics;
using System.Security.Cryptography;

namespace GqlAuthTooling.AspNetCore;

/// <summary>
/// SipHash-2-4 with a result of 128 bits (Aumasson and Bernstein, 2012): a keyed hash made for short texts. Under a key that
/// only this process knows, it tells at the price of some twenty additions a word whether a secret is the one seen before.
/// </summary>
internal sealed class SipHash
{
    private readonly ulong _key0;
    private readonly ulong _key1;

    /// <summary>Takes a key.</summary>
    /// <param name="key">16 bytes.</param>
    public SipHash(ReadOnlySpan<byte> key)
    {
        _key0 = BinaryPrimitives.ReadUInt64LittleEndian(key);
        _key1 = BinaryPrimitives.ReadUInt64LittleEndian(key[8..]);
    }

    /// <summary>A hash under a new random key.</summary>
    public static SipHash WithRandomKey()
    {
        Span<byte> key = stackalloc byte[16];
        RandomNumberGenerator.Fill(key);
        return new SipHash(key);
    }

    /// <summary>Hashes bytes.</summary>
    public (ulong Low, ulong High) Hash(ReadOnlySpan<byte> data)
    {
        var v0 = _key0 ^ 0x736f6d6570736575;
        var v1 = _key1 ^ 0x646f72616e646f6d ^ 0xee;
        var v2 = _key0 ^ 0x6c7967656e657261;
        var v3 = _key1 ^ 0x7465646279746573;
        var last = (ulong)data.Length << 56;
        for (; data.Length >= 8; data = data[8..])
        {
            var word = BinaryPrimitives.ReadUInt64LittleEndian(data);
            v3 ^= word;
            Rounds(ref v0, ref v1, ref v2, ref v3, 2);
            v0 ^= word;
        }

        for (var i = 0; i < data.Length; i++)
        {
            last |= (ulong)data[i] << (8 * i);
        }

        v3 ^= last;
        Rounds(ref v0, ref v1, ref v2, ref v3, 2);
        v0 ^= last;
        v2 ^= 0xee;
        Rounds(ref v0, ref v1, ref v2, ref v3, 4);
        var low = v0 ^ v1 ^ v2 ^ v3;
        v1 ^= 0xdd;
        Rounds(ref v0, ref v1, ref v2, ref v3, 4);
        return (low, v0 ^ v1 ^ v2 ^ v3);
    }

    private static void Rounds(ref ulong v0, ref ulong v1, ref ulong v2, ref ulong v3, int count)
    {
        var (a, b, c, d) = (v0, v1, v2, v3);
        for (var i = 0; i < count; i++)
        {
            a += b;
            b = BitOperations.RotateLeft(b, 13) ^ a;
            a = BitOperations.RotateLeft(a, 32);
            c += d;
            d = BitOperations.RotateLeft(d, 16) ^ c;
            a += d;
            d = BitOperations.RotateLeft(d, 21) ^ a;
            c += b;
            b = BitOperations.RotateLeft(b, 17) ^ c;
            c = BitOperations.RotateLeft(c, 32);
        }

        (v0, v1, v2, v3) = (a, b, c, d);
    }
}
