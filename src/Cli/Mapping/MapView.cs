using System.Collections.Generic;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping;

/// <summary>A permission map, arranged for reports: what is enforced, and beside it where it was written.</summary>
/// <param name="Map">The map that a server composes of the same modules and enforces.</param>
/// <param name="Types">The types with fields, root types first.</param>
/// <param name="Schema">The schema of all projects together, input types too; ordinally by name. What is declared in it is the
/// map's; what a caller needs only the map says.</param>
/// <param name="Delegations">What is left to HotChocolate.</param>
/// <param name="Catalogue">The permissions that the catalogue lists; empty where there is none.</param>
/// <param name="Conflicts">Where two assemblies declare different access.</param>
/// <param name="NotAnalysable">What the reader saw and could not analyse.</param>
/// <param name="Notes">What was left out.</param>
internal sealed record MapView(
    PermissionMap Map,
    IReadOnlyList<MapType> Types,
    IReadOnlyList<TypeModel> Schema,
    Delegations Delegations,
    IReadOnlyList<MapPermission> Catalogue,
    IReadOnlyList<MapDisagreement> Conflicts,
    IReadOnlyList<NotAnalysable> NotAnalysable,
    IReadOnlyList<string> Notes);

/// <summary>A permission of the catalogue.</summary>
/// <param name="Name">The permission.</param>
/// <param name="Description">What it is for; <see langword="null"/> when nobody said.</param>
/// <param name="IsNeeded">Whether something of the schema needs it.</param>
internal sealed record MapPermission(string Name, string? Description, bool IsNeeded);

/// <summary>Two assemblies that declare different access for one coordinate; the map asks for both.</summary>
/// <param name="Coordinate">The coordinate.</param>
/// <param name="Message">What each declares, as a sentence.</param>
internal sealed record MapDisagreement(string Coordinate, string Message);

/// <summary>A type and its fields.</summary>
/// <param name="Access">What the map says about the type.</param>
/// <param name="Path">The shortest way to the type from a root, as coordinates; empty for roots and for what no way leads to.</param>
/// <param name="Entrances">Every coordinate that returns the type, or an interface or union that it belongs to.</param>
/// <param name="Provenance">Where the type's access was written.</param>
/// <param name="Fields">The fields.</param>
internal sealed record MapType(
    TypeAccess Access,
    IReadOnlyList<string> Path,
    IReadOnlyList<string> Entrances,
    IReadOnlyList<MapSource> Provenance,
    IReadOnlyList<MapField> Fields);

/// <summary>A field.</summary>
/// <param name="Name">The field's name.</param>
/// <param name="Access">What the map says about it.</param>
/// <param name="Delegations">What is left to HotChocolate, all that it checks before the field answers.</param>
/// <param name="Type">The type as GraphQL writes it, for example <c>[Order!]!</c>.</param>
/// <param name="Provenance">Where each part of the requirement comes from.</param>
/// <param name="Arguments">The arguments.</param>
/// <param name="Deprecation">The deprecation, or <see langword="null"/>.</param>
/// <param name="Payload">What it returns as a mutation, or <see langword="null"/>.</param>
internal sealed record MapField(
    string Name,
    FieldAccess Access,
    IReadOnlyList<MapDelegation> Delegations,
    string Type,
    IReadOnlyList<MapSource> Provenance,
    IReadOnlyList<MapArgument> Arguments,
    DeprecationEntry? Deprecation,
    PayloadEntry? Payload);

/// <summary>An argument.</summary>
/// <param name="Name">The argument's name.</param>
/// <param name="Coordinate">Its coordinate.</param>
/// <param name="Type">The type as GraphQL writes it.</param>
/// <param name="Requirement">What supplying it requires.</param>
/// <param name="Deprecation">The deprecation, or <see langword="null"/>.</param>
internal sealed record MapArgument(
    string Name, string Coordinate, string Type, Requirement Requirement, DeprecationEntry? Deprecation);

/// <summary>A place that contributed to an access.</summary>
/// <param name="Kind">The kind of place: <c>member</c>, <c>root class</c>, <c>type</c>, <c>return type</c> …</param>
/// <param name="Name">The C# symbol, or the GraphQL type.</param>
/// <param name="OnMember">Whether it is the field's own member, where a reader looks first anyway.</param>
internal sealed record MapSource(string Kind, string Name, bool OnMember)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Kind} {Name}";
}

/// <summary>What a field or type leaves to HotChocolate's own authorization.</summary>
/// <param name="Name">The coordinate or the type.</param>
/// <param name="Text">Policies, roles or <c>authenticated</c>, as <see cref="DelegatedAccess"/> has them.</param>
internal sealed record MapDelegation(string Name, string Text);
