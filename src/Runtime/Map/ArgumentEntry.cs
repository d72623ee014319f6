namespace GqlAuthTooling;

/// <summary>What supplying an argument or an input field requires; those that require nothing have no entry.</summary>
/// <param name="Coordinate">The coordinate: <c>Type.field(argument:)</c>, or <c>InputType.field</c> for an input field.</param>
/// <param name="Requirement">Where <see cref="PermissionModule.Requirements"/> has the requirement.</param>
public sealed record ArgumentEntry(string Coordinate, int Requirement);
