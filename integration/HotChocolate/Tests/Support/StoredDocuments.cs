using System;
using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Language;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Support;

#if HOTCHOCOLATE13
/// <summary>Persisted operations, in memory.</summary>
public sealed class StoredDocuments : IReadStoredQueries, IWriteStoredQueries
{
    private readonly ConcurrentDictionary<string, QueryDocument> _documents = new(StringComparer.Ordinal);

    /// <summary>A store with documents that somebody trusts, by their ids.</summary>
    /// <param name="documents">Ids and documents.</param>
    public StoredDocuments(params (string Id, string Document)[] documents)
    {
        foreach (var (id, document) in documents)
        {
            _documents[id] = new QueryDocument(Utf8GraphQLParser.Parse(document));
        }
    }

    /// <summary>How many there are.</summary>
    public int Count => _documents.Count;

    /// <summary>Adds the store to a server.</summary>
    /// <param name="graphQL">The server.</param>
    public IRequestExecutorBuilder AddTo(IRequestExecutorBuilder graphQL) => graphQL.ConfigureSchemaServices(
        services => services.AddSingleton<IReadStoredQueries>(this).AddSingleton<IWriteStoredQueries>(this));

    /// <inheritdoc/>
    public Task<QueryDocument?> TryReadQueryAsync(string queryId, CancellationToken cancellationToken) =>
        Task.FromResult(_documents.GetValueOrDefault(queryId));

    /// <inheritdoc/>
    public Task WriteQueryAsync(string queryId, IQuery query, CancellationToken cancellationToken)
    {
        _documents[queryId] = new QueryDocument(Utf8GraphQLParser.Parse(query.AsSpan()));
        return Task.CompletedTask;
    }
}
#else
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

    /// <summary>Adds the store to a server.</summary>
    /// <param name="graphQL">The server.</param>
    public IRequestExecutorBuilder AddTo(IRequestExecutorBuilder graphQL) =>
        graphQL.ConfigureSchemaServices(services => services.AddSingleton<IOperationDocumentStorage>(this));

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
#endif
