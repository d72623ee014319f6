using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Where packages add a store to tokens.</summary>
public sealed class GqlAuthTokensBuilder
{
    internal GqlAuthTokensBuilder(IServiceCollection services) => Services = services;

    /// <summary>The services of the host.</summary>
    public IServiceCollection Services { get; }
}
