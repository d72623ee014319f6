using System.Buffers.Binary;

namespace GqlAuthTooling.AspNetCore.Tests;

public class SipHashTests
{
    /// <summary>The first vectors of SipHash-2-4-128 in the reference implementation: key 00 … 0f, text 00, 01, …</summary>
    [Theory]
    [InlineData(0, "A3817F04BA25A8E66DF67214C7550293")]
    [InlineData(1, "DA87C1D86B99AF44347659119B22FC45")]
    [InlineData(2, "8177228DA4A45DC7FCA38BDEF60AFFE4")]
    public void ReferenceText_HasReferenceHash(int length, string expected)
    {
        var key = Enumerable.Range(0, 16).Select(i => (byte)i).ToArray();
        var (low, high) = new SipHash(key).Hash(Enumerable.Range(0, length).Select(i => (byte)i).ToArray());
        var bytes = new byte[16];
        BinaryPrimitives.WriteUInt64LittleEndian(bytes, low);
        BinaryPrimitives.WriteUInt64LittleEndian(bytes.AsSpan(8), high);
        Assert.Equal(expected, Convert.ToHexString(bytes));
    }

    [Fact]
    public void EveryByteOfAToken_Counts()
    {
        var hash = SipHash.WithRandomKey();
        var text = new byte[65];
        var seen = new HashSet<(ulong, ulong)> { hash.Hash(text) };
        for (var i = 0; i < text.Length; i++)
        {
            text[i] = 1;
            Assert.True(seen.Add(hash.Hash(text)));
            text[i] = 0;
        }
    }

    [Fact]
    public void TwoProcesses_HaveDifferentHashes() =>
        Assert.NotEqual(SipHash.WithRandomKey().Hash(new byte[65]), SipHash.WithRandomKey().Hash(new byte[65]));
}
