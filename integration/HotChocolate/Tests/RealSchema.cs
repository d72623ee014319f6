using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.Integration.Server;
using HotChocolate;
using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.Integration.Tests;

/// <summary>The schema as HotChocolate builds it from the server, in process, once a test run.</summary>
public sealed class RealSchema : IAsyncLifetime
{
    /// <summary>The schema.</summary>
    public ISchema Schema { get; private set; } = null!;

    /// <inheritdoc/>
    public async Task InitializeAsync()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSampleServer();
        var executor = await services.BuildServiceProvider()
            .GetRequiredService<IRequestExecutorResolver>()
            .GetRequestExecutorAsync(cancellationToken: CancellationToken.None);
        Schema = executor.Schema;
    }

    /// <inheritdoc/>
    public Task DisposeAsync() => Task.CompletedTask;
}
