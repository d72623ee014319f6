namespace GqlAuthTooling.Runtime.Tests.Payloads;

public sealed class UserWarningsTests
{
    private readonly UserWarnings _warnings = new();

    [Fact]
    public void OutsideOfAMutation_NothingIsKeptAndNothingThrown() => _warnings.Add("lost");

    [Fact]
    public async Task WhatIsAddedInTheFlowOfAMutation_IsItsOwn()
    {
        var first = await MutationAsync("one", "two");
        _warnings.Add("between");
        var second = await MutationAsync("three");

        Assert.Equal(["one", "two"], first.Select(warning => warning.Message));
        Assert.Equal(["three"], second.Select(warning => warning.Message));
    }

    [Fact]
    public async Task MutationsOfRequestsThatRunAtTheSameTime_KeepApart()
    {
        var all = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => Task.Run(() => MutationAsync(i + "a", i + "b"))));

        for (var i = 0; i < all.Length; i++)
        {
            Assert.Equal([i + "a", i + "b"], all[i].Select(warning => warning.Message));
        }
    }

    [Fact]
    public async Task ThreadsOfOneMutation_AddAtTheSameTime()
    {
        var collected = UserWarnings.Begin();

        await Task.WhenAll(Enumerable.Range(0, 50).Select(i => Task.Run(() => _warnings.Add("w" + i, "input", "x"))));

        var taken = collected.Take();
        Assert.Equal(50, taken.Count);
        Assert.All(taken, warning => Assert.Equal(["input", "x"], warning.Path));
    }

    [Fact]
    public void WhatComesAfterTheAnswer_IsLost()
    {
        var collected = UserWarnings.Begin();
        _warnings.Add("in time");
        var taken = collected.Take();

        _warnings.Add("too late");

        Assert.Equal("in time", Assert.Single(taken).Message);
        Assert.Equal("in time", Assert.Single(collected.Take()).Message);
    }

    [Fact]
    public void Join_KeepsThePayloadsOwnFirst()
    {
        var collected = UserWarnings.Begin();
        _warnings.Add("collected");

        Assert.Equal(
            ["own", "collected"], MutationWarnings.Join([new UserWarning("own")], collected.Take()).Select(w => w.Message));
        Assert.Equal(["own"], MutationWarnings.Join([new UserWarning("own")], null).Select(w => w.Message));
        Assert.Empty(MutationWarnings.Join(null, []));
    }

    [Fact]
    public void Add_RefusesNull() => Assert.Throws<ArgumentNullException>(() => _warnings.Add((UserWarning)null!));

    private async Task<IReadOnlyList<UserWarning>> MutationAsync(params string[] messages)
    {
        var collected = UserWarnings.Begin();
        foreach (var message in messages)
        {
            await Task.Yield();
            _warnings.Add(message);
        }

        return collected.Take();
    }
}
