namespace GqlAuthTooling;

/// <summary>What one assembly declares about a field.</summary>
/// <param name="Coordinate">The coordinate, <c>Type.field</c>.</param>
/// <param name="Access">The access of the field.</param>
/// <param name="Declared">Where <see cref="PermissionModule.Requirements"/> has what is declared for the field itself.</param>
/// <param name="Effective">Where <see cref="PermissionModule.Requirements"/> has what the field needs as far as this assembly
/// knows, computed by <see cref="EffectiveRequirement"/>.</param>
/// <param name="ReturnType">The named type the field returns, without list and non-null.</param>
/// <param name="IsRoot">Whether the field belongs to a root type.</param>
/// <param name="Delegated">What HotChocolate checks for the field, for people to read; <see langword="null"/> when nothing.</param>
/// <param name="PublicReason">Why anyone may use the field; <see langword="null"/> unless the access is public.</param>
public sealed record FieldEntry(
    string Coordinate,
    AccessKind Access,
    int Declared,
    int Effective,
    string ReturnType,
    bool IsRoot,
    string? Delegated,
    string? PublicReason);
