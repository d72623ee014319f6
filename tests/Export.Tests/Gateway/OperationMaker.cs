using System.Text;
using GqlAuthTooling.Operations;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Export.Tests.Gateway;

/// <summary>An operation made up over a schema.</summary>
/// <param name="Text">The document, on one line.</param>
/// <param name="UsesConditions">Whether it needs the variables <c>on</c> (true) and <c>off</c> (false).</param>
internal sealed record MadeOperation(string Text, bool UsesConditions);

/// <summary>
/// Makes operations of fields, aliases, fragments, arguments and conditions. Arguments and input fields that require something are
/// left out where they may be, and fields that are left to HotChocolate everywhere: no directive can say so.
/// </summary>
/// <param name="map">Tells which arguments require something.</param>
/// <param name="schema">The schema.</param>
/// <param name="seed">The same seed makes the same operations.</param>
internal sealed class OperationMaker(PermissionMap map, GraphQLSchema schema, int seed)
{
    private const int Deepest = 4;

    private readonly Random _random = new(seed);
    private int _aliases;
    private bool _on;
    private bool _off;

    /// <summary>The next operation.</summary>
    public MadeOperation Next()
    {
        (_aliases, _on, _off) = (0, false, false);
        var isMutation = schema.Roots.Mutation is not null && _random.Next(6) == 0;
        var root = schema.Type(isMutation ? schema.Roots.Mutation! : schema.Roots.Query!)!;
        var selections = Selections(root, 1, isNarrowed: false);
        var variables = (_on, _off) switch
        {
            (true, true) => "($on: Boolean!, $off: Boolean!) ",
            (true, false) => "($on: Boolean!) ",
            (false, true) => "($off: Boolean!) ",
            _ => string.Empty,
        };
        return new MadeOperation($"{(isMutation ? "mutation" : "query")} {variables}{selections}", _on || _off);
    }

    /// <summary>A literal that a type accepts, as short as can be.</summary>
    /// <param name="type">The type.</param>
    public string Literal(TypeNode type) => type switch
    {
        NonNullTypeNode { Of: var inner } => Literal(inner),
        ListTypeNode => "[]",
        _ => schema.Type(type.NamedType) switch
        {
            { Kind: NamedTypeKind.Enum } known => known.Values[0].Name,
            { Kind: NamedTypeKind.Input } input =>
                $"{{{string.Join(", ", input.InputFields.Where(field => field.IsRequired).Select(field => $"{field.Name}: {Literal(field.Type)}"))}}}",
            _ => type.NamedType switch
            {
                "Int" => "1",
                "Float" => "1.5",
                "Boolean" => "true",
                _ => "\"text\"",
            },
        },
    };

    private string Selections(SchemaType type, int depth, bool isNarrowed)
    {
        var parts = new List<string>();
        var fields = type.Fields
            .Where(field => (depth < Deepest || !IsComposite(field)) && map.Field($"{type.Name}.{field.Name}").Delegated is null).ToArray();
        for (var count = fields.Length == 0 ? 0 : _random.Next(1, 4); count > 0; count--)
        {
            parts.Add(Field(type, fields[_random.Next(fields.Length)], depth));
        }

        if (type.Kind != NamedTypeKind.Object && depth < Deepest)
        {
            var possible = schema.PossibleTypes(type.Name);
            var chosen = schema.Type(possible[_random.Next(possible.Count)])!;
            if (Selections(chosen, depth + 1, isNarrowed: true) is { Length: > 0 } inside)
            {
                parts.Add($"... on {chosen.Name} {inside}");
            }
        }

        // What is of a type is told by whoever selects nothing of it; a fragment's own __typename is a matter of that type.
        return parts.Count > 0 ? $"{{ {string.Join(" ", parts)} }}" : isNarrowed ? string.Empty : "{ __typename }";
    }

    private string Field(SchemaType type, SchemaField field, int depth)
    {
        var text = new StringBuilder($"a{++_aliases}: {field.Name}");
        var arguments = field.Arguments.Where(argument => argument.IsRequired
            || (_random.Next(3) == 0 && map.ArgumentRequirement($"{type.Name}.{field.Name}({argument.Name}:)").IsNone)).ToArray();
        if (arguments.Length > 0)
        {
            text.Append($"({string.Join(", ", arguments.Select(argument => $"{argument.Name}: {Literal(argument.Type)}"))})");
        }

        if (IsComposite(field))
        {
            return text.Append(' ').Append(Selections(schema.Type(field.Type.NamedType)!, depth + 1, isNarrowed: false)).ToString();
        }

        return text.Append(Condition()).ToString();
    }

    private string Condition()
    {
        switch (_random.Next(12))
        {
            case 0:
                _off = true;
                return " @include(if: $off)";
            case 1:
                _on = true;
                return " @include(if: $on)";
            case 2:
                return " @skip(if: true)";
            default:
                return string.Empty;
        }
    }

    private bool IsComposite(SchemaField field) => schema.Type(field.Type.NamedType)?.IsComposite == true;
}
