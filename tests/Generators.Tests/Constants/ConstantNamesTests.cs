using System.Linq;
using GqlAuthTooling.Generators.Constants;

namespace GqlAuthTooling.Generators.Tests.Constants;

public sealed class ConstantNamesTests
{
    [Theory]
    [InlineData("read", "Read")]
    [InlineData("CentraIP", "CentraIP")]
    [InlineData("price-list", "PriceList")]
    [InlineData("order.line", "OrderLine")]
    [InlineData("v1.2", "V1_2")]
    [InlineData("read_all", "Read_all")]
    [InlineData("class", "Class")]
    [InlineData("a-", "A")]
    public void Name_IsInPascalCase(string text, string expected) => Assert.Equal(expected, Names(text).Single());

    [Theory]
    [InlineData("equals")]
    [InlineData("toString")]
    [InlineData("getType")]
    [InlineData("finalize")]
    [InlineData("owner")]
    public void InheritedOrClassName_GetsATrail(string text) =>
        Assert.Equal(char.ToUpperInvariant(text[0]) + text[1..] + "_", Names(text).Single());

    [Fact]
    public void SeveralOfOneName_AllGetASuffix()
    {
        var names = Names("read", "Read", "write");

        Assert.Equal("Write", names[2]);
        Assert.StartsWith("Read_", names[0], System.StringComparison.Ordinal);
        Assert.StartsWith("Read_", names[1], System.StringComparison.Ordinal);
        Assert.NotEqual(names[0], names[1]);
    }

    [Fact]
    public void AnotherPermission_LeavesNamesAsTheyAreOrTakesThemAway()
    {
        var before = Names("read-all", "write");
        var after = Names("read-all", "write", "readAll");

        Assert.Equal("ReadAll", before[0]);
        Assert.DoesNotContain("ReadAll", after);
        Assert.Equal(before[1], after[1]);
    }

    [Fact]
    public void OrderOfPermissions_DoesNotMatter() =>
        Assert.Equal(Names("read", "Read", "re-ad").OrderBy(name => name), Names("re-ad", "Read", "read").OrderBy(name => name));

    [Fact]
    public void Taken_GetsATrail() =>
        Assert.Equal("Read_", ConstantNames.Unique(new[] { ("read", "read") }, "Owner", new[] { "Read" })["read"]);

    private static string[] Names(params string[] texts)
    {
        var names = ConstantNames.Unique(texts.Select(text => (text, text)), "Owner", []);
        return texts.Select(text => names[text]).ToArray();
    }
}
