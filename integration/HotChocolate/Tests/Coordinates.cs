using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;
using HotChocolate;
using HotChocolate.Types;

namespace GqlAuthTooling.OnHotChocolate.Tests;

/// <summary>One line a fact of a schema, so that two schemas compare as sets. Coordinates are GraphQL's own.</summary>
public static class Coordinates
{
    /// <summary>Named types with their kinds, fields, arguments, enum values, union members and interfaces.</summary>
    /// <param name="schema">The real schema.</param>
    public static SortedSet<string> Of(ISchema schema) => Facts(schema).Select(fact => fact.Coordinate).ToSet();

    /// <summary>The same of the reader's model.</summary>
    /// <param name="model">What our reader read.</param>
    public static SortedSet<string> Of(SchemaModel model) => Facts(model).Select(fact => fact.Coordinate).ToSet();

    /// <summary>The type of each field, argument and input field as GraphQL writes it.</summary>
    /// <param name="schema">The real schema.</param>
    public static Dictionary<string, string> TypesOf(ISchema schema) => Types(Facts(schema));

    /// <summary>The same of the reader's model.</summary>
    /// <param name="model">What our reader read.</param>
    public static Dictionary<string, string> TypesOf(SchemaModel model) => Types(Facts(model));

    private static IEnumerable<Fact> Facts(ISchema schema) =>
        schema.Types.Where(type => !IsIntrospection(type)).SelectMany(type => type switch
        {
            IObjectType t => Composite(t, "object"),
            IInterfaceType t => Composite(t, "interface"),
            IUnionType t => t.Types.Select(member => new Fact($"{t.Name} = {member.Name}")).Prepend(Named(t.Name, "union")),
            IInputObjectType t => t.Fields.Select(f => new Fact($"{t.Name}.{f.Name}", f.Type.Print())).Prepend(Named(t.Name, "input")),
            IEnumType t => t.Values.Select(value => new Fact($"{t.Name}.{value.Name}")).Prepend(Named(t.Name, "enum")),
            _ => [],
        });

    private static IEnumerable<Fact> Composite(IComplexOutputType type, string kind) =>
        type.Fields.Where(field => !field.IsIntrospectionField)
            .SelectMany(field => field.Arguments
                .Select(argument => new Fact($"{type.Name}.{field.Name}({argument.Name}:)", argument.Type.Print()))
                .Prepend(new Fact($"{type.Name}.{field.Name}", field.Type.Print())))
            .Concat(type.Implements.Select(parent => new Fact($"{type.Name} implements {parent.Name}")))
            .Prepend(Named(type.Name, kind));

    private static bool IsIntrospection(INamedType type) => type.Name.StartsWith("__", StringComparison.Ordinal);

    private static IEnumerable<Fact> Facts(SchemaModel model) => model.Types.SelectMany(Facts);

    private static IEnumerable<Fact> Facts(TypeModel type)
    {
        var fields = type.Fields.SelectMany(field => field.Arguments
            .Select(argument => new Fact($"{type.Name}.{field.Name}({argument.Name}:)", argument.Type.Syntax))
            .Prepend(new Fact($"{type.Name}.{field.Name}", type.Kind == SchemaTypeKind.Enum ? null : field.Type.Syntax)));
        return type.Kind switch
        {
            SchemaTypeKind.Union => type.PossibleTypes.Select(member => new Fact($"{type.Name} = {member}"))
                .Prepend(Named(type.Name, "union")),
            SchemaTypeKind.InputObject => fields.Prepend(Named(type.Name, "input")),
            SchemaTypeKind.Enum => fields.Prepend(Named(type.Name, "enum")),
            _ => fields.Concat(type.Implements.Select(parent => new Fact($"{type.Name} implements {parent}")))
                .Prepend(Named(type.Name, type.Kind == SchemaTypeKind.Interface ? "interface" : "object")),
        };
    }

    private static Fact Named(string name, string kind) => new($"{kind} {name}");

    private static SortedSet<string> ToSet(this IEnumerable<string> lines) => new(lines, StringComparer.Ordinal);

    private static Dictionary<string, string> Types(IEnumerable<Fact> facts)
    {
        var types = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var fact in facts.Where(fact => fact.Type is not null))
        {
            types[fact.Coordinate] = fact.Type!;
        }

        return types;
    }

    private sealed record Fact(string Coordinate, string? Type = null);
}
