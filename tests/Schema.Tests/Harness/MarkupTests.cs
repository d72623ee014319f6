using GqlAuthTooling.Testing;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Schema.Tests.Harness;

public sealed class MarkupTests
{
    [Fact]
    public void Markup_NestsAndIsTakenOut()
    {
        var markup = Markup.Parse("class {|GQLA001:A { [|int|] {|#0:b|}; }|}");

        Assert.Equal("class A { int b; }", markup.Text);
        Assert.Equal(
            [new MarkedSpan(null, new TextSpan(10, 3)), new("#0", new TextSpan(14, 1)), new("GQLA001", new TextSpan(6, 12))],
            markup.Spans);
        Assert.Equal(0, markup.Spans[1].LocationNumber);
    }

    [Theory]
    [InlineData("int[] x = { a | b };")]
    [InlineData("x is {Length: 1} || y[i|j] == 2")]
    public void PlainCode_HasNoMarkup(string code)
    {
        Assert.False(Markup.HasExpectations(code));
        Assert.Equal(code, Markup.Parse(code).Text);
    }

    [Fact]
    public void OpenMarkup_IsAnError() => Assert.Throws<FormatException>(() => Markup.Parse("[|a"));
}
