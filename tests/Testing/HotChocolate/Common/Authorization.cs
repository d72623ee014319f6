#nullable enable
using System;
using System.Reflection;
using HotChocolate.Types.Descriptors;

namespace HotChocolate.Authorization
{
    using HotChocolate.Types;

    public enum ApplyPolicy
    {
        BeforeResolver = 0,
        AfterResolver = 1,
        Validation = 2,
    }

    [AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Property | AttributeTargets.Method,
        AllowMultiple = true)]
    public class AuthorizeAttribute : DescriptorAttribute
    {
        public AuthorizeAttribute() { }
        public AuthorizeAttribute(string policy) => Policy = policy;

        public AuthorizeAttribute(string policy, ApplyPolicy apply)
        {
            Policy = policy;
            Apply = apply;
        }

        public AuthorizeAttribute(ApplyPolicy apply) => Apply = apply;
        public string? Policy { get; set; }
        public string[]? Roles { get; set; }
        public ApplyPolicy Apply { get; set; } = ApplyPolicy.BeforeResolver;

        protected internal override void TryConfigure(
            IDescriptorContext context, IDescriptor descriptor, ICustomAttributeProvider element)
        {
        }
    }

    public sealed class AllowAnonymousAttribute : ObjectFieldDescriptorAttribute
    {
        protected override void OnConfigure(IDescriptorContext context, IObjectFieldDescriptor descriptor, MemberInfo member)
        {
        }
    }
}

namespace HotChocolate.Types
{
    using HotChocolate.Authorization;

    public static class AuthorizeObjectTypeDescriptorExtensions
    {
        public static IObjectTypeDescriptor Authorize(
            this IObjectTypeDescriptor descriptor, ApplyPolicy apply = ApplyPolicy.BeforeResolver) => descriptor;

        public static IObjectTypeDescriptor Authorize(
            this IObjectTypeDescriptor descriptor, string policy, ApplyPolicy apply = ApplyPolicy.BeforeResolver) => descriptor;

        public static IObjectTypeDescriptor Authorize(this IObjectTypeDescriptor descriptor, params string[] roles) => descriptor;

        public static IObjectTypeDescriptor<T> Authorize<T>(
            this IObjectTypeDescriptor<T> descriptor, ApplyPolicy apply = ApplyPolicy.BeforeResolver) => descriptor;

        public static IObjectTypeDescriptor<T> Authorize<T>(
            this IObjectTypeDescriptor<T> descriptor, string policy, ApplyPolicy apply = ApplyPolicy.BeforeResolver) => descriptor;

        public static IObjectTypeDescriptor<T> Authorize<T>(
            this IObjectTypeDescriptor<T> descriptor, params string[] roles) => descriptor;
    }

    public static class AuthorizeObjectFieldDescriptorExtensions
    {
        public static IObjectFieldDescriptor Authorize(
            this IObjectFieldDescriptor descriptor, ApplyPolicy apply = ApplyPolicy.BeforeResolver) => descriptor;

        public static IObjectFieldDescriptor Authorize(
            this IObjectFieldDescriptor descriptor, string policy, ApplyPolicy apply = ApplyPolicy.BeforeResolver) => descriptor;

        public static IObjectFieldDescriptor Authorize(this IObjectFieldDescriptor descriptor, params string[] roles) => descriptor;

        public static IObjectFieldDescriptor AllowAnonymous(this IObjectFieldDescriptor descriptor) => descriptor;
    }
}
