using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping.Sdl;

/// <summary>What the directives can't say, or say more strictly than the map, in sentences for the head of the document.</summary>
/// <param name="view">The map.</param>
/// <param name="types">The schema.</param>
/// <param name="access">What types and fields show.</param>
internal sealed class SdlNotes(MapView view, SdlTypes types, ShownAccess access)
{
    /// <summary>The sentences, the most important ones first.</summary>
    public IEnumerable<string> All() =>
        Denied().Concat(Arguments()).Concat(Delegated()).Concat(LetIn()).Concat(TooMany()).Concat(Lent()).Concat(LeftOut()).Concat(Unread()).Concat(References());

    private IEnumerable<(string Coordinate, SdlType Type, SdlField Field)> Fields() =>
        from type in types.All
        where type.Kind == SchemaTypeKind.Object
        from field in type.Fields
        select ($"{type.Name}.{field.Name}", type, field);

    private IEnumerable<string> Denied() =>
        from field in Fields()
        where view.Map.Field(field.Coordinate).IsDenied
        select $"{field.Coordinate} declares no access, so nobody may use it: no token can hold the scope it asks for.";

    private IEnumerable<string> Arguments()
    {
        foreach (var argument in view.Map.Arguments)
        {
            var isInput = !argument.Coordinate.EndsWith(')');
            var field = argument.Coordinate.Split('(')[0];
            var owner = types.Find(field.Split('.')[0]);
            if (owner is not null && (isInput || owner.Kind == SchemaTypeKind.Object) && owner.Field(field.Split('.')[1]) is { } known
                && (isInput || !access.Full(owner, known).Implies(argument.Requirement)))
            {
                yield return $"{argument.Coordinate} asks for {argument.Requirement.Text} where it is supplied. "
                    + "Directives can't say so: the server behind the router must go on asking.";
            }
        }
    }

    // A type is told with what leads to it: there HotChocolate asks, and a router that doesn't look at returned types must be told.
    private IEnumerable<string> Delegated()
    {
        var asking = Fields().SelectMany(field => view.Delegations.Of(view.Map.Field(field.Coordinate)).Select(left => (left.Name, field.Coordinate)))
            .Where(pair => pair.Name != pair.Coordinate)
            .ToLookup(pair => pair.Name, pair => pair.Coordinate, StringComparer.Ordinal);
        return
            from item in types.All.Where(type => type.Kind is not (SchemaTypeKind.InputObject or SchemaTypeKind.Enum))
                .Select(type => (Name: type.Name, view.Map.Type(type.Name).Delegated))
                .Concat(Fields().Select(field => (Name: field.Coordinate, view.Map.Field(field.Coordinate).Delegated)))
            where item.Delegated is not (null or DelegatedAccess.AnyCaller)
            let others = asking[item.Name].ToArray()
            select $"{item.Name} is left to HotChocolate ({item.Delegated}){(others.Length == 0 ? string.Empty : $", and with it {string.Join(", ", others)}")}. "
                + "Shown is that a caller must be signed in; the server behind the router must go on asking for the rest.";
    }

    private IEnumerable<string> LetIn() =>
        from field in Fields()
        let access = view.Map.Field(field.Coordinate)
        where AccessModel.SaysAnonymous(access.PublicReason) && view.Delegations.OfType(access.ReturnType).Count > 0
        select $"{field.Coordinate} lets everybody in by [AllowAnonymous]. A router asks for more: the fields of {access.ReturnType} want somebody who is signed in.";

    private IEnumerable<string> TooMany() =>
        from item in types.All.Where(type => type.Kind == SchemaTypeKind.Object).Select(type => (type.Name, Shown: access.Of(type)))
            .Concat(Fields().Select(field => (Name: field.Coordinate, Shown: access.Of(field.Type, field.Field))))
        where Scopes.AreTooMany(item.Shown)
        select $"{item.Name} asks for {item.Shown.Text}, too many alternatives to list: it is closed to everybody.";

    private IEnumerable<string> Lent() =>
        from field in Fields()
        let lenders = access.LentBy(field.Type, field.Field).ToArray()
        where lenders.Length > 0
        select $"{field.Coordinate} asks for more than the map does: also for what {string.Join(" and ", lenders)} asks for, "
            + "which can't be said on an interface.";

    private IEnumerable<string> LeftOut() =>
        types.LeftOut.Select(name => $"{name} is left out: it, or a type it needs, could not be read well enough to be written, or has a name that federation keeps to itself.");

    private IEnumerable<string> Unread() =>
        view.NotAnalysable.Select(note => $"{note.Subject} could not be read: {note.Message.TrimEnd('.')}.");

    private IEnumerable<string> References() =>
        from name in view.Schema.Where(type => (type.Lookup & TypeLookup.Reference) != 0).Select(type => type.Name)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
        select $"{name} has a reference resolver; its @key is not read and has to be added.";
}
