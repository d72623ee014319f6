using GqlAuthTooling.Export.Tests.Support;

namespace GqlAuthTooling.Export.Tests.Gateway;

/// <summary>One router for all tests that ask about the depot: each start takes seconds.</summary>
public sealed class DepotRouter : IAsyncLifetime
{
    /// <summary>The sample.</summary>
    internal const string Sample = "tests/Export.Tests/Support/Depot.cs.txt";

    private Router? _router;

    /// <summary>The router.</summary>
    internal Router Router => _router ?? throw new InvalidOperationException("The fixture has not been initialized.");

    public async Task InitializeAsync() => _router = await Router.StartAsync(await Exported.OfAsync(Sample, "sdl"));

    public async Task DisposeAsync()
    {
        if (_router is not null)
        {
            await _router.DisposeAsync();
        }
    }
}
