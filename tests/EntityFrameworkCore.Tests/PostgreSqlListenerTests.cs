namespace GqlAuthTooling.EntityFrameworkCore.Tests;

public class PostgreSqlListenerTests
{
    /// <summary>The driver cuts to whole milliseconds and takes 0 for "for ever".</summary>
    [Theory]
    [InlineData(1, 1)]
    [InlineData(9_999, 1)]
    [InlineData(10_000, 1)]
    [InlineData(10_001, 2)]
    [InlineData(0, 1)]
    [InlineData(-10_000, 1)]
    public void WaitTime_IsWholeMillisecondsAndNeverForEver(long ticks, int milliseconds) =>
        Assert.Equal(milliseconds, (int)PostgreSqlListener.WaitTime(TimeSpan.FromTicks(ticks)).TotalMilliseconds);
}
