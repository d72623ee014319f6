using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Operations.Schemas;

/// <summary>A type of a schema from its definition and its extensions.</summary>
internal sealed class SdlType(GraphQLDocument document, List<TypeDefinitionNode> parts, List<SchemaFault> faults)
{
    private const string DefaultReason = "No longer supported";

    /// <summary>The type.</summary>
    public SchemaType Read()
    {
        var first = parts[0];
        return new SchemaType(first.Name, KindOf(first))
        {
            Description = first.Description,
            Location = document.PositionOf(first),
            Interfaces = Names(All<ComplexTypeNode>().SelectMany(part => part.Interfaces)),
            Members = Names(All<UnionTypeNode>().SelectMany(part => part.Members)),
            Fields = Distinct(All<ComplexTypeNode>().SelectMany(part => part.Fields), field => field.Name, Signature, Field),
            InputFields = Distinct(
                All<InputObjectTypeNode>().SelectMany(part => part.Fields), field => field.Name, Signature, field => Input(document, field)),
            Values = Distinct(All<EnumTypeNode>().SelectMany(part => part.Values), value => value.Name, _ => string.Empty, Value),
            IsOneOf = parts.Exists(part => part.Directives.Any(directive => directive.Name == "oneOf")),
            SpecifiedBy = parts.Select(part => Text(part, "specifiedBy", "url")).FirstOrDefault(url => url is not null),
        };
    }

    /// <summary>An argument or input field.</summary>
    public static SchemaInput Input(GraphQLDocument document, InputValueDefinitionNode input) => new(input.Name, input.Type)
    {
        HasDefault = input.Default is not null,
        Default = input.Default,
        Description = input.Description,
        DeprecationReason = Deprecation(input),
        Location = document.PositionOf(input),
    };

    /// <summary>What graphql-js calls the kind of a definition.</summary>
    public static string Word(TypeDefinitionNode type) => type switch
    {
        ObjectTypeNode => "object",
        InterfaceTypeNode => "interface",
        UnionTypeNode => "union",
        EnumTypeNode => "enum",
        InputObjectTypeNode => "input object",
        _ => "scalar",
    };

    private static NamedTypeKind KindOf(TypeDefinitionNode type) => type switch
    {
        ObjectTypeNode => NamedTypeKind.Object,
        InterfaceTypeNode => NamedTypeKind.Interface,
        UnionTypeNode => NamedTypeKind.Union,
        EnumTypeNode => NamedTypeKind.Enum,
        InputObjectTypeNode => NamedTypeKind.Input,
        _ => NamedTypeKind.Scalar,
    };

    private IEnumerable<T> All<T>() => parts.OfType<T>();

    private static string[] Names(IEnumerable<NamedTypeNode> types) =>
        [.. types.Select(type => type.Name).Distinct(StringComparer.Ordinal)];

    private SchemaField Field(FieldDefinitionNode field) => new(field.Name, field.Type)
    {
        Arguments = Distinct(
            field.Arguments, argument => argument.Name, Signature, argument => Input(document, argument), $".{field.Name}", ":)"),
        Description = field.Description,
        DeprecationReason = Deprecation(field),
        Location = document.PositionOf(field),
    };

    private static SchemaEnumValue Value(EnumValueDefinitionNode value) =>
        new(value.Name) { Description = value.Description, DeprecationReason = Deprecation(value) };

    // What is said twice in the same way does no harm; schemas in use do so.
    private T[] Distinct<TNode, T>(
        IEnumerable<TNode> nodes,
        Func<TNode, string> name,
        Func<TNode, string> signature,
        Func<TNode, T> read,
        string field = "",
        string end = "")
        where TNode : SyntaxNode
    {
        var seen = new Dictionary<string, TNode>(StringComparer.Ordinal);
        var items = new List<T>();
        foreach (var node in nodes)
        {
            if (seen.TryAdd(name(node), node))
            {
                items.Add(read(node));
            }
            else if (!string.Equals(signature(seen[name(node)]), signature(node), StringComparison.Ordinal))
            {
                var coordinate = parts[0].Name + field + (end.Length == 0 ? "." : "(") + name(node) + end;
                faults.Add(new SchemaFault(
                    (end.Length == 0 ? "Field" : "Argument") + $" \"{coordinate}\" can only be defined once.", document.PositionOf(node)));
            }
        }

        return [.. items];
    }

    private static string Signature(FieldDefinitionNode field) =>
        $"({string.Join(",", field.Arguments.Select(argument => $"{argument.Name}:{Signature(argument)}"))}){field.Type}";

    private static string Signature(InputValueDefinitionNode input) => $"{input.Type}={input.Default}";

    private static string? Deprecation(DefinitionNode node) => node.Directives.Any(directive => directive.Name == "deprecated")
        ? Text(node, "deprecated", "reason") ?? DefaultReason
        : null;

    private static string? Text(DefinitionNode node, string directive, string argument) => node.Directives
        .Where(one => one.Name == directive)
        .SelectMany(one => one.Arguments)
        .FirstOrDefault(one => one.Name == argument && one.Value.Kind == ValueKind.String)?.Value.Text;
}
