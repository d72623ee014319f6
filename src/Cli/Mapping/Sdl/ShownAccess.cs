using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping.Sdl;

/// <summary>
/// What object types and their fields show, so that type and field together ask for what the map asks for, in routers that look at the
/// type that a field returns and in those that don't. Interfaces can't show anything: composition refuses that, and asks for
/// what their implementers ask for; so what an interface itself asks for is put on its implementers.
/// </summary>
/// <param name="map">The map.</param>
/// <param name="types">The schema.</param>
/// <param name="delegations">What is left to HotChocolate.</param>
internal sealed class ShownAccess(PermissionMap map, SdlTypes types, Delegations delegations)
{
    private readonly RequiredInputs _inputs = new(map, types);

    /// <summary>What an object type asks for, with what its interfaces ask for as types.</summary>
    /// <param name="type">The type.</param>
    public Requirement Of(SdlType type) => WithDelegation(
        Interfaces(type).Append(type).Aggregate(Requirement.None, (sum, one) => sum.And(Attainable(map.Type(one.Name).Requirement))),
        delegations.OfType(type.Name).Count > 0);

    /// <summary>What a field asks for beyond its type: its own, the type it returns, its interfaces, its required arguments.</summary>
    /// <param name="type">The type.</param>
    /// <param name="field">The field.</param>
    public Requirement Of(SdlType type, SdlField field) => Beyond(Of(type), Full(type, field));

    /// <summary>What the map asks for at a field, everything together.</summary>
    /// <param name="type">The type.</param>
    /// <param name="field">The field.</param>
    public Requirement Full(SdlType type, SdlField field)
    {
        var declaring = Interfaces(type).Where(one => one.Field(field.Name) is not null).Append(type)
            .Select(one => $"{one.Name}.{field.Name}").ToArray();
        return WithDelegation(
            declaring.Aggregate(
                Requirement.None,
                (sum, one) => sum.And(Attainable(map.Field(one).Effective)).And(Attainable(_inputs.Of(one, field)))),
            Array.Exists(declaring, one => delegations.Of(map.Field(one)).Count > 0));
    }

    /// <summary>What an interface adds to its implementer's field, or <see langword="null"/>: the map doesn't ask for it on the
    /// implementer, but the router can't ask for it on the interface.</summary>
    /// <param name="type">The implementer.</param>
    /// <param name="field">The field.</param>
    public IEnumerable<string> LentBy(SdlType type, SdlField field) => Interfaces(type)
        .Where(one => one.Field(field.Name) is not null
            && !map.Field($"{type.Name}.{field.Name}").Effective.Implies(map.Field($"{one.Name}.{field.Name}").Effective))
        .Select(one => $"{one.Name}.{field.Name}");

    private IEnumerable<SdlType> Interfaces(SdlType type) => type.Implements.Select(types.Find).OfType<SdlType>();

    // HotChocolate's policies and roles go beyond what is known here; that they want somebody who is signed in is the least.
    private static Requirement WithDelegation(Requirement requirement, bool isDelegated) =>
        isDelegated ? requirement.And(Requirement.Authenticated) : requirement;

    /// <summary>
    /// The same without permissions outside of the grammar, which no grant matches; a router compares text and would find them in a
    /// token that holds <c>*</c>. A clause that has nothing else is met by nobody.
    /// </summary>
    private static Requirement Attainable(Requirement requirement)
    {
        if (requirement.Permissions.All(PermissionName.IsPermission))
        {
            return requirement;
        }

        var clauses = requirement.Clauses.Select(clause => clause.Where(PermissionName.IsPermission).ToArray()).ToArray();
        return Array.Exists(clauses, clause => clause.Length == 0) ? Requirement.Never : Requirement.FromClauses(clauses);
    }

    private static Requirement Beyond(Requirement type, Requirement all)
    {
        var rest = all.Clauses.Where(clause => !type.Implies(Requirement.FromClauses([clause]))).ToArray();
        return rest.Length > 0 ? Requirement.FromClauses(rest)
            : type.RequiresAuthentication || all.IsNone ? Requirement.None
            : Requirement.Authenticated;
    }
}
