namespace GqlAuthTooling.Analyzers.Tests;

public class VerbsTests
{
    private static readonly Verbs Defaults = new(RuleOptions.ReadVerbs.Default.Split(','), RuleOptions.WriteVerbs.Default.Split(','));

    [Theory]
    [InlineData("Order:read", true)]
    [InlineData("Order:READ", true)]
    [InlineData("Order:view", true)]
    [InlineData("Order:read_all", true)]
    [InlineData("Order:readAll", true)]
    [InlineData("Order:list-mine", true)]
    [InlineData("Order", false)]
    [InlineData("Order:write", false)]
    [InlineData("Order:read_write", false)]
    [InlineData("Order:readAndUpdate", false)]
    [InlineData("Order:readwrite", false)]
    [InlineData("Order:ready", false)]
    [InlineData("read:Order", false)]
    public void Permission_OnlyReads(string permission, bool expected) => Assert.Equal(expected, Defaults.OnlyReads(permission));

    [Theory]
    [InlineData("GetOrders", true)]
    [InlineData("search_orders", true)]
    [InlineData("getters", false)]
    [InlineData("UpdateOrder", false)]
    [InlineData("", false)]
    public void Member_StartsReading(string member, bool expected) => Assert.Equal(expected, Defaults.StartsReading(member));

    [Fact]
    public void VerbInBothLists_Writes() => Assert.False(new Verbs(["sync"], ["sync"]).StartsReading("syncOrders"));
}
