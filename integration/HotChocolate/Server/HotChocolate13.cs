#if HOTCHOCOLATE13
using GqlAuthTooling.OnHotChocolate.Server.Contracts;
using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Server;

/// <summary>
/// The part of the server that HotChocolate 13 can have, registered by hand: all the rest is written for a source generator that
/// it hasn't.
/// </summary>
public static class ServerSetup
{
    public static IRequestExecutorBuilder AddGuardedServer(this IServiceCollection services) =>
        services.AddSampleServer().AddGqlAuth(options => options.AllowUnmapped = true);

    public static IRequestExecutorBuilder AddSampleServer(this IServiceCollection services)
    {
        services.AddAuthorization();
        return services.AddGraphQLServer()
            .AddAuthorization()
            .AddQueryType(root => root.Name("Query"))
            .AddMutationType(root => root.Name("Mutation"))
            .AddSubscriptionType(root => root.Name("Subscription"))
            .AddTypeExtension(typeof(ContractQueries))
            .AddTypeExtension(typeof(FolderMutations))
            .AddTypeExtension(typeof(FolderSubscriptions))
            .AddTypeExtension<PingExtension>()
            .AddType<Memo>()
            .AddType<Contract>()
            .AddGlobalObjectIdentification()
            .AddMutationConventions()
            .AddQueryFieldToMutationPayloads()
            .AddInMemorySubscriptions();
    }
}

/// <summary>A root field that declares nothing.</summary>
public sealed class PingExtension : ObjectTypeExtension
{
    protected override void Configure(IObjectTypeDescriptor descriptor) =>
        descriptor.Name("Query").Field("ping").Type<StringType>().Resolve("pong");
}
#endif
