using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping.Sdl;

/// <summary>A type of the schema as all projects together declare it.</summary>
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
    /// <summary>The types as all projects declare them, each once, sorted by name.</summary>
    /// <param name="types">The types of the projects.</param>
    public static IReadOnlyList<SdlType> Of(IEnumerable<TypeModel> types)
    {
        var byName = types.GroupBy(type => type.Name, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => group.ToArray()).ToArray();
        var direct = byName.ToDictionary(
            parts => parts[0].Name,
            parts => Sorted(parts.SelectMany(part => part.Implements)),
            StringComparer.Ordinal);
        return [.. byName.Select(parts => new SdlType(
            parts[0].Name,
            parts[0].Kind,
            parts.Select(part => part.Root).FirstOrDefault(root => root is not null),
            WithInherited(parts[0].Name, direct),
            Sorted(parts.SelectMany(part => part.PossibleTypes)),
            FieldsOf(parts)))];
    }

    /// <summary>A field by its name, or <see langword="null"/>.</summary>
    /// <param name="name">The name.</param>
    public SdlField? Field(string name) => Fields.FirstOrDefault(field => field.Name == name);

    private static SdlField[] FieldsOf(TypeModel[] parts) =>
    [
        .. parts.SelectMany(part => part.Fields).GroupBy(field => field.Name, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new SdlField(
                group.Key,
                group.First().Type,
                group.Any(field => field.HasDefault),
                [
                    .. group.SelectMany(field => field.Arguments).DistinctBy(argument => argument.Name)
                        .OrderBy(argument => argument.Name, StringComparer.Ordinal)
                        .Select(argument => new SdlField(argument.Name, argument.Type, argument.HasDefault, [])),
                ])),
    ];

    // The specification wants a type to name the interfaces of its interfaces too.
    private static string[] WithInherited(string name, Dictionary<string, string[]> direct)
    {
        var all = new SortedSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>(direct[name]);
        while (open.TryPop(out var next))
        {
            if (next != name && all.Add(next) && direct.TryGetValue(next, out var more))
            {
                Array.ForEach(more, open.Push);
            }
        }

        return [.. all];
    }

    private static string[] Sorted(IEnumerable<string> names) =>
        [.. names.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}

/// <summary>A field, an argument, an input field or an enum value.</summary>
/// <param name="Name">The GraphQL name.</param>
/// <param name="Type">The type.</param>
/// <param name="HasDefault">Whether a client may leave it out although its type is non-null. The value itself is not read.</param>
/// <param name="Arguments">A field's arguments, sorted by name.</param>
internal sealed record SdlField(string Name, TypeReference Type, bool HasDefault, IReadOnlyList<SdlField> Arguments)
{
    /// <summary>Whether every client has to supply it, as an argument or input field.</summary>
    public bool IsRequired => !HasDefault && Type.Syntax.EndsWith('!');
}
