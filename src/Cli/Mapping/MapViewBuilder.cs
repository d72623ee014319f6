using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GqlAuthTooling.Cli.Checking;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping;

/// <summary>Reads projects and arranges their one permission map for reports.</summary>
internal sealed class MapViewBuilder
{
    private readonly PermissionMap _map;
    private readonly IReadOnlyList<TypeModel> _schema;
    private readonly ILookup<string, TypeModel> _types;
    private readonly ILookup<string, FieldModel> _fields;
    private readonly Entrances _entrances;
    private readonly Delegations _delegations;

    // The map's answer for a type it doesn't know, a scalar or enum, is "never": only types it lists count.
    private readonly HashSet<string> _guarded;

    private MapViewBuilder(IReadOnlyList<TypeModel> types, PermissionMap map)
    {
        _map = map;
        _schema = MapSchema.Merge(types, map);
        _types = types.ToLookup(type => type.Name, StringComparer.Ordinal);
        _fields = types.SelectMany(type => type.Fields.Select(field => (Coordinate: type.Name + "." + field.Name, field)))
            .ToLookup(item => item.Coordinate, item => item.field, StringComparer.Ordinal);
        _entrances = new Entrances(types);
        _delegations = new Delegations(map, _schema);
        _guarded = new HashSet<string>(
            _map.Types.Where(type => !type.Requirement.IsNone).Select(type => type.Name), StringComparer.Ordinal);
    }

    /// <summary>The map of what was read.</summary>
    /// <param name="tree">What was read.</param>
    /// <param name="progress">Is told what happens.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <exception cref="InputException">There is no schema in it.</exception>
    public static MapView Build(SourceTree tree, IProgressDisplay progress, CancellationToken cancellation)
    {
        var models = new List<SchemaModel>();
        var modules = new List<PermissionModule>();
        var catalogue = PermissionCatalogueModel.None;
        var notes = new List<NotAnalysable>();
        var hasRoots = false;
        foreach (var project in tree.Projects)
        {
            progress.Report("Mapping", project.Name);
            var reading = project.Read(project.Compilation, cancellation);
            var listed = MapCatalogue.Of(project, cancellation);
            hasRoots |= Roots.Has(reading);
            models.Add(reading.Model);
            modules.Add(ModuleBuilder.Build(reading.Model, listed.Names));
            catalogue = catalogue.Union(listed);
            notes.AddRange(reading.Model.Notes.Select(note => new NotAnalysable(project.Name, note.Subject, note.Message)));
        }

        Roots.MustExist(hasRoots, tree);
        var map = PermissionMap.Compose(modules);
        return Build(
            [.. models.SelectMany(model => model.Types)],
            map,
            MapCatalogue.Of(catalogue, modules),
            [.. map.Conflicts.Select(conflict => new MapDisagreement(conflict.Coordinate, conflict.Message))],
            notes,
            tree.Notes);
    }

    /// <summary>The map of what was read elsewhere.</summary>
    /// <param name="types">The types of the schema.</param>
    /// <param name="map">Their map.</param>
    /// <param name="catalogue">The permissions of the catalogue.</param>
    /// <param name="conflicts">Where two assemblies disagree.</param>
    /// <param name="notAnalysable">What the reader could not analyse.</param>
    /// <param name="notes">What was left out.</param>
    public static MapView Build(
        IReadOnlyList<TypeModel> types,
        PermissionMap map,
        IReadOnlyList<MapPermission> catalogue,
        IReadOnlyList<MapDisagreement> conflicts,
        IReadOnlyList<NotAnalysable> notAnalysable,
        IReadOnlyList<string> notes)
    {
        var builder = new MapViewBuilder(types, map);
        return new MapView(map, builder.Types(), builder._schema, builder._delegations, catalogue, conflicts, notAnalysable, notes);
    }

    private MapType[] Types() =>
    [
        .. _map.Fields.GroupBy(field => TypeOf(field.Coordinate), StringComparer.Ordinal)
            .Select(group => Type(group.Key, group))
            .OrderBy(type => type.Access.Root is { } root ? (int)root : int.MaxValue)
            .ThenBy(type => type.Access.Name, StringComparer.Ordinal),
    ];

    private MapType Type(string name, IEnumerable<FieldAccess> fields) =>
        new(
            _map.Type(name),
            _entrances.ShortestPath(name),
            _entrances.Of(name),
            Sources(_types[name].Select(type => type.Access)),
            [.. fields.Select(Field)]);

    private MapField Field(FieldAccess access)
    {
        var models = _fields[access.Coordinate].ToArray();
        return new MapField(
            access.Coordinate[(access.Coordinate.IndexOf('.', StringComparison.Ordinal) + 1)..],
            access,
            _delegations.Of(access),
            models.FirstOrDefault()?.Type.Syntax ?? access.ReturnType,
            Provenance(access, models),
            [.. models.SelectMany(model => model.Arguments).DistinctBy(argument => argument.Name).Select(argument => Argument(access.Coordinate, argument))],
            _map.Deprecation(access.Coordinate),
            _map.Payload(access.Coordinate));
    }

    private MapArgument Argument(string field, ArgumentModel argument)
    {
        var coordinate = $"{field}({argument.Name}:)";
        return new MapArgument(
            argument.Name, coordinate, argument.Type.Syntax, _map.ArgumentRequirement(coordinate), _map.Deprecation(coordinate));
    }

    // The effective requirement has up to three parts; the two that don't stand at the field are named.
    private MapSource[] Provenance(FieldAccess access, FieldModel[] models)
    {
        var sources = new List<MapSource>(Sources(models.Select(model => model.Access)));
        var type = TypeOf(access.Coordinate);
        if (_guarded.Contains(type))
        {
            sources.Add(new MapSource(MapWords.OwnType, type, OnMember: false));
        }

        if (_guarded.Contains(access.ReturnType))
        {
            sources.Add(new MapSource(MapWords.ReturnType, access.ReturnType, OnMember: false));
        }

        return [.. sources];
    }

    private static MapSource[] Sources(IEnumerable<AccessModel> accesses) =>
    [
        .. accesses.SelectMany(access => access.Provenance)
            .Select(source => new MapSource(MapWords.Of(source.Origin), source.Symbol, source.Origin == AccessOrigin.Member))
            .Distinct(),
    ];

    private static string TypeOf(string coordinate) => coordinate[..coordinate.IndexOf('.', StringComparison.Ordinal)];
}
