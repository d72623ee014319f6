using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>Checks values that stand in a document against their types, and notes the variables in them.</summary>
internal sealed class ValueChecks(GraphQLSchema schema, CheckedUnit unit, ErrorList errors)
{
    /// <summary>Checks a value.</summary>
    /// <param name="value">The value.</param>
    /// <param name="type">Its type; <see langword="null"/> when that isn't known, which was said already.</param>
    /// <param name="hasDefault">Whether what it is for has a default value.</param>
    /// <param name="oneOf">The input object type with exactly one field whose field it is, or <see langword="null"/>.</param>
    public void Check(ValueNode value, TypeNode? type, bool hasDefault, string? oneOf = null)
    {
        if (value.Kind == ValueKind.Variable)
        {
            unit.Variables.Add(new VariableUse(value, type, hasDefault, oneOf));
            return;
        }

        if (type is NonNullTypeNode nonNull)
        {
            if (value.Kind == ValueKind.Null)
            {
                Add($"Expected value of type \"{type}\", found null.", value);
                return;
            }

            type = nonNull.Of;
        }

        if (type is ListTypeNode list && value.Kind != ValueKind.Null)
        {
            // A value that is no list stands for a list of one.
            if (value.Kind != ValueKind.List)
            {
                Check(value, list.Item, hasDefault: false);
                return;
            }

            foreach (var item in value.Items)
            {
                Check(item, list.Item, hasDefault: false);
            }
        }
        else if (value.Kind != ValueKind.Null)
        {
            CheckNamed(value, type is null ? null : schema.Type(type.NamedType));
        }
    }

    private void CheckNamed(ValueNode value, SchemaType? type)
    {
        if (type is { Kind: NamedTypeKind.Input })
        {
            CheckObject(value, type);
            return;
        }

        if (type is not null && LeafValues.Fault(value, type) is { } fault)
        {
            Add(fault, value);
        }

        // What a scalar of the server's own accepts is not known here; variables in it count all the same.
        foreach (var item in value.Items)
        {
            Check(item, null, hasDefault: false);
        }

        foreach (var field in value.Fields)
        {
            Check(field.Value, null, hasDefault: false);
        }
    }

    private void CheckObject(ValueNode value, SchemaType type)
    {
        if (value.Kind != ValueKind.Object)
        {
            Add($"Expected value of type \"{type.Name}\", found {value}.", value);
            return;
        }

        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var field in value.Fields)
        {
            if (!seen.Add(field.Name))
            {
                errors.Add(unit.Document, $"There can be only one input field named \"{field.Name}\".", field);
            }

            var definition = type.InputField(field.Name);
            if (definition is null)
            {
                errors.Add(
                    unit.Document,
                    $"Field \"{field.Name}\" is not defined by type \"{type.Name}\"."
                    + Suggestions.DidYouMean(field.Name, type.InputFields.Select(one => one.Name)),
                    field);
            }

            Check(field.Value, definition?.Type, definition?.HasDefault == true, type.IsOneOf ? type.Name : null);
        }

        foreach (var required in type.InputFields.Where(one => one.IsRequired && !seen.Contains(one.Name)))
        {
            Add($"Field \"{type.Name}.{required.Name}\" of required type \"{required.Type}\" was not provided.", value);
        }

        if (type.IsOneOf && value.Fields.Count != 1)
        {
            Add($"OneOf Input Object \"{type.Name}\" must specify exactly one key.", value);
        }
        else if (type.IsOneOf && value.Fields[0].Value.Kind == ValueKind.Null)
        {
            Add($"Field \"{type.Name}.{value.Fields[0].Name}\" must be non-null.", value);
        }
    }

    private void Add(string message, ValueNode value) => errors.Add(unit.Document, message, value);
}
