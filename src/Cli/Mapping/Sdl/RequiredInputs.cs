using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping.Sdl;

/// <summary>
/// What every caller of a field needs because of its arguments: those that must be supplied ask for the same as the field would.
/// </summary>
/// <param name="map">The map.</param>
/// <param name="types">The schema.</param>
internal sealed class RequiredInputs(PermissionMap map, SdlTypes types)
{
    /// <summary>The requirement of the arguments that nobody can leave out, and of what must be inside them.</summary>
    /// <param name="coordinate">The field's coordinate.</param>
    /// <param name="field">The field.</param>
    public Requirement Of(string coordinate, SdlField field)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        return field.Arguments.Where(argument => argument.IsRequired).Aggregate(
            Requirement.None,
            (sum, argument) => sum.And(map.ArgumentRequirement($"{coordinate}({argument.Name}:)")).And(Inside(argument.Type, visited)));
    }

    // A list may be empty, so it asks for nothing that is inside.
    private Requirement Inside(TypeReference type, HashSet<string> visited) =>
        !type.Syntax.StartsWith('[') && types.Find(type.Name) is { Kind: SchemaTypeKind.InputObject } input && visited.Add(input.Name)
            ? input.Fields.Where(field => field.IsRequired).Aggregate(
                Requirement.None,
                (sum, field) => sum.And(map.ArgumentRequirement($"{input.Name}.{field.Name}")).And(Inside(field.Type, visited)))
            : Requirement.None;
}
