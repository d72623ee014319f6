#nullable enable
using System;

namespace HotChocolate.Types
{
    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Method, AllowMultiple = true)]
    public class ErrorAttribute : DeclaredFieldAttribute
    {
        public ErrorAttribute(Type errorType) => ErrorType = errorType;
        public Type ErrorType { get; }
    }

    public sealed class ErrorAttribute<TError> : ErrorAttribute
    {
        public ErrorAttribute() : base(typeof(TError)) { }
    }

    [AttributeUsage(AttributeTargets.Property | AttributeTargets.Method)]
    public class UseMutationConventionAttribute : DeclaredFieldAttribute
    {
        public string? InputTypeName { get; set; }
        public string? InputArgumentName { get; set; }
        public string? PayloadTypeName { get; set; }
        public string? PayloadFieldName { get; set; }
        public string? PayloadErrorTypeName { get; set; }
        public string? PayloadErrorsFieldName { get; set; }
        public bool Disable { get; set; }
    }

    public struct MutationConventionOptions
    {
        public string? InputTypeNamePattern { get; set; }
        public string? InputArgumentName { get; set; }
        public string? PayloadTypeNamePattern { get; set; }
        public string? PayloadErrorTypeNamePattern { get; set; }
        public string? PayloadErrorsFieldName { get; set; }
        public bool? ApplyToAllMutations { get; set; }
    }

    public struct MutationFieldOptions
    {
        public string? InputTypeName { get; set; }
        public string? InputArgumentName { get; set; }
        public string? PayloadTypeName { get; set; }
        public string? PayloadFieldName { get; set; }
        public bool Disable { get; set; }
    }

    public class MutationPayloadOptions
    {
        public string? QueryFieldName { get; set; }
        public Func<INamedType, bool> MutationPayloadPredicate { get; set; } = _ => true;
    }

    public static class MutationObjectFieldDescriptorExtensions
    {
        public static IObjectFieldDescriptor UseMutationConvention(
            this IObjectFieldDescriptor descriptor, MutationFieldOptions options = default) => descriptor;

        public static IObjectFieldDescriptor Error<TError>(this IObjectFieldDescriptor descriptor) => descriptor;

        public static IObjectFieldDescriptor Error(this IObjectFieldDescriptor descriptor, Type errorType) => descriptor;
    }
}
