using System;
using System.Globalization;
using System.Linq;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>Whether a value of a document is one of a scalar or enum. What scalars of a server accept, only the server knows.</summary>
internal static class LeafValues
{
    /// <summary>What is wrong, in graphql-js's words; <see langword="null"/> when nothing is.</summary>
    public static string? Fault(ValueNode value, SchemaType type) => type.Kind == NamedTypeKind.Enum
        ? EnumFault(value, type)
        : type.Name switch
        {
            "Int" => IntFault(value),
            "Float" => value.Kind is ValueKind.Int or ValueKind.Float ? null : $"Float cannot represent non numeric value: {value}",
            "String" => value.Kind == ValueKind.String ? null : $"String cannot represent a non string value: {value}",
            "Boolean" => value.Kind == ValueKind.Boolean ? null : $"Boolean cannot represent a non boolean value: {value}",
            "ID" => value.Kind is ValueKind.String or ValueKind.Int
                ? null
                : $"ID cannot represent a non-string and non-integer value: {value}",
            _ => null,
        };

    /// <summary>The clause that suggests values of an enum.</summary>
    public static string DidYouMean(string written, SchemaType type) =>
        Suggestions.DidYouMean(written, type.Values.Select(one => one.Name)).Replace("Did you mean ", "Did you mean the enum value ", StringComparison.Ordinal);

    private static string? IntFault(ValueNode value) =>
        value.Kind != ValueKind.Int ? $"Int cannot represent non-integer value: {value}"
        : int.TryParse(value.Text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _) ? null
        : $"Int cannot represent non 32-bit signed integer value: {value.Text}";

    private static string? EnumFault(ValueNode value, SchemaType type) =>
        value.Kind != ValueKind.Enum
            ? $"Enum \"{type.Name}\" cannot represent non-enum value: {value}.{DidYouMean(value.ToString(), type)}"
            : type.Value(value.Text) is not null || type.Values.Count == 0
                ? null
                : $"Value \"{value.Text}\" does not exist in \"{type.Name}\" enum.{DidYouMean(value.Text, type)}";
}
