using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>The attributes that say something about access.</summary>
public enum AccessAttributeKind
{
    /// <summary>Our <c>[RequiresPermission]</c>.</summary>
    RequiresPermission,

    /// <summary>Our <c>[RequiresAuthentication]</c>.</summary>
    RequiresAuthentication,

    /// <summary>Our <c>[PublicAccess]</c>.</summary>
    PublicAccess,

    /// <summary>HotChocolate's <c>[Authorize]</c>, or an attribute that derives from or expands to it.</summary>
    HotChocolateAuthorize,

    /// <summary>HotChocolate's <c>[AllowAnonymous]</c>.</summary>
    HotChocolateAllowAnonymous,

    /// <summary>ASP.NET Core's <c>[Authorize]</c>, which HotChocolate ignores.</summary>
    AspNetCoreAuthorize,

    /// <summary>ASP.NET Core's <c>[AllowAnonymous]</c>, which HotChocolate ignores.</summary>
    AspNetCoreAllowAnonymous,
}

/// <summary>One access attribute where it was written.</summary>
/// <param name="Kind">Which attribute.</param>
/// <param name="Data">The attribute, for positions.</param>
/// <param name="Permissions">The permissions as written; <see langword="null"/> for a value that is not constant.</param>
/// <param name="Match">How the permissions combine.</param>
/// <param name="Reason">The reason of <c>[PublicAccess]</c>.</param>
/// <param name="Delegated">What is left to HotChocolate: <c>policy:Name</c>, <c>roles:A,B</c> or <c>authenticated</c>.</param>
public sealed record AccessDeclaration(
    AccessAttributeKind Kind,
    AttributeData Data,
    ImmutableArray<string?> Permissions,
    PermissionMatch Match,
    string? Reason,
    string? Delegated);

/// <summary>One deprecation attribute where it was written.</summary>
/// <param name="Source">Which attribute.</param>
/// <param name="Data">The attribute, for positions.</param>
/// <param name="Reason">The reason as written.</param>
/// <param name="RemovalDate">The date as written.</param>
/// <param name="Replacement">The replacing coordinate as written.</param>
public sealed record DeprecationDeclaration(
    DeprecationSource Source, AttributeData Data, string? Reason, string? RemovalDate, string? Replacement);
