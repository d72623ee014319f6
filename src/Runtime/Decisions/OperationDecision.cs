using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>Whether a caller may run an operation, and what it uses. Immutable.</summary>
public sealed class OperationDecision
{
    internal OperationDecision(OperationReport report, IReadOnlyList<DeniedSelection> denied)
    {
        Report = report;
        Denied = denied;
    }

    /// <summary>Whether nothing is denied.</summary>
    public bool IsAllowed => Denied.Count == 0;

    /// <summary>
    /// The topmost fields that are denied, in document order: what stands below a field that is denied on every object type is
    /// not listed. One for each response path; only where a path stands for different fields of different object types, one
    /// for each field.
    /// </summary>
    public IReadOnlyList<DeniedSelection> Denied { get; }

    /// <summary>What the operation uses, the same object for every request that uses the same.</summary>
    public OperationReport Report { get; }
}
