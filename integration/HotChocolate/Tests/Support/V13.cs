global using HotChocolate.AspNetCore.Serialization;
global using HotChocolate.Execution.Serialization;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Extensions;
using HotChocolate.Execution.Configuration;
using HotChocolate.Language;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Support;

/// <summary>What hosts write in other words for HotChocolate 13.</summary>
public static class EngineApi
{
    /// <summary>Serves several operations in one HTTP request.</summary>
    /// <param name="endpoint">The endpoint.</param>
    public static GraphQLEndpointConventionBuilder WithBatching(this GraphQLEndpointConventionBuilder endpoint) =>
        endpoint.WithOptions(new GraphQLServerOptions { EnableBatching = true });

    /// <summary>Keeps documents that clients bring with their hashes.</summary>
    /// <param name="graphQL">The server.</param>
    public static IRequestExecutorBuilder PersistAutomatically(this IRequestExecutorBuilder graphQL) =>
        graphQL.UseAutomaticPersistedQueryPipeline();

    /// <summary>Reads documents that somebody has put there.</summary>
    /// <param name="graphQL">The server.</param>
    public static IRequestExecutorBuilder PersistByHand(this IRequestExecutorBuilder graphQL) => graphQL.UsePersistedQueryPipeline();

    /// <summary>Finds documents by their SHA-256 hash.</summary>
    /// <param name="graphQL">The server.</param>
    public static IRequestExecutorBuilder HashBySha256(this IRequestExecutorBuilder graphQL)
    {
        graphQL.Services.AddSha256DocumentHashProvider(HashFormat.Hex);
        return graphQL;
    }

    /// <summary>Builds a schema at start.</summary>
    /// <param name="graphQL">The server.</param>
    /// <param name="keepWarm">Whether a changed schema is built at once, or for its first request.</param>
    public static IRequestExecutorBuilder BuildAtStart(this IRequestExecutorBuilder graphQL, bool keepWarm) =>
        graphQL.InitializeOnStartup(keepWarm: keepWarm);
}
