namespace GqlAuthTooling.AspNetCore.Tests;

public class AttemptLimiterTests
{
    private static readonly AttemptLimit Limit = new(3, TimeSpan.FromSeconds(10));

    private readonly ManualTime _time = new();
    private readonly AttemptLimiter _limiter;

    public AttemptLimiterTests() => _limiter = new AttemptLimiter(_time);

    [Fact]
    public void Burst_IsAllowedAndThenOneEachInterval()
    {
        Assert.Equal([true, true, true, false, false], Take(5));
        Assert.False(_limiter.TryTake("a", Limit, out var wait));
        Assert.Equal(TimeSpan.FromSeconds(10), wait);
        _time.Advance(TimeSpan.FromSeconds(9.9));
        Assert.Equal([false], Take(1));
        _time.Advance(TimeSpan.FromSeconds(0.1));
        Assert.Equal([true, false], Take(2));
        _time.Advance(TimeSpan.FromDays(300));
        Assert.Equal([true, true, true, false], Take(4));
    }

    [Fact]
    public void OtherKey_IsNotSlowed()
    {
        Take(5);
        Assert.True(_limiter.TryTake("b", Limit, out _));
    }

    [Fact]
    public void AttemptGivenBack_CostsNothing()
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.True(_limiter.TryTake("a", Limit, out _));
            _limiter.GiveBack("a", Limit);
        }

        Take(2);
        Assert.True(_limiter.TryTake("a", Limit, out _));
        _limiter.GiveBack("a", Limit);
        Assert.Equal([true, false], Take(2));
    }

    [Fact]
    public async Task ManyAtTheSameTime_AreCountedBeforeTheyAreMade()
    {
        var passed = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => _limiter.TryTake("a", Limit, out var _))));
        Assert.Equal(3, passed.Count(isPassed => isPassed));
    }

    /// <summary>The table has one size, and still whoever tries thousands of names slows hardly anybody else.</summary>
    [Fact]
    public void ManyKeys_SlowFewOthers()
    {
        for (var i = 0; i < 5_000; i++)
        {
            for (var attempt = 0; attempt < 3; attempt++)
            {
                _limiter.TryTake($"attacked {i}", Limit, out _);
            }
        }

        var slowed = Enumerable.Range(0, 1_000).Count(i => !_limiter.TryTake($"innocent {i}", Limit, out _));

        // A quarter of the slots is busy, so one in 256 shares all four.
        Assert.InRange(slowed, 0, 40);
    }

    private bool[] Take(int times) => [.. Enumerable.Range(0, times).Select(_ => _limiter.TryTake("a", Limit, out var _))];
}
