using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping.Sdl;

/// <summary>A type of the schema, as far as SDL is written of it.</summary>
/// <param name="Name">The GraphQL name.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Root">The operation whose root it is, or <see langword="null"/>.</param>
/// <param name="Implements">The interfaces it implements, those of its interfaces too, sorted.</param>
/// <param name="PossibleTypes">For interfaces and unions the object types, sorted.</param>
/// <param name="Fields">The fields, input fields or enum values, sorted by name.</param>
internal sealed record SdlType(
    string Name,
    SchemaTypeKind Kind,
    OperationKind? Root,
    IReadOnlyList<string> Implements,
    IReadOnlyList<string> PossibleTypes,
    IReadOnlyList<SdlField> Fields)
{
    /// <summary>The types of a schema, in its order.</summary>
    /// <param name="schema">The schema of all projects together.</param>
    public static IReadOnlyList<SdlType> Of(IReadOnlyList<TypeModel> schema)
    {
        var byName = schema.ToDictionary(type => type.Name, StringComparer.Ordinal);
        return
        [
            .. schema.Select(type => new SdlType(
                type.Name, type.Kind, type.Root, WithInherited(type, byName), type.PossibleTypes, [.. type.Fields.Select(FieldOf)])),
        ];
    }

    /// <summary>A field by its name, or <see langword="null"/>.</summary>
    /// <param name="name">The name.</param>
    public SdlField? Field(string name) => Fields.FirstOrDefault(field => field.Name == name);

    private static SdlField FieldOf(FieldModel field) => new(
        field.Name,
        field.Type,
        field.HasDefault,
        [.. field.Arguments.Select(argument => new SdlField(argument.Name, argument.Type, argument.HasDefault, []) { Default = argument.Default })])
    {
        Default = field.Default,
    };

    // The specification wants a type to name the interfaces of its interfaces too.
    private static string[] WithInherited(TypeModel type, Dictionary<string, TypeModel> byName)
    {
        var all = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(type.Implements);
        while (open.TryPop(out var next))
        {
            if (next == type.Name || !all.Add(next) || !byName.TryGetValue(next, out var contract))
            {
                continue;
            }

            foreach (var inherited in contract.Implements)
            {
                open.Push(inherited);
            }
        }

        return [.. all];
    }
}

/// <summary>A field, an argument, an input field or an enum value.</summary>
/// <param name="Name">The GraphQL name.</param>
/// <param name="Type">The type.</param>
/// <param name="HasDefault">Whether a client may leave it out although its type is non-null.</param>
/// <param name="Arguments">A field's arguments, sorted by name.</param>
internal sealed record SdlField(string Name, TypeReference Type, bool HasDefault, IReadOnlyList<SdlField> Arguments)
{
    /// <summary>Whether a client of the exported schema may leave it out, because of a default here or of the same argument elsewhere.</summary>
    public bool IsOptional { get; init; } = HasDefault;

    /// <summary>The default value as GraphQL writes it, where it is known.</summary>
    public string? Default { get; init; }

    /// <summary>Whether every client has to supply it, as an argument or input field.</summary>
    public bool IsRequired => !HasDefault && Type.Syntax.EndsWith('!');
}
