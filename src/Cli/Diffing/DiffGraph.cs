using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>The steps through the schema of one side, under the names of the new side.</summary>
internal sealed class DiffGraph
{
    /// <summary>The field by which federation gateways fetch types.</summary>
    public const string Entities = "_entities";

    /// <summary>The first half of the step by which a federation gateway fetches a type.</summary>
    public const string Fetched = Entities + " on ";

    /// <summary>The first half of the step from an interface or union to one of its types.</summary>
    public const string Member = "... on ";

    private readonly Dictionary<string, DiffType> _types;
    private readonly string[] _fetched;
    private readonly Dictionary<string, (DiffField Field, AccessState Access)> _fields = new(StringComparer.Ordinal);
    private readonly ILookup<string, string> _coordinates;
    private readonly Func<string, string> _nameOf;

    private DiffGraph(DiffSide side, Func<string, string> nameOf, Func<string, string> coordinateOf, (bool Interfaces, bool Fetched) knows)
    {
        _nameOf = nameOf;
        _types = side.Types.Values.ToDictionary(type => nameOf(type.Name), StringComparer.Ordinal);
        _fetched = knows.Fetched ? [.. _types.Where(type => type.Value.IsFetched).Select(type => type.Key).Order(StringComparer.Ordinal)] : [];
        foreach (var field in side.Fields.Values)
        {
            _fields[coordinateOf(field.Coordinate)] = (field, Asked(side, field, knows.Interfaces));
        }

        _coordinates = _fields.Keys.ToLookup(DiffSide.TypeOf, StringComparer.Ordinal);
    }

    /// <summary>The graphs of both sides.</summary>
    /// <param name="old">The old side.</param>
    /// <param name="current">The new side.</param>
    /// <param name="renames">What is called otherwise.</param>
    public static (DiffGraph Old, DiffGraph Current) Of(DiffSide old, DiffSide current, DiffRenames renames)
    {
        var knows = (old.KnowsInterfaces && current.KnowsInterfaces, old.Projects.Count > 0 && current.Projects.Count > 0);
        return (new DiffGraph(old, renames.NewName, renames.NewCoordinate, knows),
            new DiffGraph(current, name => name, coordinate => coordinate, knows));
    }

    /// <summary>The names of the root types.</summary>
    public IEnumerable<string> Roots => _types.Where(type => type.Value.Root is not null).Select(type => type.Key);

    /// <summary>The names of all types with fields or members.</summary>
    public IEnumerable<string> Types => _types.Keys;

    /// <summary>A type by its name; its own names are those of its side.</summary>
    /// <param name="type">The name.</param>
    public DiffType? Type(string type) => _types.GetValueOrDefault(type);

    /// <summary>The coordinates of a type's fields.</summary>
    /// <param name="type">The type.</param>
    public IEnumerable<string> FieldsOf(string type) => _coordinates[type];

    /// <summary>A field by its coordinate, or <see langword="null"/>; its own names are those of its side.</summary>
    /// <param name="coordinate">The coordinate.</param>
    public DiffField? Field(string coordinate) => _fields.TryGetValue(coordinate, out var field) ? field.Field : null;

    /// <summary>What a field asks of whoever selects it on its type.</summary>
    /// <param name="coordinate">The coordinate of a field of this side.</param>
    public AccessState AccessOf(string coordinate) => _fields[coordinate].Access;

    /// <summary>The type that a field returns.</summary>
    /// <param name="coordinate">The coordinate of a field of this side.</param>
    public string Returned(string coordinate) => _nameOf(_fields[coordinate].Field.Returns);

    /// <summary>What leads on from a type.</summary>
    /// <param name="type">The type.</param>
    public IEnumerable<WayStep> StepsFrom(string type) =>
        _coordinates[type].Select(coordinate => new WayStep(coordinate, Returned(coordinate), AccessOf(coordinate)))
            .Where(step => _types.ContainsKey(step.To))
            .Concat(Members(type).Select(member => new WayStep(Member + member, member, Asked(type, member))))
            .Concat((Type(type)?.Root == OperationKind.Query ? _fetched : []).Select(fetched => new WayStep(Fetched + fetched, fetched, Asked(fetched))));

    /// <summary>The object types that an interface or union stands for.</summary>
    /// <param name="type">The type.</param>
    public IEnumerable<string> Members(string type) => _types.GetValueOrDefault(type)?.PossibleTypes.Select(_nameOf) ?? [];

    private AccessState Asked(string type) => Type(type)?.Access ?? AccessState.Inherited;

    // Where the field that returns the interface or union asked what its types leave to the server, they don't ask once more.
    private AccessState Asked(string from, string member) =>
        Asked(member) is { Delegated: not null } asked && Type(from)?.AsksByMember == false ? AccessGuard.Of(asked with { Delegated = null }).ToAccess() : Asked(member);

    // A field selected on an interface is that field of every implementer. What the interface itself asks for isn't always known.
    private static AccessState Asked(DiffSide side, DiffField field, bool knowsInterfaces)
    {
        if (!field.IsOfInterface)
        {
            return field.Access;
        }

        var name = DiffWords.MemberOf(field.Coordinate);
        return (side.Types.GetValueOrDefault(DiffSide.TypeOf(field.Coordinate))?.PossibleTypes ?? [])
            .Select(type => side.Fields.GetValueOrDefault($"{type}.{name}")).OfType<DiffField>()
            .Aggregate(
                knowsInterfaces ? AccessGuard.Of(field.Access) : AccessGuard.None,
                (sum, implementer) => sum.And(AccessGuard.Of(implementer.Access)))
            .ToAccess();
    }
}
