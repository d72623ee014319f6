using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Turns the schema of a compilation into the permission data of its assembly. The generator writes the result as source
/// and the command line prints it, so the map printed, the map emitted and the map enforced are one.
/// </summary>
public static class ModuleBuilder
{
    /// <summary>The permission data of the assembly; the same for the same schema, in whatever order it lists things.</summary>
    /// <param name="schema">The schema.</param>
    public static PermissionModule Build(SchemaModel schema) => Build(schema, default);

    /// <summary>The permission data of an assembly with a catalogue.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="catalogue">What the catalogue lists. The server must know also what no field needs: what it doesn't know,
    /// a grant can't give, and resolvers may ask for it.</param>
    public static PermissionModule Build(SchemaModel schema, EquatableArray<string> catalogue)
    {
        var types = schema.Types
            .GroupBy(type => type.Name, StringComparer.Ordinal)
            .OrderBy(group => group.Key, StringComparer.Ordinal)
            .Select(group => new TypeRow(group.ToArray()))
            .ToArray();
        var requirements = new RequirementTable(types);
        var fields = Sorted(types.SelectMany(type => FieldRows.Of(type, requirements)), entry => entry.Coordinate);
        var arguments = Sorted(types.SelectMany(type => ArgumentRows.Of(type, requirements)), entry => entry.Coordinate);
        return new PermissionModule(
            schema.AssemblyName,
            requirements.Permissions().Union(catalogue, StringComparer.Ordinal).OrderBy(one => one, StringComparer.Ordinal).ToArray(),
            requirements.ToArray(),
            types.Where(type => type.IsOutput).Select(type => type.ToEntry(requirements)).ToArray(),
            fields,
            arguments,
            Sorted(types.SelectMany(DeprecationRows.Of), entry => entry.Coordinate),
            Sorted(types.SelectMany(PayloadRows.Of), entry => entry.Coordinate));
    }

    // Types and fields are sorted, and names have no character before the dot, so the entries nearly always are, too.
    private static T[] Sorted<T>(IEnumerable<T> entries, Func<T, string> key)
    {
        var all = entries.ToArray();
        for (var i = 1; i < all.Length; i++)
        {
            if (string.CompareOrdinal(key(all[i - 1]), key(all[i])) > 0)
            {
                return all.OrderBy(key, StringComparer.Ordinal).ToArray();
            }
        }

        return all;
    }
}
