using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using HotChocolate.Execution;
using HotChocolate.Language;

namespace GqlAuthTooling.OnHotChocolate.Tests.Support;

/// <summary>Persisted operations, in memory.</summary>
public sealed class StoredDocuments : IOperationDocumentStorage
{
    private readonly ConcurrentDictionary<string, IOperationDocument> _documents = new(StringComparer.Ordinal);

    /// <summary>A store with documents that somebody trusts, by their ids.</summary>
    /// <param name="documents">Ids and documents.</param>
    public StoredDocuments(params (string Id, string Document)[] documents)
    {
        foreach (var (id, document) in documents)
        {
            _documents[id] = new OperationDocument(Utf8GraphQLParser.Parse(document));
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _documents.Count;

    /// <inheritdoc/>
    public ValueTask<IOperationDocument?> TryReadAsync(OperationDocumentId documentId, CancellationToken cancellationToken) =>
        new(_documents.GetValueOrDefault(documentId.Value));

    /// <inheritdoc/>
    public ValueTask SaveAsync(OperationDocumentId documentId, IOperationDocument document, CancellationToken cancellationToken)
    {
        _documents[documentId.Value] = document;
        return default;
    }
}
