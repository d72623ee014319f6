namespace GqlAuthTooling.Runtime.Tests.Access;

public sealed class DelegatedAccessTests
{
    [Theory]
    [InlineData(null)]
    [InlineData("authenticated", "authenticated")]
    [InlineData("policy:A; roles:B,C", "policy:A", "roles:B,C")]
    [InlineData("policy:A roles:B,C", "policy:A", "roles:B,C")]
    [InlineData("endpoint policy:A; policy:B", "endpoint policy:A", "policy:B")]
    [InlineData("attribute:StaffOnly; policy:B", "attribute:StaffOnly", "policy:B")]
    [InlineData("policy:A; what is this", "policy:A; what is this")]
    [InlineData("", "")]
    public void Text_IsTakenApartWhereItsFormIsKnown(string? text, params string[] parts) => Assert.Equal(parts, DelegatedAccess.Parts(text));

    [Fact]
    public void TextsOfSeveralPlaces_AreOneText()
    {
        Assert.Null(DelegatedAccess.Join([null, null]));
        Assert.Equal("policy:A; policy:B", DelegatedAccess.Join(["policy:A", null, "policy:B", "policy:A"]));
    }

    [Theory]
    [InlineData("authenticated", true)]
    [InlineData("roles:A", true)]
    [InlineData("policy:A", false)]
    [InlineData("endpoint", false)]
    public void Policy_MayLetInAnybody(string part, bool authenticates) => Assert.Equal(authenticates, DelegatedAccess.Authenticates(part));
}
