using System;
using System.Collections.Generic;
using GqlAuthTooling.Operations.Judging;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Executing;

/// <summary>
/// What only the variables of a request show to be wrong with an argument: a variable may be null where a default value would stand
/// in for it, and the place takes no null. Everything else was checked before.
/// </summary>
internal sealed class ArgumentFaults(GraphQLSchema schema, VariableValues variables)
{
    // A selection runs on each object of a list, and its literals can be long; variables are those of one run.
    private readonly Dictionary<(SchemaField Field, FieldNode Node), string?> _known = new();

    /// <summary>Why a field can't run, in graphql-js's words; <see langword="null"/> when it can.</summary>
    /// <param name="field">The field.</param>
    /// <param name="node">Its selection.</param>
    public string? Find(SchemaField field, FieldNode node)
    {
        if (node.Arguments.Count == 0)
        {
            return null;
        }

        if (!_known.TryGetValue((field, node), out var fault))
        {
            _known.Add((field, node), fault = Look(field, node));
        }

        return fault;
    }

    private string? Look(SchemaField field, FieldNode node)
    {
        foreach (var argument in node.Arguments)
        {
            if (field.Argument(argument.Name) is not { } definition || IsFine(argument.Value, definition.Type, definition.HasDefault))
            {
                continue;
            }

            return argument.Value.Kind == ValueKind.Variable
                ? $"Argument \"{argument.Name}\" of non-null type \"{definition.Type}\" must not be null."
                : $"Argument \"{argument.Name}\" has invalid value {argument.Value}.";
        }

        return null;
    }

    private bool IsFine(ValueNode value, TypeNode type, bool hasDefault)
    {
        if (value.Kind == ValueKind.Variable)
        {
            return type is not NonNullTypeNode || (variables.TryGet(value.Text, out var given) ? given!.Kind != ValueKind.Null : hasDefault);
        }

        var of = type is NonNullTypeNode nonNull ? nonNull.Of : type;
        if (of is ListTypeNode list)
        {
            return value.Kind == ValueKind.List
                ? All(value.Items, item => IsFine(item, list.Item, hasDefault: false))
                : value.Kind == ValueKind.Null || IsFine(value, list.Item, hasDefault: false);
        }

        return schema.Type(of.NamedType) is not { Kind: NamedTypeKind.Input } input
            || All(value.Fields, field => input.InputField(field.Name) is not { } inner || IsFine(field.Value, inner.Type, inner.HasDefault));
    }

    private static bool All<T>(SyntaxList<T> items, Func<T, bool> isFine)
    {
        foreach (var item in items)
        {
            if (!isFine(item))
            {
                return false;
            }
        }

        return true;
    }
}
