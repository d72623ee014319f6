using System;

namespace GqlAuthTooling;

/// <summary>
/// The field, argument, input field or enum value is deprecated. Its use is reported to the client in
/// <c>extensions.deprecatedFieldsUsed</c>, and GraphQL's own <c>@deprecated</c> is set.
/// </summary>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property | AttributeTargets.Parameter | AttributeTargets.Field)]
public sealed class DeprecatedAttribute : Attribute
{
    /// <summary>Deprecates the member.</summary>
    /// <param name="reason">What a client should do instead, as one sentence without a full stop.</param>
    public DeprecatedAttribute(string reason) => Reason = reason;

    /// <summary>What a client should do instead.</summary>
    public string Reason { get; }

    /// <summary>The day from which the member may be gone: an ISO 8601 date, <c>yyyy-MM-dd</c>.</summary>
    public string? RemovalDate { get; set; }

    /// <summary>The coordinate that replaces the member, for example <c>Query.orders</c>.</summary>
    public string? Replacement { get; set; }
}
