namespace GqlAuthTooling.Analyzers.Tests;

public class RuleOptionsTests
{
    [Fact]
    public void Register_HoldsEveryOptionSortedByKey()
    {
        var fields = typeof(RuleOptions).GetFields().Select(field => (RuleOption)field.GetValue(null)!);
        Assert.Equal(fields.OrderBy(option => option.Key, StringComparer.Ordinal), RuleOptions.All);
    }

    [Fact]
    public void Property_IsNamedLikeTheKey() => Assert.All(RuleOptions.All, option => Assert.Equal(
        option.Key.Replace("_", string.Empty, StringComparison.Ordinal), option.Property, ignoreCase: true));

    [Fact]
    public void Description_IsOfSentences() => Assert.All(RuleOptions.All, option => Assert.EndsWith(".", option.Description, StringComparison.Ordinal));
}
