using System;

namespace GqlAuthTooling;

/// <summary>
/// Anyone may use the field. It says that leaving the field open was a decision, and why; it never lifts a
/// requirement of the type the field returns.
/// </summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Struct | AttributeTargets.Interface | AttributeTargets.Method
    | AttributeTargets.Property)]
public sealed class PublicAccessAttribute : Attribute
{
    /// <summary>Declares the field public.</summary>
    /// <param name="reason">Why anyone may use it. Mandatory: an empty reason is reported as GQLA016.</param>
    public PublicAccessAttribute(string reason) => Reason = reason;

    /// <summary>Why anyone may use the field.</summary>
    public string Reason { get; }
}
