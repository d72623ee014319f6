using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Cli.Mapping;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>One of the two things that are compared, whatever it was read from.</summary>
internal sealed record DiffSide
{
    private readonly HashSet<string>? _coordinates;

    private DiffSide(string name, HashSet<string>? coordinates)
    {
        Name = name;
        _coordinates = coordinates;
    }

    /// <summary>What it is called in reports.</summary>
    public string Name { get; }

    /// <summary>Whether the whole schema is known; an approved surface knows only what somebody had to look at.</summary>
    public bool KnowsSchema => _coordinates is not null;

    /// <summary>Whether the access of interface fields is known; composition refuses it in SDL, where implementers say it.</summary>
    public bool KnowsInterfaces { get; private init; } = true;

    /// <summary>Whether removal dates are known; SDL has none.</summary>
    public bool KnowsDates { get; private init; } = true;

    /// <summary>The fields by coordinate; empty for an approved surface.</summary>
    public IReadOnlyDictionary<string, DiffField> Fields { get; private init; } = new Dictionary<string, DiffField>();

    /// <summary>The output types by name; empty for an approved surface.</summary>
    public IReadOnlyDictionary<string, DiffType> Types { get; private init; } = new Dictionary<string, DiffType>();

    /// <summary>What guarded arguments and input fields require; empty for an approved surface.</summary>
    public IReadOnlyDictionary<string, AccessState> Inputs { get; private init; } = new Dictionary<string, AccessState>();

    /// <summary>The deprecations by coordinate; empty for an approved surface.</summary>
    public IReadOnlyDictionary<string, DeprecationEntry> Deprecations { get; private init; } = new Dictionary<string, DeprecationEntry>();

    /// <summary>The lines that an approved surface has or would have.</summary>
    public IReadOnlyDictionary<string, AccessState> Lines { get; private init; } = new Dictionary<string, AccessState>();

    /// <summary>The projects that it was read from; none when it was read from no sources.</summary>
    public IReadOnlyList<DiffProject> Projects { get; init; } = [];

    /// <summary>The assemblies that it is made of; none when it has none.</summary>
    public IReadOnlyList<string> Assemblies { get; private init; } = [];

    /// <summary>What the other side judged and this one doesn't.</summary>
    public NotJudged NotJudged { get; init; } = NotJudged.Nothing;

    /// <summary>Who approved what of it.</summary>
    public DiffApprovals Approvals { get; private init; } = DiffApprovals.None;

    /// <summary>The side that a map is.</summary>
    /// <param name="name">What it is called in reports.</param>
    /// <param name="view">The map.</param>
    /// <param name="isSdl">Whether the map was read from SDL.</param>
    /// <param name="approvals">What its approved files say.</param>
    public static DiffSide Of(string name, MapView view, bool isSdl, DiffApprovals approvals)
    {
        var types = view.Map.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        var models = view.Schema.ToDictionary(type => type.Name, StringComparer.Ordinal);
        var delegations = new Delegations(view.Map, view.Schema);
        var surface = PermissionSurface.Of(view.Schema, view.Map);
        var lines = States(surface.Lines);
        return new DiffSide(name, Coordinates(view.Schema))
        {
            KnowsInterfaces = !isSdl,
            KnowsDates = !isSdl,
            Fields = view.Map.Fields.Select(field => Field(field, isSdl ? Routed(field, types) : Asked(field, delegations), models, isSdl))
                .ToDictionary(field => field.Coordinate, StringComparer.Ordinal),
            Types = view.Map.Types
                .Select(type => Type(type, models.GetValueOrDefault(type.Name), isSdl) with { AsksByMember = isSdl || delegations.AsksByMember(type.Name) })
                .ToDictionary(type => type.Name, StringComparer.Ordinal),
            Inputs = view.Map.Arguments.ToDictionary(
                argument => argument.Coordinate, argument => Supplied(Met(argument.Requirement, isSdl)), StringComparer.Ordinal),
            Deprecations = view.Map.Deprecations.ToDictionary(entry => entry.Coordinate, StringComparer.Ordinal),
            Lines = lines,
            Assemblies = isSdl ? [] : view.Map.Assemblies,
            Approvals = approvals.With(lines, surface.Unwritable.Keys),
        };
    }

    /// <summary>The side that an approved surface is. Where several lines name one coordinate, each of them must hold.</summary>
    /// <param name="name">What it is called in reports.</param>
    /// <param name="surface">The surface.</param>
    /// <param name="approvals">What else approves it.</param>
    public static DiffSide Of(string name, ApprovedSurface surface, DiffApprovals approvals)
    {
        var lines = surface.Lines.GroupBy(line => line.Coordinate, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Select(line => line.Access.State).Aggregate(Both), StringComparer.Ordinal);
        return new DiffSide(name, coordinates: null) { Lines = lines, Approvals = approvals.With(lines, []) };
    }

    /// <summary>Whether a coordinate exists; <see langword="null"/> when that is not known.</summary>
    /// <param name="coordinate">The coordinate.</param>
    public bool? Has(string coordinate) => _coordinates?.Contains(coordinate);

    /// <summary>The type of a coordinate; the coordinate itself when it is one.</summary>
    /// <param name="coordinate">The coordinate.</param>
    public static string TypeOf(string coordinate) =>
        coordinate.IndexOf('.', StringComparison.Ordinal) is var dot && dot < 0 ? coordinate : coordinate[..dot];

    private static DiffField Field(FieldAccess field, string? delegated, Dictionary<string, TypeModel> models, bool isSdl) => new(
        field.Coordinate,
        new AccessState(field.Access, Met(field.Effective, isSdl), delegated),
        new AccessState(field.Access, Met(field.Declared, isSdl), field.Delegated),
        field.ReturnType,
        field.IsRoot,
        models.GetValueOrDefault(TypeOf(field.Coordinate))?.Kind == SchemaTypeKind.Interface)
    {
        Assemblies = field.Assemblies,
    };

    private static string? Asked(FieldAccess field, Delegations delegations) =>
        DelegatedAccess.Join(delegations.Of(field).Select(asked => asked.Text));

    // A router asks for what stands on a type at each of its fields.
    private static string? Routed(FieldAccess field, Dictionary<string, TypeAccess> types) => DelegatedAccess.Join(
        [field.Delegated, types.GetValueOrDefault(TypeOf(field.Coordinate))?.Delegated, types.GetValueOrDefault(field.ReturnType)?.Delegated]);

    private static DiffType Type(TypeAccess type, TypeModel? model, bool isSdl) => new(
        type.Name,
        type.Root,
        new AccessState(type.Access, Met(type.Requirement, isSdl), type.Delegated),
        model?.PossibleTypes.ToArray() ?? [],
        model?.Implements.ToArray() ?? [],
        model is null || model.Kind == SchemaTypeKind.Union ? [] : [.. model.Fields.Select(field => field.Name)])
    {
        IsFetched = model?.Lookup.HasFlag(TypeLookup.Reference) == true,
    };

    // A malformed permission is granted to nobody here; the scopes of a router may have any form.
    private static Requirement Met(Requirement requirement, bool isSdl) =>
        isSdl || requirement.Clauses.All(clause => clause.Any(PermissionName.IsPermission)) ? requirement : Requirement.Never;

    private static AccessState Supplied(Requirement requirement) => new(
        requirement.Clauses.Count > 0 ? AccessKind.Permission : AccessKind.Authenticated, requirement, null);

    private static Dictionary<string, AccessState> States(IReadOnlyDictionary<string, SurfaceAccess> lines) =>
        lines.ToDictionary(line => line.Key, line => line.Value.State, StringComparer.Ordinal);

    private static AccessState Both(AccessState one, AccessState other) => one.Implies(other) ? one : other.Implies(one) ? other
        : new AccessState(
            AccessKind.Permission, one.Requirement.And(other.Requirement), DelegatedAccess.Join([one.Delegated, other.Delegated]));

    private static HashSet<string> Coordinates(IEnumerable<TypeModel> types)
    {
        var coordinates = new HashSet<string>(StringComparer.Ordinal);
        foreach (var type in types)
        {
            coordinates.Add(type.Name);
            foreach (var field in type.Fields)
            {
                coordinates.Add($"{type.Name}.{field.Name}");
                coordinates.UnionWith(field.Arguments.Select(argument => $"{type.Name}.{field.Name}({argument.Name}:)"));
            }
        }

        return coordinates;
    }
}
