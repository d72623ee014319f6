using System.Text.RegularExpressions;

namespace GqlAuthTooling.AspNetCore.Tests;

public partial class TokenSecretTests
{
    [Fact]
    public void NewToken_HasTheDocumentedForm()
    {
        for (var i = 0; i < 100; i++)
        {
            var secret = TokenSecret.Create();
            Assert.Matches(Form(), secret);
            Assert.Null(TokenSecret.Explain(secret));
        }
    }

    [Fact]
    public void NewTokens_AreAllDifferent()
    {
        var tokens = Enumerable.Range(0, 10_000).Select(_ => TokenSecret.Create()).ToArray();
        Assert.Equal(tokens.Length, tokens.Distinct().Count());
        Assert.Equal(tokens.Length, tokens.Select(token => token[16..59]).Distinct().Count());
    }

    /// <summary>Every character of the random part takes all 62 values about equally often: 256 bits, not fewer.</summary>
    [Fact]
    public void RandomPart_UsesTheWholeAlphabetEverywhere()
    {
        var tokens = Enumerable.Range(0, 6_200).Select(_ => TokenSecret.Create()).ToArray();
        foreach (var place in Enumerable.Range(16, 43))
        {
            var counts = tokens.GroupBy(token => token[place]).Select(group => group.Count()).ToArray();
            Assert.Equal(62, counts.Length);
            Assert.InRange(counts.Max(), 100, 170);
        }
    }

    [Fact]
    public void OneWrongCharacter_IsAWrongChecksum()
    {
        var secret = TokenSecret.Create();
        for (var i = 16; i < secret.Length; i++)
        {
            var wrong = secret[..i] + (secret[i] == 'a' ? 'b' : 'a') + secret[(i + 1)..];
            Assert.Equal("its checksum is wrong", TokenSecret.Explain(wrong));
        }
    }

    [Theory]
    [InlineData("", "it has 0 characters instead of 65")]
    [InlineData("gqli_", "it has 5 characters instead of 65")]
    [InlineData("gqlx_0123456789_0123456789012345678901234567890123456789012345678", "it does not have the form gql?_…_…")]
    [InlineData("gqli_0123456789-0123456789012345678901234567890123456789012345678", "it does not have the form gql?_…_…")]
    [InlineData("gqli_012345678ä_0123456789012345678901234567890123456789012345678", "it has characters that no token has")]
    public void WhatIsNoToken_IsExplained(string text, string expected) => Assert.Equal(expected, TokenSecret.Explain(text));

    [Fact]
    public void Prefix_IsReadFromWhatWasPasted()
    {
        var secret = TokenSecret.Create();
        Assert.True(TokenSecret.TryReadPrefix($"  {secret}\n", out var prefix));
        Assert.Equal(secret[..15], prefix);
        Assert.True(TokenSecret.TryReadPrefix(secret[..8], out prefix));
        Assert.Equal(secret[..8], prefix);
        Assert.False(TokenSecret.TryReadPrefix("gqli_", out _));
        Assert.False(TokenSecret.TryReadPrefix("gqli_%%%", out _));
        Assert.False(TokenSecret.TryReadPrefix(null, out _));
    }

    [Fact]
    public void Ids_AreReadAsDifferentNumbers()
    {
        Assert.True(TokenSecret.TryReadId("gqli_0000000001", out var one));
        Assert.True(TokenSecret.TryReadId("gqli_zzzzzzzzzz", out var last));
        Assert.Equal((1UL, 839299365868340223UL), (one, last));
    }

    [GeneratedRegex("^gqli_[0-9A-Za-z]{10}_[0-9A-Za-z]{49}$")]
    private static partial Regex Form();
}
