using System;
using System.Collections.Generic;
using System.Collections.ObjectModel;

namespace GqlAuthTooling;

/// <summary>
/// The permission data of one assembly, as the build proved it. Plain data: the generator writes it as source, and
/// a host makes one map of the modules of a server.
/// </summary>
public sealed class PermissionModule
{
    private static readonly IReadOnlyDictionary<string, string> NoDescriptions =
        new ReadOnlyDictionary<string, string>(new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>Takes the data over. Lists may have any order; the generator writes them in ordinal order.</summary>
    /// <param name="assemblyName">The assembly that declares all this.</param>
    /// <param name="permissions">The permissions it names.</param>
    /// <param name="requirements">The table that the entries point into.</param>
    /// <param name="types">All types that have fields, guarded or not: a type that is missing is denied.</param>
    /// <param name="fields">All fields of object and interface types: a field that is missing is denied.</param>
    /// <param name="arguments">The arguments and input fields that require something.</param>
    /// <param name="deprecations">The deprecations.</param>
    /// <param name="payloads">What the mutations return.</param>
    /// <exception cref="ArgumentException">A list or an item is missing, or an entry points outside of
    /// <paramref name="requirements"/>.</exception>
    public PermissionModule(
        string assemblyName,
        string[] permissions,
        Requirement[] requirements,
        TypeEntry[] types,
        FieldEntry[] fields,
        ArgumentEntry[] arguments,
        DeprecationEntry[] deprecations,
        PayloadEntry[] payloads)
        : this(assemblyName, permissions, requirements, types, fields, arguments, deprecations, payloads, NoDescriptions)
    {
    }

    /// <summary>Takes the data over. Lists may have any order; the generator writes them in ordinal order.</summary>
    /// <param name="assemblyName">The assembly that declares all this.</param>
    /// <param name="permissions">The permissions it names.</param>
    /// <param name="requirements">The table that the entries point into.</param>
    /// <param name="types">All types that have fields, guarded or not: a type that is missing is denied.</param>
    /// <param name="fields">All fields of object and interface types: a field that is missing is denied.</param>
    /// <param name="arguments">The arguments and input fields that require something.</param>
    /// <param name="deprecations">The deprecations.</param>
    /// <param name="payloads">What the mutations return.</param>
    /// <param name="descriptions">What permissions are for, in the words of the catalogue; not all need to be there.</param>
    /// <exception cref="ArgumentException">A list or an item is missing, or an entry points outside of
    /// <paramref name="requirements"/>.</exception>
    public PermissionModule(
        string assemblyName,
        string[] permissions,
        Requirement[] requirements,
        TypeEntry[] types,
        FieldEntry[] fields,
        ArgumentEntry[] arguments,
        DeprecationEntry[] deprecations,
        PayloadEntry[] payloads,
        IReadOnlyDictionary<string, string> descriptions)
    {
        Descriptions = Guard.NotNull(descriptions, nameof(descriptions));
        AssemblyName = Guard.NotNull(assemblyName, nameof(assemblyName));
        Permissions = Guard.Items(permissions, nameof(permissions));
        Requirements = Guard.Items(requirements, nameof(requirements));
        Types = Guard.Items(types, nameof(types));
        Fields = Guard.Items(fields, nameof(fields));
        Arguments = Guard.Items(arguments, nameof(arguments));
        Deprecations = Guard.Items(deprecations, nameof(deprecations));
        Payloads = Guard.Items(payloads, nameof(payloads));
        foreach (var type in types)
        {
            Check(type.Requirement, type.Name, nameof(types));
        }

        foreach (var field in fields)
        {
            Check(field.Declared, field.Coordinate, nameof(fields));
            Check(field.Effective, field.Coordinate, nameof(fields));
        }

        foreach (var argument in arguments)
        {
            Check(argument.Requirement, argument.Coordinate, nameof(arguments));
        }
    }

    /// <summary>The assembly that declares all this.</summary>
    public string AssemblyName { get; }

    /// <summary>The permissions the assembly names.</summary>
    public IReadOnlyList<string> Permissions { get; }

    /// <summary>What permissions are for, by permission; those that nobody described are not there.</summary>
    public IReadOnlyDictionary<string, string> Descriptions { get; }

    /// <summary>The table of requirements that the entries point into.</summary>
    public IReadOnlyList<Requirement> Requirements { get; }

    /// <summary>The types.</summary>
    public IReadOnlyList<TypeEntry> Types { get; }

    /// <summary>The fields.</summary>
    public IReadOnlyList<FieldEntry> Fields { get; }

    /// <summary>The arguments and input fields that require something.</summary>
    public IReadOnlyList<ArgumentEntry> Arguments { get; }

    /// <summary>The deprecations.</summary>
    public IReadOnlyList<DeprecationEntry> Deprecations { get; }

    /// <summary>What the mutations return.</summary>
    public IReadOnlyList<PayloadEntry> Payloads { get; }

    private void Check(int index, string subject, string name)
    {
        if (index < 0 || index >= Requirements.Count)
        {
            throw new ArgumentException(
                $"{subject} points at requirement {index}, but the table of {AssemblyName} has {Requirements.Count}.", name);
        }
    }
}
