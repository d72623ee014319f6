using GqlAuthTooling.OnHotChocolate.Storefront.Authentication;
using global::Storefront;
using global::Storefront.Common;
using global::Storefront.Customers;
using global::Storefront.Orders;
using HotChocolate.Execution.Configuration;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Storefront;

/// <summary>The server's services and pipeline, shared by the program and by tests that run it in process.</summary>
public static class StorefrontServer
{
    /// <summary>Adds the shop, its GraphQL server and the way callers show who they are.</summary>
    /// <param name="services">Where to.</param>
    public static IRequestExecutorBuilder AddStorefrontServer(this IServiceCollection services) =>
        services.AddStorefrontServer(new EnforcementSettings());

    /// <summary>Adds the shop, its GraphQL server and the way callers show who they are.</summary>
    /// <param name="services">Where to.</param>
    /// <param name="enforcement">How the permission map is enforced and reported.</param>
    public static IRequestExecutorBuilder AddStorefrontServer(this IServiceCollection services, EnforcementSettings enforcement)
    {
        services.AddStorefront();
        services.AddHttpContextAccessor();
        services.AddScoped<ICurrentCustomer, CurrentCustomer>();
        services.AddAuthentication(BearerHandler.Scheme)
            .AddScheme<BearerOptions, BearerHandler>(BearerHandler.Scheme, configureOptions: null);
        return services.AddGraphQLServer().AddStorefrontSchema(enforcement);
    }

    /// <summary>Serves the shop under a schema, and enforces what the build proved about it.</summary>
    /// <param name="builder">The schema's builder.</param>
    /// <param name="enforcement">How the permission map is enforced and reported.</param>
    public static IRequestExecutorBuilder AddStorefrontSchema(this IRequestExecutorBuilder builder, EnforcementSettings enforcement) => builder
        .AddQueryType()
        .AddMutationType()
        .AddRootsOf(typeof(OrderQueries).Assembly)
        .AddErrorFilter(error => error.Exception is StorefrontException exception ? error.WithMessage(exception.Message) : error)
        .AddGqlAuth(enforcement.Configure);

    /// <summary>Authenticates, then answers at <c>/graphql</c>.</summary>
    /// <param name="app">The application.</param>
    public static void UseStorefrontServer(this WebApplication app)
    {
        app.UseAuthentication();
        app.MapGraphQL();
    }
}
