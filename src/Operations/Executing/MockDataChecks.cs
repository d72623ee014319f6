using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json;
using GqlAuthTooling.Operations.Judging;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Executing;

/// <summary>Compares values that somebody wrote down with the schema, so that no answer can have what a server would never say.</summary>
internal sealed class MockDataChecks(GraphQLSchema schema)
{
    private const int Listed = 20;
    private const string TypeName = "__typename";

    private readonly List<string> _faults = [];

    /// <summary>What is wrong.</summary>
    public IReadOnlyList<string> Faults => _faults.Count <= Listed
        ? _faults
        : [.. _faults.Take(Listed), string.Create(CultureInfo.InvariantCulture, $"and {_faults.Count - Listed} more")];

    /// <summary>Checks all values.</summary>
    public void Check(JsonElement values)
    {
        if (values.ValueKind != JsonValueKind.Object)
        {
            _faults.Add("The values are no object. Write one member for each coordinate, for example \"Query.order\".");
            return;
        }

        if (!UnicodeJson.IsWhole(values))
        {
            _faults.Add("A text in the values is no Unicode.");
            return;
        }

        foreach (var value in values.EnumerateObject())
        {
            var parts = value.Name.Split('.');
            var field = parts.Length == 2 && schema.Type(parts[0]) is { Kind: NamedTypeKind.Object } type ? type.Field(parts[1]) : null;
            if (field is null)
            {
                _faults.Add($"\"{value.Name}\": the schema has no such field of an object type.");
            }
            else
            {
                Check(value.Value, field.Type, value.Name);
            }
        }
    }

    private void Check(JsonElement value, TypeNode type, string at)
    {
        if (value.ValueKind == JsonValueKind.Null)
        {
            if (type is NonNullTypeNode)
            {
                _faults.Add($"\"{at}\": null is no {type}.");
            }

            return;
        }

        var of = type is NonNullTypeNode nonNull ? nonNull.Of : type;
        if (of is not ListTypeNode list)
        {
            CheckNamed(value, schema.Type(of.NamedType)!, at);
        }
        else if (value.ValueKind != JsonValueKind.Array)
        {
            _faults.Add($"\"{at}\": {JsonValues.Inspect(value)} is no {type}.");
        }
        else
        {
            var index = 0;
            foreach (var item in value.EnumerateArray())
            {
                Check(item, list.Item, string.Create(CultureInfo.InvariantCulture, $"{at}[{index++}]"));
            }
        }
    }

    private void CheckNamed(JsonElement value, SchemaType type, string at)
    {
        if (type.IsComposite)
        {
            CheckObject(value, type, at);
        }
        else if (!IsLeaf(value, type))
        {
            _faults.Add($"\"{at}\": {JsonValues.Inspect(value)} is no {type.Name}.");
        }
    }

    private void CheckObject(JsonElement value, SchemaType type, string at)
    {
        if (value.ValueKind != JsonValueKind.Object)
        {
            _faults.Add($"\"{at}\": {JsonValues.Inspect(value)} is no {type.Name}.");
            return;
        }

        var possible = schema.PossibleTypes(type.Name);
        var name = value.TryGetProperty(TypeName, out var said) ? said.ToString() : possible.Count > 0 ? possible[0] : null;
        if (name is null || !possible.Contains(name, StringComparer.Ordinal))
        {
            _faults.Add($"\"{at}\": {name ?? "nothing"} is no {type.Name}.");
            return;
        }

        foreach (var member in value.EnumerateObject().Where(member => member.Name != TypeName))
        {
            if (schema.Type(name)!.Field(member.Name) is { } field)
            {
                Check(member.Value, field.Type, $"{at}.{member.Name}");
            }
            else
            {
                _faults.Add($"\"{at}\": {name} has no field \"{member.Name}\".");
            }
        }
    }

    // What a scalar of the server's own looks like, only the server knows.
    private static bool IsLeaf(JsonElement value, SchemaType type) => type.Kind == NamedTypeKind.Enum
        ? value.ValueKind == JsonValueKind.String && (type.Values.Count == 0 || type.Value(value.GetString()!) is not null)
        : type.Name switch
        {
            "Int" => value.ValueKind == JsonValueKind.Number && value.TryGetInt32(out _),
            "Float" => value.ValueKind == JsonValueKind.Number,
            "String" or "ID" => value.ValueKind == JsonValueKind.String,
            "Boolean" => value.ValueKind is JsonValueKind.True or JsonValueKind.False,
            _ => true,
        };
}
