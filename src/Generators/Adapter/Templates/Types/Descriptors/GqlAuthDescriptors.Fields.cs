using GqlAuthTooling;

namespace HotChocolate.Types
{
    /// <content>On the descriptors of fields.</content>
    internal static partial class GqlAuthDescriptors
    {
        /// <summary>A caller needs all of these permissions for the field.</summary>
        public static IObjectFieldDescriptor RequiresPermission(
            this IObjectFieldDescriptor descriptor, params string[] permissions) =>
            descriptor.RequiresPermission(PermissionMatch.All, permissions);

        /// <summary>A caller needs all or any of these permissions for the field.</summary>
        public static IObjectFieldDescriptor RequiresPermission(
            this IObjectFieldDescriptor descriptor, PermissionMatch match, params string[] permissions) =>
            Ask(descriptor, descriptor, Of(match, permissions));

        /// <summary>A caller must be authenticated for the field.</summary>
        public static IObjectFieldDescriptor RequiresAuthentication(this IObjectFieldDescriptor descriptor) =>
            Ask(descriptor, descriptor, Requirement.Authenticated);

        /// <summary>Anyone may use the field, for this reason; it holds when the build has read it.</summary>
        public static IObjectFieldDescriptor PublicAccess(this IObjectFieldDescriptor descriptor, string reason) =>
            WithReason(descriptor, reason);

        /// <summary>Deprecates the field.</summary>
        public static IObjectFieldDescriptor Deprecated(
            this IObjectFieldDescriptor descriptor, string reason, string? removalDate, string? replacement = null) =>
            descriptor.Deprecated(reason);

        /// <summary>A caller needs all of these permissions for the field, in every type that implements it.</summary>
        public static IInterfaceFieldDescriptor RequiresPermission(
            this IInterfaceFieldDescriptor descriptor, params string[] permissions) =>
            descriptor.RequiresPermission(PermissionMatch.All, permissions);

        /// <summary>A caller needs all or any of these permissions for the field, in every type that implements it.</summary>
        public static IInterfaceFieldDescriptor RequiresPermission(
            this IInterfaceFieldDescriptor descriptor, PermissionMatch match, params string[] permissions) =>
            Ask(descriptor, descriptor, Of(match, permissions));

        /// <summary>A caller must be authenticated for the field, in every type that implements it.</summary>
        public static IInterfaceFieldDescriptor RequiresAuthentication(this IInterfaceFieldDescriptor descriptor) =>
            Ask(descriptor, descriptor, Requirement.Authenticated);

        /// <summary>Anyone may use the field, for this reason; it holds when the build has read it.</summary>
        public static IInterfaceFieldDescriptor PublicAccess(this IInterfaceFieldDescriptor descriptor, string reason) =>
            WithReason(descriptor, reason);

        /// <summary>Deprecates the field.</summary>
        public static IInterfaceFieldDescriptor Deprecated(
            this IInterfaceFieldDescriptor descriptor, string reason, string? removalDate, string? replacement = null) =>
            descriptor.Deprecated(reason);
    }
}
