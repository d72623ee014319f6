using System;
using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>The <c>extensions</c> of a response, in the order in which they are written.</summary>
public static class ResponseExtensions
{
    /// <summary>What a response says about its operation; a part without content is absent.</summary>
    /// <param name="complexity">The engine's cost of the operation, or <see langword="null"/>; a whole number is given as one.</param>
    /// <param name="permissionsUsed">The permissions that the operation requires, or <see langword="null"/>.</param>
    /// <param name="deprecatedFieldsUsed">The lines about deprecated members, or <see langword="null"/>.</param>
    public static IReadOnlyList<KeyValuePair<string, object>> Of(
        double? complexity, IReadOnlyList<string>? permissionsUsed, IReadOnlyList<string>? deprecatedFieldsUsed)
    {
        var extensions = new List<KeyValuePair<string, object>>(3);
        if (complexity is { } cost)
        {
            Add(ResponseKeys.Complexity, cost == Math.Truncate(cost) && Math.Abs(cost) < 1e15 ? (object)(long)cost : cost);
        }

        if (permissionsUsed?.Count > 0)
        {
            Add(ResponseKeys.PermissionsUsed, permissionsUsed);
        }

        if (deprecatedFieldsUsed?.Count > 0)
        {
            Add(ResponseKeys.DeprecatedFieldsUsed, deprecatedFieldsUsed);
        }

        return extensions.AsReadOnly();

        void Add(string key, object value) => extensions.Add(new KeyValuePair<string, object>(key, value));
    }
}
