using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text.Json.Nodes;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Tests.Judging;

/// <summary>Makes values for arguments, as literals and as variables.</summary>
internal sealed class ValueGenerator(GraphQLSchema schema, Random random)
{
    private const int MaxDepth = 4;

    /// <summary>The declarations of the variables made so far.</summary>
    public List<string> Declarations { get; } = [];

    /// <summary>The values of the variables made so far.</summary>
    public JsonObject Variables { get; } = [];

    /// <summary>A variable for <c>@skip</c> or <c>@include</c>.</summary>
    public string Condition() => Variable("Boolean!", random.Next(3) == 0 ? (random.Next(2) == 0 ? "true" : "false") : null, "Boolean", true);

    /// <summary>A value as it stands in a document, possibly a variable.</summary>
    public string Literal(TypeNode type, bool hasDefault, int depth, bool mayBeVariable = true, bool isOneOf = false)
    {
        if (mayBeVariable && depth < MaxDepth && random.Next(4) == 0)
        {
            // Non-null where the field is to have a value, otherwise often without one.
            var isNonNull = type is NonNullTypeNode ? !hasDefault || random.Next(2) == 0 : isOneOf || random.Next(3) == 0;
            var bare = type is NonNullTypeNode nonNull ? nonNull.Of : type;
            var value = random.Next(4) > 0 ? null
                : isNonNull ? NonNull(bare, depth + 1, mayBeVariable: false)
                : Literal(bare, false, depth + 1, mayBeVariable: false);
            return Variable(isNonNull ? bare + "!" : bare.ToString(), value, bare, isNonNull);
        }

        if (type is NonNullTypeNode inner)
        {
            return NonNull(inner.Of, depth, mayBeVariable);
        }

        return !isOneOf && (random.Next(6) == 0 || (depth > MaxDepth && IsObject(type))) ? "null" : NonNull(type, depth, mayBeVariable);
    }

    private string NonNull(TypeNode type, int depth, bool mayBeVariable)
    {
        if (type is ListTypeNode list)
        {
            return depth > MaxDepth ? "[]"
                : random.Next(5) == 0 && list.Item is not NonNullTypeNode { Of: ListTypeNode } and not ListTypeNode ? NonNull(Bare(list.Item), depth + 1, mayBeVariable)
                : $"[{string.Join(", ", Enumerable.Range(0, random.Next(3)).Select(_ => Literal(list.Item, false, depth + 1, mayBeVariable)))}]";
        }

        var named = schema.Type(type.NamedType)!;
        return named.Kind switch
        {
            NamedTypeKind.Enum => named.Values[random.Next(named.Values.Count)].Name,
            NamedTypeKind.Input => "{" + string.Join(", ", Chosen(named, depth)
                .Select(field => $"{field.Name}: {Literal(field.Type, field.HasDefault, depth + 1, mayBeVariable, named.IsOneOf)}")) + "}",
            _ => Scalar(named.Name),
        };
    }

    private JsonNode? Json(TypeNode type, int depth)
    {
        switch (type)
        {
            case NonNullTypeNode nonNull:
                return JsonOf(nonNull.Of, depth);
            case var _ when random.Next(6) == 0 || (depth > MaxDepth && IsObject(type)):
                return null;
            default:
                return JsonOf(type, depth);
        }
    }

    private JsonNode? JsonOf(TypeNode type, int depth)
    {
        if (type is ListTypeNode list)
        {
            return new JsonArray([.. Enumerable.Range(0, depth > MaxDepth ? 0 : random.Next(3)).Select(_ => Json(list.Item, depth + 1))]);
        }

        var named = schema.Type(type.NamedType)!;
        return named.Kind switch
        {
            NamedTypeKind.Enum => JsonValue.Create(named.Values[random.Next(named.Values.Count)].Name),
            NamedTypeKind.Input => new JsonObject(Chosen(named, depth).Select(field => KeyValuePair.Create(
                field.Name, named.IsOneOf ? JsonOf(Bare(field.Type), depth + 1) : Json(field.Type, depth + 1)))),
            _ => JsonNode.Parse(Scalar(named.Name)),
        };
    }

    private SchemaInput[] Chosen(SchemaType type, int depth)
    {
        if (!type.IsOneOf)
        {
            return [.. type.InputFields.Where(field => field.IsRequired || (depth < MaxDepth && random.Next(3) == 0))];
        }

        // What is deep inside must end, so the plainest of them.
        var fields = depth < MaxDepth ? type.InputFields : [.. type.InputFields.Where(field => !IsObject(field.Type)).DefaultIfEmpty(type.InputFields[0])];
        return [fields[random.Next(fields.Count)]];
    }

    private string Variable(string type, string? value, TypeNode? bare, bool isNonNull)
    {
        var name = string.Create(CultureInfo.InvariantCulture, $"v{Declarations.Count}");
        Declarations.Add($"${name}: {type}{(value is null ? "" : " = " + value)}");
        var mayBeMissing = value is not null || !isNonNull;
        if (!mayBeMissing || random.Next(2) == 0)
        {
            Variables[name] = isNonNull ? JsonOf(bare!, 1) : Json(bare!, 1);
        }

        return "$" + name;
    }

    private string Variable(string type, string? value, string bare, bool isNonNull) =>
        Variable(type, value, GraphQLDocument.ParseType(bare), isNonNull);

    private bool IsObject(TypeNode type) => schema.Type(type.NamedType)?.Kind == NamedTypeKind.Input;

    private static TypeNode Bare(TypeNode type) => type is NonNullTypeNode nonNull ? nonNull.Of : type;

    private string Scalar(string name) => name switch
    {
        "Int" => random.Next(100).ToString(CultureInfo.InvariantCulture),
        "Float" => string.Create(CultureInfo.InvariantCulture, $"{random.Next(100)}.5"),
        "Boolean" => random.Next(2) == 0 ? "true" : "false",

        // Where a real server asks for more of a scalar than graphql-js does.
        "DateTime" => "\"2035-10-01T00:00:00Z\"",
        "Decimal" => "1.5",
        _ => "\"x\"",
    };
}
