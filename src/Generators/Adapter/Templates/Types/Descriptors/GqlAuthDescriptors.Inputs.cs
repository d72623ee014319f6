using GqlAuthTooling;

namespace HotChocolate.Types
{
    /// <content>On the descriptors of arguments, input fields and enum values.</content>
    internal static partial class GqlAuthDescriptors
    {
        /// <summary>A caller needs all of these permissions for an operation that gives the argument.</summary>
        public static IArgumentDescriptor RequiresPermission(
            this IArgumentDescriptor descriptor, params string[] permissions) =>
            descriptor.RequiresPermission(PermissionMatch.All, permissions);

        /// <summary>A caller needs all or any of these permissions for an operation that gives the argument.</summary>
        public static IArgumentDescriptor RequiresPermission(
            this IArgumentDescriptor descriptor, PermissionMatch match, params string[] permissions) =>
            Ask(descriptor, descriptor, Of(match, permissions));

        /// <summary>A caller must be authenticated for an operation that gives the argument.</summary>
        public static IArgumentDescriptor RequiresAuthentication(this IArgumentDescriptor descriptor) =>
            Ask(descriptor, descriptor, Requirement.Authenticated);

        /// <summary>Deprecates the argument.</summary>
        public static IArgumentDescriptor Deprecated(
            this IArgumentDescriptor descriptor, string reason, string? removalDate, string? replacement = null) =>
            descriptor.Deprecated(reason);

        /// <summary>A caller needs all of these permissions for an operation that gives the field.</summary>
        public static IInputFieldDescriptor RequiresPermission(
            this IInputFieldDescriptor descriptor, params string[] permissions) =>
            descriptor.RequiresPermission(PermissionMatch.All, permissions);

        /// <summary>A caller needs all or any of these permissions for an operation that gives the field.</summary>
        public static IInputFieldDescriptor RequiresPermission(
            this IInputFieldDescriptor descriptor, PermissionMatch match, params string[] permissions) =>
            Ask(descriptor, descriptor, Of(match, permissions));

        /// <summary>A caller must be authenticated for an operation that gives the field.</summary>
        public static IInputFieldDescriptor RequiresAuthentication(this IInputFieldDescriptor descriptor) =>
            Ask(descriptor, descriptor, Requirement.Authenticated);

        /// <summary>Deprecates the field.</summary>
        public static IInputFieldDescriptor Deprecated(
            this IInputFieldDescriptor descriptor, string reason, string? removalDate, string? replacement = null) =>
            descriptor.Deprecated(reason);

        /// <summary>Deprecates the value.</summary>
        public static IEnumValueDescriptor Deprecated(
            this IEnumValueDescriptor descriptor, string reason, string? removalDate, string? replacement = null) =>
            descriptor.Deprecated(reason);
    }
}
