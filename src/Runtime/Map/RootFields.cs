namespace GqlAuthTooling;

/// <summary>What it means for fields that their type is a root: nobody is asked before them, so who says nothing has said nothing.</summary>
internal static class RootFields
{
    /// <summary>Whether a type asks for nothing, so that each of its fields must say something when it is a root.</summary>
    /// <param name="type">The type.</param>
    public static bool AskedThemselves(TypeAccess type) =>
        type.Requirement.IsNone && type.Delegated is null && type.Access != AccessKind.Delegated;

    /// <summary>Whether a field that an ordinary type may have without a word is undeclared where that type is served as a root.</summary>
    /// <param name="map">The map.</param>
    /// <param name="field">A field of it.</param>
    public static bool IsUndeclared(PermissionMap map, FieldAccess field) =>
        !field.IsRoot && field.Access == AccessKind.Inherited
        && AskedThemselves(map.Type(SchemaCoordinate.TypeOf(field.Coordinate)));
}
