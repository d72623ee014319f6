using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using GqlAuthTooling.Cli.Mapping.Sdl;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping.Html;

/// <summary>
/// What the page's script needs to tell what can be reached with some permissions: for each field what its caller needs and the type
/// it leads to, in the order of the page's rows.
/// </summary>
internal sealed class PageSchema
{
    private readonly MapView _view;
    private readonly SdlTypes _types;
    private readonly RequiredInputs _inputs;
    private readonly Dictionary<string, int> _typeNumbers;
    private readonly Dictionary<string, int> _permissionNumbers;
    private readonly List<Requirement> _requirements = [Requirement.None];
    private readonly Dictionary<Requirement, int> _requirementNumbers = new() { [Requirement.None] = 0 };

    /// <summary>Reads a map.</summary>
    /// <param name="view">The map.</param>
    public PageSchema(MapView view)
    {
        _view = view;
        _types = new SdlTypes(view.Schema);
        _inputs = new RequiredInputs(view.Map, _types);
        Names = [.. view.Types.Select(type => type.Access.Name)
            .Concat(_types.All.Where(type => type.PossibleTypes.Count > 0).Select(type => type.Name))
            .Distinct(StringComparer.Ordinal)];
        _typeNumbers = Numbers(Names);
        Permissions =
        [
            .. view.Types.SelectMany(type => type.Fields).SelectMany(Needed).SelectMany(requirement => requirement.Permissions)
                .Where(PermissionName.IsPermission).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
        _permissionNumbers = Numbers(Permissions);
    }

    /// <summary>The types: those with rows first, in their order, then unions.</summary>
    public IReadOnlyList<string> Names { get; }

    /// <summary>The permissions that some field or argument asks for, sorted: the columns of the matrix.</summary>
    public IReadOnlyList<string> Permissions { get; }

    /// <summary>The column of a permission.</summary>
    /// <param name="permission">The permission.</param>
    /// <returns>Its number, from 0; -1 for one that nobody can hold.</returns>
    public int ColumnOf(string permission) => _permissionNumbers.GetValueOrDefault(permission, -1);

    /// <summary>All of it as JSON that can stand in a script element.</summary>
    public string ToJson()
    {
        var rows = _view.Types.ToDictionary(type => type.Access.Name, StringComparer.Ordinal);
        var types = Names.Select(name => new
        {
            Root = rows.TryGetValue(name, out var row) && row.Access.Root is not null,
            IsAbstract = _types.Find(name)?.Kind is SchemaTypeKind.Interface or SchemaTypeKind.Union,
            Possible = _types.Find(name)?.PossibleTypes.Where(_typeNumbers.ContainsKey).Select(type => _typeNumbers[type]).ToArray() ?? [],
            Fields = row?.Fields.Select(field => new[] { NumberOf(ToReach(field)), Leading(field) }).ToArray() ?? [],
        }).ToArray();
        var data = new
        {
            permissions = Permissions,
            requirements = _requirements.Select(requirement => new
            {
                signedIn = requirement.RequiresAuthentication,
                clauses = requirement.Clauses.Select(clause => clause.Select(ColumnOf).ToArray()).ToArray(),
            }).ToArray(),
            types = types.Select(type => new { root = type.Root, isAbstract = type.IsAbstract, possible = type.Possible, fields = type.Fields }).ToArray(),
            names = _view.Types.Select(type => type.Fields.Select(field => field.Name).ToArray()).ToArray(),
        };
        return JsonSerializer.Serialize(data);
    }

    /// <summary>What a caller needs to use a field at all: what the map asks for, what required arguments ask for, and to be signed in
    /// where HotChocolate asks for more.</summary>
    private Requirement ToReach(MapField field)
    {
        var coordinate = field.Access.Coordinate;
        var known = _types.Find(coordinate.Split('.')[0])?.Field(field.Name);
        var needs = known is null ? field.Access.Effective : field.Access.Effective.And(_inputs.Of(coordinate, known));
        return field.Delegations.Count == 0 ? needs : needs.And(Requirement.Authenticated);
    }

    private IEnumerable<Requirement> Needed(MapField field) =>
        field.Arguments.Select(argument => argument.Requirement).Append(field.Access.Effective).Append(ToReach(field));

    private int Leading(MapField field) => _typeNumbers.GetValueOrDefault(field.Access.ReturnType, -1);

    private int NumberOf(Requirement requirement)
    {
        if (!_requirementNumbers.TryGetValue(requirement, out var number))
        {
            number = _requirements.Count;
            _requirements.Add(requirement);
            _requirementNumbers.Add(requirement, number);
        }

        return number;
    }

    private static Dictionary<string, int> Numbers(IReadOnlyList<string> names) =>
        names.Select((name, number) => (name, number)).ToDictionary(item => item.name, item => item.number, StringComparer.Ordinal);
}
