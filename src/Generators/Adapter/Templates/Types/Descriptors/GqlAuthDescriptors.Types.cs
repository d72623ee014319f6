using GqlAuthTooling;

namespace HotChocolate.Types
{
    /// <content>On the descriptors of types.</content>
    internal static partial class GqlAuthDescriptors
    {
        /// <summary>A caller needs all of these permissions for every field of the type.</summary>
        public static IObjectTypeDescriptor RequiresPermission(
            this IObjectTypeDescriptor descriptor, params string[] permissions) =>
            descriptor.RequiresPermission(PermissionMatch.All, permissions);

        /// <summary>A caller needs all or any of these permissions for every field of the type.</summary>
        public static IObjectTypeDescriptor RequiresPermission(
            this IObjectTypeDescriptor descriptor, PermissionMatch match, params string[] permissions) =>
            Ask(descriptor, descriptor, Of(match, permissions));

        /// <summary>A caller must be authenticated for every field of the type.</summary>
        public static IObjectTypeDescriptor RequiresAuthentication(this IObjectTypeDescriptor descriptor) =>
            Ask(descriptor, descriptor, Requirement.Authenticated);

        /// <summary>Anyone may use the fields of the type, for this reason; it holds when the build has read it.</summary>
        public static IObjectTypeDescriptor PublicAccess(this IObjectTypeDescriptor descriptor, string reason) =>
            WithReason(descriptor, reason);

        /// <summary>A caller needs all of these permissions for every field of the type.</summary>
        public static IObjectTypeDescriptor<T> RequiresPermission<T>(
            this IObjectTypeDescriptor<T> descriptor, params string[] permissions) =>
            descriptor.RequiresPermission(PermissionMatch.All, permissions);

        /// <summary>A caller needs all or any of these permissions for every field of the type.</summary>
        public static IObjectTypeDescriptor<T> RequiresPermission<T>(
            this IObjectTypeDescriptor<T> descriptor, PermissionMatch match, params string[] permissions) =>
            Ask(descriptor, descriptor, Of(match, permissions));

        /// <summary>A caller must be authenticated for every field of the type.</summary>
        public static IObjectTypeDescriptor<T> RequiresAuthentication<T>(this IObjectTypeDescriptor<T> descriptor) =>
            Ask(descriptor, descriptor, Requirement.Authenticated);

        /// <summary>Anyone may use the fields of the type, for this reason; it holds when the build has read it.</summary>
        public static IObjectTypeDescriptor<T> PublicAccess<T>(this IObjectTypeDescriptor<T> descriptor, string reason) =>
            WithReason(descriptor, reason);

        /// <summary>A caller needs all of these permissions for every field of the type.</summary>
        public static IInterfaceTypeDescriptor RequiresPermission(
            this IInterfaceTypeDescriptor descriptor, params string[] permissions) =>
            descriptor.RequiresPermission(PermissionMatch.All, permissions);

        /// <summary>A caller needs all or any of these permissions for every field of the type.</summary>
        public static IInterfaceTypeDescriptor RequiresPermission(
            this IInterfaceTypeDescriptor descriptor, PermissionMatch match, params string[] permissions) =>
            Ask(descriptor, descriptor, Of(match, permissions));

        /// <summary>A caller must be authenticated for every field of the type.</summary>
        public static IInterfaceTypeDescriptor RequiresAuthentication(this IInterfaceTypeDescriptor descriptor) =>
            Ask(descriptor, descriptor, Requirement.Authenticated);

        /// <summary>A caller needs all of these permissions for every field of the type.</summary>
        public static IInterfaceTypeDescriptor<T> RequiresPermission<T>(
            this IInterfaceTypeDescriptor<T> descriptor, params string[] permissions) =>
            descriptor.RequiresPermission(PermissionMatch.All, permissions);

        /// <summary>A caller needs all or any of these permissions for every field of the type.</summary>
        public static IInterfaceTypeDescriptor<T> RequiresPermission<T>(
            this IInterfaceTypeDescriptor<T> descriptor, PermissionMatch match, params string[] permissions) =>
            Ask(descriptor, descriptor, Of(match, permissions));

        /// <summary>A caller must be authenticated for every field of the type.</summary>
        public static IInterfaceTypeDescriptor<T> RequiresAuthentication<T>(this IInterfaceTypeDescriptor<T> descriptor) =>
            Ask(descriptor, descriptor, Requirement.Authenticated);
    }
}
