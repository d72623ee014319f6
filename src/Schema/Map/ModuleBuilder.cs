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
        var types = TypeRow.Of(schema);
        var requirements = new RequirementTable(types);
        var fields = FieldRows.Of(types, requirements);
        var outputs = new List<TypeEntry>(types.Length);
        var arguments = new List<ArgumentEntry>();
        var deprecations = new List<DeprecationEntry>();
        var payloads = new List<PayloadEntry>();
        foreach (var type in types)
        {
            if (type.IsOutput)
            {
                outputs.Add(type.ToEntry(requirements));
            }

            ArgumentRows.Add(type, requirements, arguments);
            DeprecationRows.Add(type, deprecations);
            PayloadRows.Add(type, payloads);
        }

        return new PermissionModule(
            schema.AssemblyName,
            requirements.Permissions(catalogue),
            requirements.ToArray(),
            outputs.ToArray(),
            Sorted(fields, static entry => entry.Coordinate),
            Sorted(arguments.ToArray(), static entry => entry.Coordinate),
            Sorted(deprecations.ToArray(), static entry => entry.Coordinate),
            Sorted(payloads.ToArray(), static entry => entry.Coordinate));
    }

    // Types and fields are sorted, and names have no character before the dot, so the entries nearly always are, too.
    private static T[] Sorted<T>(T[] entries, Func<T, string> key)
    {
        var previous = string.Empty;
        foreach (var entry in entries)
        {
            var own = key(entry);
            if (string.CompareOrdinal(previous, own) > 0)
            {
                return entries.OrderBy(key, StringComparer.Ordinal).ToArray();
            }

            previous = own;
        }

        return entries;
    }
}
