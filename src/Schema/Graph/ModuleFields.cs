using System;
using System.Collections.Generic;

namespace GqlAuthTooling.Schema;

/// <summary>
/// The entries of a map by coordinate, for who asks in the order that the map nearly always has: that of the types and their
/// fields. Then nothing is hashed, and no coordinate is made a second time.
/// </summary>
internal sealed class ModuleFields
{
    private readonly IReadOnlyList<FieldEntry> _entries;
    private Dictionary<string, FieldEntry>? _byCoordinate;
    private int _next;

    public ModuleFields(PermissionModule module) => _entries = module.Fields;

    /// <summary>The entry of a field; <see langword="null"/> when the map has none.</summary>
    /// <param name="type">The type.</param>
    /// <param name="field">The field's name.</param>
    public FieldEntry? Next(string type, string field)
    {
        if (_next < _entries.Count && _entries[_next] is var entry && IsAt(entry.Coordinate, type, field))
        {
            _next++;
            return entry;
        }

        return ByCoordinate().TryGetValue(type + "." + field, out var found) ? found : null;
    }

    private static bool IsAt(string coordinate, string type, string field) =>
        coordinate.Length == type.Length + 1 + field.Length
        && coordinate[type.Length] == '.'
        && coordinate.StartsWith(type, StringComparison.Ordinal)
        && coordinate.EndsWith(field, StringComparison.Ordinal);

    private Dictionary<string, FieldEntry> ByCoordinate()
    {
        if (_byCoordinate is null)
        {
            _byCoordinate = new Dictionary<string, FieldEntry>(StringComparer.Ordinal);
            foreach (var entry in _entries)
            {
                _byCoordinate[entry.Coordinate] = entry;
            }
        }

        return _byCoordinate;
    }
}
