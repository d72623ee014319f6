using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Generators.Module;

/// <summary>
/// The tables of the types whose names start with one letter, one emitted file. Fewer files than types, so that a large
/// schema doesn't bring hundreds; and an attribute edited on a type re-emits that type with its connections, edges and
/// payloads, which mostly stand beside it.
/// </summary>
/// <param name="Key">The letter.</param>
/// <param name="Requirements">The requirements that the entries point at. They are the part's own, because an index into
/// the module's table moves whenever another part comes to need something new.</param>
/// <param name="Types">The types.</param>
/// <param name="Fields">The fields.</param>
/// <param name="Arguments">The arguments and input fields.</param>
/// <param name="Deprecations">The deprecations.</param>
/// <param name="Payloads">The payloads.</param>
internal sealed record ModulePart(
    string Key,
    EquatableArray<Requirement> Requirements,
    EquatableArray<TypeEntry> Types,
    EquatableArray<FieldEntry> Fields,
    EquatableArray<ArgumentEntry> Arguments,
    EquatableArray<DeprecationEntry> Deprecations,
    EquatableArray<PayloadEntry> Payloads)
{
    /// <summary>Which tables the part has.</summary>
    public PartShape Shape => new(
        Key,
        (Types.Count > 0 ? TableKinds.Types : 0)
        | (Fields.Count > 0 ? TableKinds.Fields : 0)
        | (Arguments.Count > 0 ? TableKinds.Arguments : 0)
        | (Deprecations.Count > 0 ? TableKinds.Deprecations : 0)
        | (Payloads.Count > 0 ? TableKinds.Payloads : 0));

    /// <summary>Cuts a module into parts; joined in their order they are the module again.</summary>
    /// <param name="module">The module.</param>
    public static EquatableArray<ModulePart> Split(PermissionModule module)
    {
        var types = module.Types.ToLookup(entry => KeyOf(entry.Name), StringComparer.Ordinal);
        var fields = module.Fields.ToLookup(entry => KeyOf(entry.Coordinate), StringComparer.Ordinal);
        var arguments = module.Arguments.ToLookup(entry => KeyOf(entry.Coordinate), StringComparer.Ordinal);
        var deprecations = module.Deprecations.ToLookup(entry => KeyOf(entry.Coordinate), StringComparer.Ordinal);
        var payloads = module.Payloads.ToLookup(entry => KeyOf(entry.Coordinate), StringComparer.Ordinal);
        return types.Select(group => group.Key)
            .Concat(fields.Select(group => group.Key))
            .Concat(arguments.Select(group => group.Key))
            .Concat(deprecations.Select(group => group.Key))
            .Concat(payloads.Select(group => group.Key))
            .Distinct(StringComparer.Ordinal)
            .OrderBy(key => key, StringComparer.Ordinal)
            .Select(key => Of(key, module, types[key], fields[key], arguments[key], deprecations[key], payloads[key]))
            .ToEquatableArray();
    }

    private static ModulePart Of(
        string key,
        PermissionModule module,
        IEnumerable<TypeEntry> types,
        IEnumerable<FieldEntry> fields,
        IEnumerable<ArgumentEntry> arguments,
        IEnumerable<DeprecationEntry> deprecations,
        IEnumerable<PayloadEntry> payloads)
    {
        var own = new List<Requirement>();
        var indexes = new Dictionary<int, int>();
        int Own(int index)
        {
            if (!indexes.TryGetValue(index, out var local))
            {
                indexes.Add(index, local = own.Count);
                own.Add(module.Requirements[index]);
            }

            return local;
        }

        // Constructors, no "with": init accessors of the runtime's netstandard2.0 build don't bind to its other builds.
        var ownTypes = types
            .Select(entry => new TypeEntry(entry.Name, entry.Root, entry.Access, Own(entry.Requirement), entry.Delegated))
            .ToEquatableArray();
        var ownFields = fields
            .Select(entry => new FieldEntry(
                entry.Coordinate,
                entry.Access,
                Own(entry.Declared),
                Own(entry.Effective),
                entry.ReturnType,
                entry.IsRoot,
                entry.Delegated,
                entry.PublicReason))
            .ToEquatableArray();
        var ownArguments = arguments
            .Select(entry => new ArgumentEntry(entry.Coordinate, Own(entry.Requirement)))
            .ToEquatableArray();
        return new ModulePart(
            key,
            own.ToEquatableArray(),
            ownTypes,
            ownFields,
            ownArguments,
            deprecations.ToEquatableArray(),
            payloads.ToEquatableArray());
    }

    // GraphQL names start with an ASCII letter or '_'; a name that doesn't must still not break a file name.
    private static string KeyOf(string name) =>
        name.Length > 0 && name[0] is (>= 'A' and <= 'Z') or (>= 'a' and <= 'z') ? name.Substring(0, 1) : "_";
}
