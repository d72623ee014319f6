using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>Coerces the value of one variable.</summary>
/// <param name="schema">The schema.</param>
/// <param name="onError">Takes the path within the value (<c>.field[0]</c>), what is wrong there, and why.</param>
internal sealed class InputCoercion(GraphQLSchema schema, Action<string, JsonElement, string> onError)
{
    /// <summary>The value as a document would have it.</summary>
    public ValueNode Coerce(JsonElement json, TypeNode type, string path)
    {
        var isNull = json.ValueKind == JsonValueKind.Null;
        if (type is NonNullTypeNode nonNull)
        {
            if (isNull)
            {
                onError(path, json, $"Expected non-nullable type \"{type}\" not to be null.");
            }

            type = nonNull.Of;
        }

        if (isNull)
        {
            return JsonValues.ToValue(json);
        }

        if (type is ListTypeNode list)
        {
            // A value that is no list stands for a list of one.
            return JsonValues.List(json.ValueKind == JsonValueKind.Array
                ? [.. json.EnumerateArray().Select((item, i) => Coerce(item, list.Item, string.Create(CultureInfo.InvariantCulture, $"{path}[{i}]")))]
                : [Coerce(json, list.Item, path)]);
        }

        return schema.Type(type.NamedType) switch
        {
            { Kind: NamedTypeKind.Input } input => CoerceObject(json, input, path),
            { Kind: NamedTypeKind.Enum } values => CoerceEnum(json, values, path),
            var scalar => CoerceScalar(json, scalar?.Name, path),
        };
    }

    private ValueNode CoerceObject(JsonElement json, SchemaType type, string path)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            onError(path, json, $"Expected type \"{type.Name}\" to be an object.");
            return JsonValues.ToValue(json);
        }

        var fields = new List<ObjectFieldNode>();
        foreach (var field in type.InputFields)
        {
            if (json.TryGetProperty(field.Name, out var value))
            {
                fields.Add(JsonValues.Field(field.Name, Coerce(value, field.Type, $"{path}.{field.Name}")));
            }
            else if (field.IsRequired)
            {
                onError(path, json, $"Field \"{field.Name}\" of required type \"{field.Type}\" was not provided.");
            }
        }

        foreach (var property in json.EnumerateObject().Where(property => type.InputField(property.Name) is null))
        {
            var near = Suggestions.DidYouMean(property.Name, type.InputFields.Select(one => one.Name));
            onError(path, json, $"Field \"{property.Name}\" is not defined by type \"{type.Name}\".{near}");
        }

        if (type.IsOneOf && fields.Count != 1)
        {
            onError(path, json, $"Exactly one key must be specified for OneOf type \"{type.Name}\".");
        }
        else if (type.IsOneOf && fields[0].Value.Kind == ValueKind.Null)
        {
            onError($"{path}.{fields[0].Name}", json.GetProperty(fields[0].Name), $"Field \"{fields[0].Name}\" must be non-null.");
        }

        return JsonValues.Object([.. fields]);
    }

    private ValueNode CoerceEnum(JsonElement json, SchemaType type, string path)
    {
        if (json.ValueKind != JsonValueKind.String)
        {
            var text = JsonValues.Inspect(json);
            onError(path, json, $"Enum \"{type.Name}\" cannot represent non-string value: {text}.{LeafValues.DidYouMean(text, type)}");
            return JsonValues.ToValue(json);
        }

        var name = json.GetString()!;
        if (type.Value(name) is null && type.Values.Count > 0)
        {
            onError(path, json, $"Value \"{name}\" does not exist in \"{type.Name}\" enum.{LeafValues.DidYouMean(name, type)}");
        }

        return JsonValues.Leaf(ValueKind.Enum, name);
    }

    private ValueNode CoerceScalar(JsonElement json, string? scalar, string path)
    {
        var fault = scalar switch
        {
            "Int" => !JsonValues.IsInteger(json, out var number) ? "Int cannot represent non-integer value: "
                : number is < int.MinValue or > int.MaxValue ? "Int cannot represent non 32-bit signed integer value: "
                : null,
            "Float" => json.ValueKind == JsonValueKind.Number ? null : "Float cannot represent non numeric value: ",
            "String" => json.ValueKind == JsonValueKind.String ? null : "String cannot represent a non string value: ",
            "Boolean" => json.ValueKind is JsonValueKind.True or JsonValueKind.False ? null : "Boolean cannot represent a non boolean value: ",
            "ID" => json.ValueKind == JsonValueKind.String || JsonValues.IsInteger(json, out _) ? null : "ID cannot represent value: ",
            _ => null,
        };
        if (fault is not null)
        {
            onError(path, json, fault + JsonValues.Inspect(json));
        }

        return JsonValues.ToValue(json);
    }
}
