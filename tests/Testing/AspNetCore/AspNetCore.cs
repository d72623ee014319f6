#nullable enable
using System;
using System.Collections.Generic;

namespace Microsoft.AspNetCore.Authorization
{
    public interface IAuthorizeData
    {
        string? Policy { get; set; }
        string? Roles { get; set; }
    }

    public interface IAllowAnonymous
    {
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = true, Inherited = true)]
    public class AuthorizeAttribute : Attribute, IAuthorizeData
    {
        public AuthorizeAttribute() { }
        public AuthorizeAttribute(string policy) => Policy = policy;
        public string? Policy { get; set; }
        public string? Roles { get; set; }
        public string? AuthenticationSchemes { get; set; }
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Method, AllowMultiple = false, Inherited = true)]
    public class AllowAnonymousAttribute : Attribute, IAllowAnonymous
    {
    }
}

namespace Microsoft.AspNetCore.Authorization
{
    public class AuthorizationPolicy
    {
    }

    public class AuthorizationPolicyBuilder
    {
        public AuthorizationPolicyBuilder RequireAuthenticatedUser() => this;
        public AuthorizationPolicy Build() => new();
    }

    public class AuthorizationOptions
    {
        public AuthorizationPolicy DefaultPolicy { get; set; } = new();
        public AuthorizationPolicy? FallbackPolicy { get; set; }
    }

    public class AuthorizationBuilder
    {
        public AuthorizationBuilder SetFallbackPolicy(AuthorizationPolicy? policy) => this;
    }
}

namespace Microsoft.Extensions.Options
{
    public interface IConfigureOptions<in TOptions>
        where TOptions : class
    {
        void Configure(TOptions options);
    }
}

namespace Microsoft.Extensions.DependencyInjection
{
    using Microsoft.AspNetCore.Authorization;

    public static class PolicyServiceCollectionExtensions
    {
        public static IServiceCollection AddAuthorization(
            this IServiceCollection services, Action<AuthorizationOptions> configure) => services;

        public static AuthorizationBuilder AddAuthorizationBuilder(this IServiceCollection services) => new();

        public static IServiceCollection Configure<TOptions>(this IServiceCollection services, Action<TOptions> configureOptions)
            where TOptions : class => services;
    }

    public static class ConfiguringServiceCollectionExtensions
    {
        public static IServiceCollection ConfigureOptions<TConfigureOptions>(this IServiceCollection services)
            where TConfigureOptions : class => services;

        public static IServiceCollection AddSingleton<TService, TImplementation>(this IServiceCollection services)
            where TService : class
            where TImplementation : class, TService => services;
    }

    public interface IServiceCollection : IList<ServiceDescriptor>
    {
    }

    public class ServiceDescriptor
    {
    }
}

namespace Microsoft.AspNetCore.Builder
{
    public interface IApplicationBuilder
    {
    }

    public interface IEndpointConventionBuilder
    {
    }

    public static class AuthorizationAppBuilderExtensions
    {
        public static IApplicationBuilder UseAuthorization(this IApplicationBuilder app) => app;

        public static IApplicationBuilder UseEndpoints(
            this IApplicationBuilder app, Action<Microsoft.AspNetCore.Routing.IEndpointRouteBuilder> configure) => app;
    }

    public static class EndpointRouteBuilderGroupExtensions
    {
        public static Microsoft.AspNetCore.Routing.RouteGroupBuilder MapGroup(
            this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder endpoints, string prefix) => new();

        public static IEndpointConventionBuilder MapGet(
            this Microsoft.AspNetCore.Routing.IEndpointRouteBuilder endpoints, string pattern, Delegate handler) =>
            throw new InvalidOperationException();
    }

    public static class AuthorizationEndpointConventionBuilderExtensions
    {
        public static TBuilder RequireAuthorization<TBuilder>(this TBuilder builder)
            where TBuilder : IEndpointConventionBuilder => builder;

        public static TBuilder RequireAuthorization<TBuilder>(this TBuilder builder, params string[] policyNames)
            where TBuilder : IEndpointConventionBuilder => builder;

        public static TBuilder AllowAnonymous<TBuilder>(this TBuilder builder)
            where TBuilder : IEndpointConventionBuilder => builder;
    }
}

namespace Microsoft.AspNetCore.Routing
{
    public interface IEndpointRouteBuilder
    {
    }

    public sealed class RouteGroupBuilder : IEndpointRouteBuilder, Microsoft.AspNetCore.Builder.IEndpointConventionBuilder
    {
    }
}
