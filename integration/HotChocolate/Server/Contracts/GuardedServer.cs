using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Server.Contracts;

/// <summary>The server with what the build wrote about it, in any mode.</summary>
public static class GuardedServer
{
    /// <summary>Adds the server. Some of its root fields declare nothing, on purpose; they are denied.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="mode">What happens to an operation that needs more than its caller has.</param>
    public static IRequestExecutorBuilder AddGuardedServer(
        this IServiceCollection services, EnforcementMode mode) =>
        services.AddSampleServer().AddGqlAuth(options => (options.Mode, options.AllowUnmapped) = (mode, true));
}
