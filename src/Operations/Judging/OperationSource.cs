using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>
/// The operations of a document and the fragments they may spread: those of the same document, and where a client keeps its
/// fragments in files of their own, those of other documents too.
/// </summary>
public sealed class OperationSource
{
    private readonly Dictionary<string, FragmentSource> _fragments = new(StringComparer.Ordinal);

    /// <summary>A document by itself.</summary>
    /// <param name="document">The document.</param>
    public OperationSource(GraphQLDocument document)
        : this(document, [])
    {
    }

    /// <summary>A document that may spread the fragments of others; its own go before.</summary>
    /// <param name="document">The document.</param>
    /// <param name="others">Other documents.</param>
    public OperationSource(GraphQLDocument document, IEnumerable<GraphQLDocument> others)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(others);
        Document = document;
        Operations = [.. document.Definitions.OfType<OperationNode>()];
        foreach (var source in others.Prepend(document))
        {
            foreach (var fragment in source.Definitions.OfType<FragmentNode>())
            {
                _fragments.TryAdd(fragment.Name, new FragmentSource(fragment, source));
            }
        }
    }

    /// <summary>The document.</summary>
    public GraphQLDocument Document { get; }

    /// <summary>The operations, in document order.</summary>
    public IReadOnlyList<OperationNode> Operations { get; }

    /// <summary>The fragment of a name, or <see langword="null"/>.</summary>
    internal FragmentSource? Fragment(string name) => _fragments.GetValueOrDefault(name);

    /// <summary>The names of all fragments.</summary>
    internal IEnumerable<string> FragmentNames => _fragments.Keys;
}

/// <summary>A fragment and the document that has it.</summary>
internal sealed record FragmentSource(FragmentNode Node, GraphQLDocument Document);
