using System.Collections.Generic;
using System.Linq;
using HotChocolate;
using HotChocolate.Types;

namespace GqlAuthTooling.OnHotChocolate.Tests;

/// <summary>Facts of the real schema beyond names and types.</summary>
public static class RealFacts
{
    /// <summary>The deprecated fields, input fields and enum values with their reasons.</summary>
    /// <param name="schema">The real schema.</param>
    public static IReadOnlyList<string> Deprecations(ISchema schema) =>
    [
        .. schema.Types.OfType<IComplexOutputType>()
            .SelectMany(type => type.Fields.Where(field => field.IsDeprecated && !type.Name.StartsWith("__", System.StringComparison.Ordinal))
                .Select(field => $"{type.Name}.{field.Name}: {field.DeprecationReason}")),
        .. schema.Types.OfType<IInputObjectType>()
            .SelectMany(type => type.Fields.Where(field => field.IsDeprecated)
                .Select(field => $"{type.Name}.{field.Name}: {field.DeprecationReason}")),
        .. schema.Types.OfType<IEnumType>()
            .SelectMany(type => type.Values.Where(value => value.IsDeprecated)
                .Select(value => $"{type.Name}.{value.Name}: {value.DeprecationReason}")),
    ];

    /// <summary>The fields that carry <c>@authorize</c>, or whose type carries it.</summary>
    /// <param name="schema">The real schema.</param>
    public static IReadOnlyList<string> Guarded(ISchema schema) =>
    [
        .. schema.Types.OfType<ObjectType>()
            .SelectMany(type => type.Fields
                .Where(field => !field.IsIntrospectionField
                    && (type.Directives.ContainsDirective("authorize") || field.Directives.ContainsDirective("authorize")))
                .Select(field => $"{type.Name}.{field.Name}")),
    ];
}
