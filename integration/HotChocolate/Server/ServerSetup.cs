using GqlAuthTooling.OnHotChocolate.Server.Domain;
using GqlAuthTooling.OnHotChocolate.Server.Services;
using GqlAuthTooling.OnHotChocolate.Server.Types;
using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection;

[assembly: Module("ServerTypes")]

namespace GqlAuthTooling.OnHotChocolate.Server;

/// <summary>The server's services, shared by the program and by tests that build the schema in process.</summary>
public static class ServerSetup
{
    /// <summary>
    /// The server with what the build proved. Two root fields declare no access, for the reader's tests: the server would not
    /// start, and denies them when it does.
    /// </summary>
    public static IRequestExecutorBuilder AddGuardedServer(this IServiceCollection services) =>
        services.AddSampleServer().AddGqlAuth(options => options.AllowUnmapped = true);

    public static IRequestExecutorBuilder AddSampleServer(this IServiceCollection services)
    {
        services.AddAuthorization(options =>
        {
            options.AddPolicy("Finance", policy => policy.RequireAuthenticatedUser());
            options.AddPolicy("Support", policy => policy.RequireAuthenticatedUser());
            options.AddPolicy("Staff", policy => policy.RequireAuthenticatedUser());
        });
        services.AddSingleton(TimeProvider.System);
        services.AddSingleton<Clock>();
        services.AddSingleton<IShop, Shop>();
        services.AddScoped<InvoiceStore>();

        return services.AddGraphQLServer()
            .AddAuthorization()
            .AddServerTypes()
            .AddType<InvoicePayment>()
            .BindRuntimeType<Sku, SkuType>()
            .AddGlobalObjectIdentification()
            .AddMutationConventions()
            .AddQueryFieldToMutationPayloads()
            .AddFiltering()
            .AddSorting()
            .AddProjections()
            .AddInMemorySubscriptions();
    }
}
