using System;
using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>
/// The caller must hold the named permissions. On a resolver or property it guards that field; on an object
/// type every field of that type, however it is reached; on a class of root fields the fields declared in that
/// class; on a parameter or input property it applies when an operation supplies that argument or input field.
/// Several attributes stack: each must hold.
/// </summary>
/// <remarks>A permission is <c>Resource</c> or <c>Resource:action</c>. An empty or malformed one is reported as
/// GQLA002 by the build and is never taken as "no requirement".</remarks>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method
    | AttributeTargets.Property | AttributeTargets.Parameter,
    AllowMultiple = true)]
public sealed class RequiresPermissionAttribute : Attribute
{
    /// <summary>Requires one or more permissions, combined as <see cref="Match"/> says.</summary>
    /// <param name="permissions">The permissions, at least one.</param>
    public RequiresPermissionAttribute(params string[] permissions) => Permissions = permissions;

    /// <summary>The permissions as written.</summary>
    public IReadOnlyList<string> Permissions { get; }

    /// <summary>Whether all of <see cref="Permissions"/> are needed (the default) or any one of them.</summary>
    public new PermissionMatch Match { get; set; }
}
