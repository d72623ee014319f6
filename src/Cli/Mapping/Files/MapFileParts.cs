using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Mapping.Files;

/// <summary>
/// Takes a map's file apart into one module an assembly again. Each says what all of them together said, so composing them gives
/// the same map: composing can close a field, never open one.
/// </summary>
internal sealed class MapFileParts
{
    private readonly JsonItem _file;
    private readonly IReadOnlyList<string> _assemblies;
    private readonly List<Requirement> _requirements = [];
    private readonly Dictionary<Requirement, int> _indexes = [];
    private readonly Dictionary<string, string> _seen = new(StringComparer.Ordinal);
    private readonly List<(IReadOnlyList<string> Assemblies, TypeEntry Entry)> _types = [];
    private readonly List<(IReadOnlyList<string> Assemblies, FieldEntry Entry)> _fields = [];
    private readonly List<(IReadOnlyList<string> Assemblies, ArgumentEntry Entry)> _arguments = [];
    private readonly List<PayloadEntry> _payloads = [];

    /// <summary>Reads the parts.</summary>
    /// <param name="file">The file.</param>
    /// <exception cref="InputException">It is damaged.</exception>
    public MapFileParts(JsonItem file)
    {
        _file = file;
        _assemblies = file.Texts("assemblies");
        if (_assemblies.Count == 0)
        {
            throw file.Damaged("assemblies", "a list of at least one assembly");
        }

        foreach (var type in file.Items("types"))
        {
            AddType(type);
            foreach (var field in type.Items("fields"))
            {
                AddField(field, type.Text("name"));
            }
        }

        foreach (var type in file.Items("unions"))
        {
            AddType(type);
        }

        foreach (var argument in file.Items("arguments"))
        {
            _arguments.Add((AssembliesOf(argument), new ArgumentEntry(Own(argument, "coordinate"), Index(argument, "requirement"))));
        }
    }

    /// <summary>The map.</summary>
    public PermissionMap Compose() => PermissionMap.Compose(_assemblies.Select((assembly, i) => new PermissionModule(
        assembly,
        i == 0 ? [.. _file.Texts("permissions")] : [],
        [.. _requirements],
        Of(_types, assembly),
        Of(_fields, assembly),
        Of(_arguments, assembly),
        i == 0 ? [.. _file.Items("deprecations").Select(Deprecation)] : [],
        i == 0 ? [.. _payloads] : [])));

    /// <summary>The requirement that a property holds.</summary>
    /// <param name="item">The object.</param>
    /// <param name="name">The property's name.</param>
    /// <exception cref="InputException">Its parts contradict each other.</exception>
    public static Requirement RequirementOf(JsonItem item, string name)
    {
        var property = item.Object(name);
        var clauses = property.Lists("clauses");
        var authenticated = property.Flag("authenticated");
        var requirement = clauses.Any(clause => clause.Count == 0) ? null
            : clauses.Count > 0 ? Requirement.FromClauses(clauses)
            : authenticated ? Requirement.Authenticated : Requirement.None;

        // Three ways to say one thing: where they differ, nobody knows which was meant.
        return requirement is not null && requirement.RequiresAuthentication == authenticated
            && string.Equals(requirement.Text, property.Text("text"), StringComparison.Ordinal)
            ? requirement
            : throw item.Damaged(name, "a requirement whose text, clauses and authentication agree");
    }

    private void AddType(JsonItem type)
    {
        var root = type.OptionalText("root");
        _types.Add((AssembliesOf(type), new TypeEntry(
            Own(type, "name"),
            root is null ? null : RootOf(type, root),
            AccessOf(type),
            Index(type, "requirement"),
            type.OptionalText("delegated"))));
    }

    private void AddField(JsonItem field, string type)
    {
        var coordinate = Own(field, "coordinate");
        if (!string.Equals(coordinate, type + "." + field.Text("name"), StringComparison.Ordinal))
        {
            throw field.Damaged("coordinate", $"that of a field of {type}");
        }

        var access = AccessOf(field);
        if (field.Flag("denied") != (access == AccessKind.Undeclared))
        {
            throw field.Damaged("denied", $"what the access '{MapWords.Of(access)}' says");
        }

        _fields.Add((AssembliesOf(field), new FieldEntry(
            coordinate,
            access,
            Index(field, "declared"),
            Index(field, "effective"),
            field.Text("returns"),
            field.Flag("isRoot"),
            field.OptionalText("delegated"),
            field.OptionalText("publicReason"))));
        if (field.OptionalObject("payload") is { } payload)
        {
            _payloads.Add(new PayloadEntry(coordinate, payload.Text("type"), payload.Flag("userErrors"), payload.Flag("userWarnings")));
        }
    }

    private static DeprecationEntry Deprecation(JsonItem item) => new(
        Enum.GetValues<DeprecationKind>().Where(kind => MapWords.Of(kind) == item.Text("kind")).Select(kind => (DeprecationKind?)kind)
            .FirstOrDefault() ?? throw item.Damaged("kind", "field, argument, inputField or enumValue"),
        item.Text("coordinate"),
        item.Text("reason"),
        item.OptionalText("removalDate"),
        item.OptionalText("replacement"));

    private static OperationKind RootOf(JsonItem type, string root) =>
        Enum.GetValues<OperationKind>().Where(kind => kind.ToString().Equals(root, StringComparison.OrdinalIgnoreCase))
            .Select(kind => (OperationKind?)kind).FirstOrDefault() ?? throw type.Damaged("root", "query, mutation, subscription or null");

    private static AccessKind AccessOf(JsonItem item) => MapWords.AccessOf(item.Text("access")) ?? throw item.Damaged("access", "the word for an access");

    private static T[] Of<T>(IEnumerable<(IReadOnlyList<string> Assemblies, T Entry)> entries, string assembly) =>
        [.. entries.Where(entry => entry.Assemblies.Contains(assembly, StringComparer.Ordinal)).Select(entry => entry.Entry)];

    private IReadOnlyList<string> AssembliesOf(JsonItem item)
    {
        var names = item.Texts("assemblies");
        return names.Count > 0 && names.All(name => _assemblies.Contains(name, StringComparer.Ordinal))
            ? names
            : throw item.Damaged("assemblies", "a list of some of the map's assemblies");
    }

    // What stands there twice could say two things, and only one of them would be seen.
    private string Own(JsonItem item, string name)
    {
        var text = item.Text(name);
        return _seen.TryAdd(text, item.Place)
            ? text
            : throw item.Damaged(name, string.Create(CultureInfo.InvariantCulture, $"its own: '{text}' stands at {_seen[text]} too"));
    }

    private int Index(JsonItem item, string name)
    {
        var requirement = RequirementOf(item, name);
        if (!_indexes.TryGetValue(requirement, out var index))
        {
            index = _requirements.Count;
            _requirements.Add(requirement);
            _indexes.Add(requirement, index);
        }

        return index;
    }
}
