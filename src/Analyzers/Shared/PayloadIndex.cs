using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Analyzers;

/// <summary>What the mutations of a schema return.</summary>
internal sealed class PayloadIndex
{
    private readonly HashSet<string> _payloads;

    public PayloadIndex(ImmutableArray<PayloadSite> sites)
    {
        Sites = sites;
        _payloads = new HashSet<string>(
            sites.Where(site => site.Payload.Shape == PayloadShape.Payload).Select(site => site.Payload.TypeName),
            System.StringComparer.Ordinal);
    }

    /// <summary>What each mutation returns, in the order in which it is reported.</summary>
    public ImmutableArray<PayloadSite> Sites { get; }

    /// <summary>Whether a type is what a mutation answers with, and nothing else.</summary>
    /// <param name="typeName">The GraphQL name.</param>
    public bool Contains(string typeName) => _payloads.Contains(typeName);
}
