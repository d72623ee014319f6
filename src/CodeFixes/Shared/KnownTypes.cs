namespace GqlAuthTooling.CodeFixes;

/// <summary>Metadata names of the types that fixes write.</summary>
internal static class KnownTypes
{
    public const string RequiresPermission = "GqlAuthTooling.RequiresPermissionAttribute";

    public const string RequiresAuthentication = "GqlAuthTooling.RequiresAuthenticationAttribute";

    public const string Deprecated = "GqlAuthTooling.DeprecatedAttribute";

    public const string PermissionMatch = "GqlAuthTooling.PermissionMatch";

    public const string PublicAccess = "GqlAuthTooling.PublicAccessAttribute";

    public const string UserError = "GqlAuthTooling.UserError";

    public const string UserWarning = "GqlAuthTooling.UserWarning";

    public const string HotChocolateAuthorize = "HotChocolate.Authorization.AuthorizeAttribute";

    public const string ReadOnlyList = "System.Collections.Generic.IReadOnlyList`1";

    public const string IsExternalInit = "System.Runtime.CompilerServices.IsExternalInit";
}
