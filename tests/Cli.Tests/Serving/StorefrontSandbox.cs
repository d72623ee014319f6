namespace GqlAuthTooling.Cli.Tests.Serving;

/// <summary>The sandbox that the README starts, one for all tests that change nothing of it.</summary>
public sealed class StorefrontSandbox : IAsyncLifetime
{
    /// <summary>The root of the repository.</summary>
    public static string Root => Repository.Root;

    /// <summary>The sandbox.</summary>
    public RunningSandbox Server { get; private set; } = null!;

    public async Task InitializeAsync() => Server = await RunningSandbox.StartAsync(Root, "samples/Storefront");

    public async Task DisposeAsync() => await Server.DisposeAsync();
}
