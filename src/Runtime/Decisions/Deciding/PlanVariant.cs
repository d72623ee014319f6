using System;
using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>A plan with its conditions decided: what all requests need that agree in their bits.</summary>
internal sealed class PlanVariant
{
    private readonly ulong[] _request;
    private readonly CompiledRequirement _requirement;

    /// <summary>Decides the conditions.</summary>
    /// <param name="map">The permissions of the server.</param>
    /// <param name="entries">The plan.</param>
    /// <param name="holds">Which conditions hold.</param>
    /// <param name="request">The bits of the request, which are copied.</param>
    /// <param name="wordCount">How many words of bits count.</param>
    public PlanVariant(PermissionMap map, PlanEntry[] entries, bool[] holds, ulong[] request, int wordCount)
    {
        _request = new ulong[wordCount];
        Array.Copy(request, _request, wordCount);
        var requirements = new List<Requirement>();
        var clauses = new List<IReadOnlyList<string>>();
        var deprecations = new List<DeprecationEntry>();
        var knownRequirements = new HashSet<Requirement>();
        var knownDeprecations = new HashSet<string>(StringComparer.Ordinal);
        foreach (var entry in entries)
        {
            if (!holds[entry.Condition])
            {
                continue;
            }

            if (entry.Need.Requirement?.Requirement is { } requirement && knownRequirements.Add(requirement))
            {
                requirements.Add(requirement);
                clauses.AddRange(requirement.Clauses);
            }

            if (entry.Need.Deprecation is { } deprecation && knownDeprecations.Add(deprecation.Coordinate))
            {
                deprecations.Add(deprecation);
            }
        }

        var all = requirements.Count == 0 ? Requirement.None : Requirement.FromClauses(clauses);
        _requirement = map.Compile(all);
        Report = new OperationReport(all, PermissionsUsed.Of(requirements), deprecations.AsReadOnly());
        Allowed = new OperationDecision(Report, Array.Empty<DeniedSelection>());
    }

    /// <summary>What these requests use.</summary>
    public OperationReport Report { get; }

    /// <summary>The decision about a caller who has everything.</summary>
    public OperationDecision Allowed { get; }

    /// <summary>Whether the caller has everything.</summary>
    public bool IsMetBy(Caller caller) => _requirement.IsMetBy(caller);

    /// <summary>Whether a request is one of these.</summary>
    public bool IsFor(ulong[] request)
    {
        for (var i = 0; i < _request.Length; i++)
        {
            if (_request[i] != request[i])
            {
                return false;
            }
        }

        return true;
    }
}
