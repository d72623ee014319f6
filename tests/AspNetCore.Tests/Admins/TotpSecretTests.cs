using System.Text;

namespace GqlAuthTooling.AspNetCore.Tests;

public class TotpSecretTests
{
    private static readonly DateTimeOffset Now = ManualTime.Start;

    /// <summary>The test vectors of RFC 6238, appendix B.</summary>
    [Theory]
    [InlineData(59, "94287082", TotpAlgorithm.Sha1)]
    [InlineData(59, "46119246", TotpAlgorithm.Sha256)]
    [InlineData(59, "90693936", TotpAlgorithm.Sha512)]
    [InlineData(1111111109, "07081804", TotpAlgorithm.Sha1)]
    [InlineData(1111111109, "68084774", TotpAlgorithm.Sha256)]
    [InlineData(1111111109, "25091201", TotpAlgorithm.Sha512)]
    [InlineData(1111111111, "14050471", TotpAlgorithm.Sha1)]
    [InlineData(1111111111, "67062674", TotpAlgorithm.Sha256)]
    [InlineData(1111111111, "99943326", TotpAlgorithm.Sha512)]
    [InlineData(1234567890, "89005924", TotpAlgorithm.Sha1)]
    [InlineData(1234567890, "91819424", TotpAlgorithm.Sha256)]
    [InlineData(1234567890, "93441116", TotpAlgorithm.Sha512)]
    [InlineData(2000000000, "69279037", TotpAlgorithm.Sha1)]
    [InlineData(2000000000, "90698825", TotpAlgorithm.Sha256)]
    [InlineData(2000000000, "38618901", TotpAlgorithm.Sha512)]
    [InlineData(20000000000, "65353130", TotpAlgorithm.Sha1)]
    [InlineData(20000000000, "77737706", TotpAlgorithm.Sha256)]
    [InlineData(20000000000, "47863826", TotpAlgorithm.Sha512)]
    public void Code_IsThatOfTheRfc(long second, string code, TotpAlgorithm algorithm)
    {
        var length = algorithm switch { TotpAlgorithm.Sha256 => 32, TotpAlgorithm.Sha512 => 64, _ => 20 };
        var key = Encoding.ASCII.GetBytes(string.Concat(Enumerable.Repeat("1234567890", 7))[..length]);
        var secret = new TotpSecret(key, algorithm, digits: 8);
        var moment = DateTimeOffset.FromUnixTimeSeconds(second);
        Assert.Equal(code, secret.CodeAt(moment));
        Assert.Equal(second / 30, secret.FindStep(code, moment, window: 0));
    }

    [Theory]
    [InlineData(0, 0, true)]
    [InlineData(-1, 0, false)]
    [InlineData(-1, 1, true)]
    [InlineData(1, 1, true)]
    [InlineData(-2, 1, false)]
    [InlineData(2, 1, false)]
    public void Code_CountsWithinTheWindow(int steps, int window, bool counts)
    {
        var secret = new TotpSecret("12345678901234567890"u8);
        var step = secret.FindStep(secret.CodeAt(Now + (steps * TotpSecret.Step)), Now, window);
        Assert.Equal(counts ? (Now.ToUnixTimeSeconds() / 30) + steps : null, step);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("00000")]
    [InlineData("0000000")]
    [InlineData("00000a")]
    [InlineData("０００００００")]
    [InlineData("-00000")]
    [InlineData("１２３４５６")]
    public void TextThatIsNoCode_CountsNever(string? code)
    {
        var secret = new TotpSecret("12345678901234567890"u8);
        Assert.Null(secret.FindStep(code, Now, window: 5));
    }

    [Fact]
    public void Code_MayHaveABlankInTheMiddle()
    {
        var secret = TotpSecret.Create();
        Assert.NotNull(secret.FindStep(secret.CodeAt(Now).Insert(3, " "), Now, window: 0));
    }

    /// <summary>A text of zeros is compared in place of what is no code, and must not count when zeros are the code.</summary>
    [Fact]
    public void NoCode_DoesNotCountAsZeros()
    {
        var secret = new TotpSecret("12345678901234567890"u8);
        var moment = DateTimeOffset.FromUnixTimeSeconds(349495L * 30);
        Assert.Equal("000000", secret.CodeAt(moment));
        Assert.NotNull(secret.FindStep("000000", moment, window: 0));
        Assert.Null(secret.FindStep("", moment, window: 0));
    }

    [Theory]
    [InlineData("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ")]
    [InlineData("gezd gnbv gy3t qojq gezd gnbv gy3t qojq")]
    [InlineData("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ====")]
    public void Secret_IsReadAsAppsShowIt(string text)
    {
        var secret = TotpSecret.Parse(text, digits: 8);
        Assert.Equal("94287082", secret.CodeAt(DateTimeOffset.FromUnixTimeSeconds(59)));
        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", secret.ToBase32());
    }

    [Fact]
    public void Secrets_SurviveBeingWritten()
    {
        for (var length = 16; length < 40; length++)
        {
            var key = Enumerable.Range(0, length).Select(i => (byte)(i * 37)).ToArray();
            var text = new TotpSecret(key).ToBase32();
            Assert.Equal(text, TotpSecret.Parse(text).ToBase32());
            Assert.Equal(key, Base32.Decode(text));
        }
    }

    [Fact]
    public void NewSecret_IsRandomAndDoesNotPrintItself()
    {
        var secret = TotpSecret.Create();
        Assert.NotEqual(secret.ToBase32(), TotpSecret.Create().ToBase32());
        Assert.Equal(32, secret.ToBase32().Length);
        Assert.Equal("TotpSecret", secret.ToString());
        Assert.Equal(
            $"otpauth://totp/Shop%20%26%20Co:ada?secret={secret.ToBase32()}&issuer=Shop%20%26%20Co&algorithm=SHA1&digits=6&period=30",
            secret.ToUri("Shop & Co", "ada").AbsoluteUri);
    }

    [Fact]
    public void WeakSecrets_AreRefused()
    {
        Assert.Throws<ArgumentException>(() => new TotpSecret(new byte[15]));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TotpSecret(new byte[16], digits: 5));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TotpSecret(new byte[16], digits: 9));
        Assert.Throws<ArgumentOutOfRangeException>(() => new TotpSecret(new byte[16], (TotpAlgorithm)3));
        var exception = Assert.Throws<FormatException>(() => TotpSecret.Parse("1EZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ"));
        Assert.DoesNotContain("EZDG", exception.Message, StringComparison.Ordinal);
    }
}
