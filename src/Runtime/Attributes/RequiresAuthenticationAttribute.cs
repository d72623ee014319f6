using System;

namespace GqlAuthTooling;

/// <summary>The caller must be authenticated; no particular permission is needed.</summary>
[AttributeUsage(
    AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method
    | AttributeTargets.Property | AttributeTargets.Parameter)]
public sealed class RequiresAuthenticationAttribute : Attribute
{
}
