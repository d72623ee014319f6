using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>What an operation uses, whoever sends it. Immutable; one instance serves all requests that use the same.</summary>
public sealed class OperationReport
{
    internal OperationReport(
        Requirement requirement, IReadOnlyList<string> permissionsUsed, IReadOnlyList<DeprecationEntry> deprecations)
    {
        Requirement = requirement;
        PermissionsUsed = permissionsUsed;
        Deprecations = deprecations;
        DeprecatedFieldsUsed = GqlAuthTooling.DeprecatedFieldsUsed.Of(deprecations);
    }

    /// <summary>What a caller must have for everything in the operation.</summary>
    public Requirement Requirement { get; }

    /// <summary>The permissions that the operation requires, once, in order of first use; also when they are held.</summary>
    public IReadOnlyList<string> PermissionsUsed { get; }

    /// <summary>The lines about deprecated members used, once a coordinate, in order of first use.</summary>
    public IReadOnlyList<string> DeprecatedFieldsUsed { get; }

    /// <summary>The deprecations of the members used, once a coordinate, in order of first use.</summary>
    public IReadOnlyList<DeprecationEntry> Deprecations { get; }
}
