namespace GqlAuthTooling.AspNetCore.Tests;

public class HtmlTests
{
    [Theory]
    [InlineData("<script>alert(1)</script>", "&lt;script&gt;alert(1)&lt;/script&gt;")]
    [InlineData("\" onfocus=\"alert(1)", "&quot; onfocus=&quot;alert(1)")]
    [InlineData("' & '", "&#x27; &amp; &#x27;")]
    [InlineData("Åre 東京", "Åre 東京")]
    [InlineData(null, "")]
    public void Text_IsEncoded(string? text, string expected) => Assert.Equal($"<b title=\"{expected}\">", Html.Of($"""<b title="{text}">""").ToString());

    [Fact]
    public void Html_IsNotEncodedAgain()
    {
        var inner = Html.Of($"<b>{"&"}</b>");
        Assert.Equal("<p><b>&amp;</b><b>&amp;</b><b>&amp;</b>7</p>", Html.Of($"<p>{inner}{new[] { inner, inner }}{7}</p>").ToString());
    }

    [Fact]
    public void ConditionThatDoesNotHold_LooksAtNoHole()
    {
        var looked = 0;
        Assert.Equal(string.Empty, Html.When(looked > 0, $"<b>{++looked}</b>").ToString());
        Assert.Equal("<b>1</b>", Html.When(looked == 0, $"<b>{++looked}</b>").ToString());
        Assert.Equal(1, looked);
    }
}
