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
    private readonly Dictionary<string, FragmentSource> _own = new(StringComparer.Ordinal);
    private readonly FragmentLibrary _others;

    /// <summary>A document by itself.</summary>
    /// <param name="document">The document.</param>
    public OperationSource(GraphQLDocument document)
        : this(document, new FragmentLibrary([]))
    {
    }

    /// <summary>A document that may spread the fragments of others; its own go before.</summary>
    /// <param name="document">The document.</param>
    /// <param name="others">The fragments of other documents. Those of the document itself may be among them.</param>
    public OperationSource(GraphQLDocument document, FragmentLibrary others)
    {
        ArgumentNullException.ThrowIfNull(document);
        ArgumentNullException.ThrowIfNull(others);
        Document = document;
        Operations = [.. document.Definitions.OfType<OperationNode>()];
        _others = others;
        foreach (var fragment in document.Definitions.OfType<FragmentNode>())
        {
            _own.TryAdd(fragment.Name, new FragmentSource(fragment, document));
        }
    }

    /// <summary>The document.</summary>
    public GraphQLDocument Document { get; }

    /// <summary>The operations, in document order.</summary>
    public IReadOnlyList<OperationNode> Operations { get; }

    /// <summary>The fragment of a name, or <see langword="null"/>.</summary>
    internal FragmentSource? Fragment(string name) => _own.GetValueOrDefault(name) ?? _others.Find(name);

    /// <summary>
    /// A fragment that might as well be meant by a name, or <see langword="null"/>. What a document spreads and defines itself is
    /// clear; between definitions of other documents only the client's own tools choose.
    /// </summary>
    /// <param name="fragment">The fragment that was found.</param>
    /// <param name="document">The document that spreads it.</param>
    internal FragmentSource? RivalOf(FragmentSource fragment, GraphQLDocument document) =>
        ReferenceEquals(fragment.Document, document) ? null : _others.RivalOf(fragment);
}
