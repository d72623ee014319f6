using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.ClassicServer;
using GqlAuthTooling.OnHotChocolate.Server;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests;

/// <summary>One of the servers: its real schema, and the folder of its sources.</summary>
public sealed class ServerUnderTest
{
    /// <summary>The servers, as theory data.</summary>
    public static TheoryData<string> Names { get; } = new("Server", "ClassicServer");

    private ServerUnderTest(string name, ISchema schema)
    {
        Name = name;
        Schema = schema;
    }

    /// <summary>The project's name.</summary>
    public string Name { get; }

    /// <summary>The schema that HotChocolate built.</summary>
    public ISchema Schema { get; }

    /// <summary>Builds a server's schema in process.</summary>
    /// <param name="name">The project's name.</param>
    public static async Task<ServerUnderTest> StartAsync(string name)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        _ = name == "Server" ? services.AddGuardedServer() : Add(services, name);
        var executor = await services.BuildServiceProvider().GetRequestExecutorAsync(cancellationToken: CancellationToken.None);
        return new ServerUnderTest(name, executor.Schema);
    }

    /// <summary>Registers a server's services.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="name">The project's name.</param>
    public static IRequestExecutorBuilder Add(IServiceCollection services, string name) =>
        name == "Server" ? services.AddSampleServer() : services.AddClassicServer();
}
