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

namespace Microsoft.Extensions.DependencyInjection
{
    public interface IServiceCollection : IList<ServiceDescriptor>
    {
    }

    public class ServiceDescriptor
    {
    }
}

namespace Microsoft.AspNetCore.Builder
{
    public interface IEndpointConventionBuilder
    {
    }

    public static class AuthorizationEndpointConventionBuilderExtensions
    {
        public static TBuilder RequireAuthorization<TBuilder>(this TBuilder builder)
            where TBuilder : IEndpointConventionBuilder => builder;

        public static TBuilder RequireAuthorization<TBuilder>(this TBuilder builder, params string[] policyNames)
            where TBuilder : IEndpointConventionBuilder => builder;
    }
}

namespace Microsoft.AspNetCore.Routing
{
    public interface IEndpointRouteBuilder
    {
    }
}
