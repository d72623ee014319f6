using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.ClassicServer;

/// <summary>The server's services, shared by the program and by tests that build the schema in process.</summary>
public static class ServerSetup
{
    public static IRequestExecutorBuilder AddClassicServer(this IServiceCollection services)
    {
        services.AddAuthorization(options => options.AddPolicy("Cats", policy => policy.RequireAuthenticatedUser()));

        return services.AddGraphQLServer()
            .AddAuthorization()
            .AddQueryType<Query>()
            .AddMutationType<MutationType>()
            .AddSubscriptionType<Subscription>()
            .AddTypeExtension<CatQueries>()
            .AddTypeExtension<DogQueries>()
            .AddTypeExtension<OtherQueries>()
            .AddTypeExtension<OwnerExtension>()
            .AddTypeExtension<AddressExtension>()
            .AddTypeExtension<ShapeQueries>()
            .AddType<ShapeType>()
            .AddType<CircleType>()
            .AddType<Square>()
            .AddType<LegendType>()
            .AddType<GridType>()
            .AddType<DeviceType>()
            .AddType<DeviceFlagsType>()
            .AddTypeExtension<DeviceExtension>()
            .AddTypeExtension<DeviceQueries>()
            .AddTypeExtension<AnimalExtension>()
            .AddObjectType<Room>(descriptor => descriptor.Name("Chamber").Field(room => room.Secret).Ignore())
            .AddType<CatType>()
            .AddType<DogType>()
            .AddType<AnimalType>()
            .AddType<OwnerInputType>()
            .AddMutationConventions(applyToAllMutations: false)
            .AddInMemorySubscriptions();
    }
}
