using System;

namespace GqlAuthTooling;

/// <summary>
/// The class is a catalogue: its string constants, those of nested classes included, are the permissions that exist. A
/// permission used elsewhere and not listed is reported as GQLA003; one that no field needs yet can be granted all the same.
/// </summary>
/// <remarks>
/// What a permission is for is said by <c>[Description("…")]</c> on the constant, or by its documentation summary. A
/// project that references the assembly sees the catalogue too, there with the descriptions of <c>[Description]</c>.
/// </remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class PermissionCatalogAttribute : Attribute
{
}
