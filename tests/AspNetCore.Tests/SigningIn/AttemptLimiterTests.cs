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
        Assert.False(_limiter.TryBegin("a", Limit, out var wait));
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
        Assert.True(Try("b", hasFailed: true));
    }

    [Fact]
    public void AttemptGivenBack_CostsNothing()
    {
        for (var i = 0; i < 100; i++)
        {
            Assert.True(Try("a", hasFailed: false));
        }

        Take(2);
        Assert.True(Try("a", hasFailed: false));
        Assert.Equal([true, false], Take(2));
    }

    /// <summary>One of 4,096 accounts shares a slot with the one that is guessed, and its owner signs in to it as often as he likes.</summary>
    [Fact]
    public void SuccessOfOthers_GivesNobodyAnAttempt()
    {
        Take(3);
        for (var i = 0; i < 20_000; i++)
        {
            Try($"own {i}", hasFailed: true);
            Try($"own {i}", hasFailed: true);
            Try($"own {i}", hasFailed: false);
        }

        Assert.Equal([false], Take(1));
    }

    [Fact]
    public async Task ManyAtTheSameTime_AreCountedBeforeTheyAreMade()
    {
        var passed = await Task.WhenAll(Enumerable.Range(0, 64).Select(_ => Task.Run(() => _limiter.TryBegin("a", Limit, out var _))));
        Assert.Equal(3, passed.Count(isPassed => isPassed));

        // One comes to nothing, the others fail.
        _limiter.End("a", Limit, hasFailed: false);
        Assert.True(_limiter.TryBegin("a", Limit, out _));
        Assert.False(_limiter.TryBegin("a", Limit, out _));
        for (var i = 0; i < 3; i++)
        {
            _limiter.End("a", Limit, hasFailed: true);
        }

        Assert.Equal([false], Take(1));
        _time.Advance(TimeSpan.FromSeconds(30));
        Assert.Equal([true, true, true, false], Take(4));
    }

    /// <summary>The table has one size, and still whoever tries thousands of names slows hardly anybody else.</summary>
    [Fact]
    public void ManyKeys_SlowFewOthers()
    {
        for (var i = 0; i < 5_000; i++)
        {
            for (var attempt = 0; attempt < 3; attempt++)
            {
                Try($"attacked {i}", hasFailed: true);
            }
        }

        var slowed = Enumerable.Range(0, 1_000).Count(i => !Try($"innocent {i}", hasFailed: true));

        // A quarter of the slots is busy, so one in 256 shares all four.
        Assert.InRange(slowed, 0, 40);
    }

    private bool[] Take(int times) => [.. Enumerable.Range(0, times).Select(_ => Try("a", hasFailed: true))];

    private bool Try(string key, bool hasFailed)
    {
        if (!_limiter.TryBegin(key, Limit, out _))
        {
            return false;
        }

        _limiter.End(key, Limit, hasFailed);
        return true;
    }
}
