using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Operations.Executing;

/// <summary>What a caller is denied of an operation that executes all the same, by place in the response.</summary>
internal sealed class DeniedFields(IReadOnlyList<DeniedSelection> denied)
{
    private readonly ILookup<string, DeniedSelection> _byNames =
        denied.ToLookup(one => string.Join("/", one.ResponsePath), StringComparer.Ordinal);

    /// <summary>The denial of a field of an object type, or <see langword="null"/>.</summary>
    public DeniedSelection? Find(string type, ResponseStep step) =>
        _byNames.Count == 0 ? null : _byNames[step.Names].FirstOrDefault(one => one.ObjectTypes.Contains(type, StringComparer.Ordinal));
}
