using System;
using System.Linq;
using GqlAuthTooling.Generators.Constants;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Generators.Module;

/// <summary>Everything that is emitted, as values, cut so that an edit changes few of them.</summary>
/// <param name="Constants">The permission constants.</param>
/// <param name="Head">What the module class holds itself.</param>
/// <param name="Parts">The tables.</param>
internal sealed record ModuleTables(
    EquatableArray<PermissionConstant> Constants,
    ModuleHead Head,
    EquatableArray<ModulePart> Parts)
{
    /// <summary>Cuts the data of an assembly.</summary>
    /// <param name="schema">The schema of the assembly.</param>
    /// <param name="catalogue">The permissions of its catalogue.</param>
    public static ModuleTables Of(SchemaModel schema, EquatableArray<string> catalogue)
    {
        var module = ModuleBuilder.Build(schema, catalogue);
        var parts = ModulePart.Split(module);
        var head = new ModuleHead(
            module.AssemblyName,
            module.Permissions.ToEquatableArray(),
            module.Requirements.ToEquatableArray(),
            parts.Select(part => part.Shape).ToEquatableArray());
        return new ModuleTables(PermissionConstant.Of(module), head, parts);
    }
}

/// <summary>What the module class holds itself.</summary>
/// <param name="AssemblyName">The assembly.</param>
/// <param name="Permissions">The permissions it names.</param>
/// <param name="Requirements">The table of requirements.</param>
/// <param name="Parts">Which tables there are to join.</param>
internal sealed record ModuleHead(
    string AssemblyName,
    EquatableArray<string> Permissions,
    EquatableArray<Requirement> Requirements,
    EquatableArray<PartShape> Parts);

/// <summary>Which tables a part has; the contents are not the head's business, so that they can change without it.</summary>
/// <param name="Key">The part's key.</param>
/// <param name="Tables">The tables that are not empty.</param>
internal sealed record PartShape(string Key, TableKinds Tables);

/// <summary>The tables of a module.</summary>
[Flags]
internal enum TableKinds
{
    /// <summary>No table.</summary>
    None = 0,

    /// <summary>Types.</summary>
    Types = 1,

    /// <summary>Fields.</summary>
    Fields = 2,

    /// <summary>Arguments and input fields.</summary>
    Arguments = 4,

    /// <summary>Deprecations.</summary>
    Deprecations = 8,

    /// <summary>Payloads.</summary>
    Payloads = 16,
}
