using System.Globalization;

namespace GqlAuthTooling.Runtime.Tests.Answers;

public sealed class DeprecationHeadersTests
{
    private static readonly DateTimeOffset Day = new(2023, 9, 4, 0, 0, 0, TimeSpan.Zero);

    [Fact]
    public void FirstRemoval_IsTheEarliestDate()
    {
        Assert.Equal(Day, DeprecationHeaders.FirstRemoval([Entry("2024-01-01"), Entry(null), Entry("2023-09-04"), Entry("2023-10-01")]));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("2023-13-01")]
    [InlineData("04.09.2023")]
    public void FirstRemoval_WithoutDate_IsNone(string? date)
    {
        Assert.Null(DeprecationHeaders.FirstRemoval([Entry(date)]));
        Assert.Null(DeprecationHeaders.FirstRemoval([]));
    }

    [Fact]
    public void Deprecation_IsADateOfStructuredFields()
    {
        Assert.Equal("@1693785600", DeprecationHeaders.DeprecationValue(Day, null));
        Assert.Equal("@1693785600", DeprecationHeaders.DeprecationValue(Day.ToOffset(TimeSpan.FromHours(9)), Day.AddDays(1)));
    }

    [Fact]
    public void Deprecation_IsNeverAfterSunset()
    {
        Assert.Equal("@1693785600", DeprecationHeaders.DeprecationValue(Day.AddYears(1), Day));
    }

    [Fact]
    public void Sunset_IsADateOfHttpInEveryCulture()
    {
        var culture = CultureInfo.CurrentCulture;
        try
        {
            CultureInfo.CurrentCulture = new CultureInfo("th-TH");

            Assert.Equal("Mon, 04 Sep 2023 00:00:00 GMT", DeprecationHeaders.SunsetValue(Day));
            Assert.Equal("Mon, 04 Sep 2023 00:00:00 GMT", DeprecationHeaders.SunsetValue(Day.ToOffset(TimeSpan.FromHours(-5))));
            Assert.Equal(Day, DeprecationHeaders.FirstRemoval([Entry("2023-09-04")]));
        }
        finally
        {
            CultureInfo.CurrentCulture = culture;
        }
    }

    private static DeprecationEntry Entry(string? date) => new(DeprecationKind.Field, "Query.old", "Use new", date, null);
}
