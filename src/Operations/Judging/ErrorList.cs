using System.Collections.Generic;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>Collects what is wrong with an operation.</summary>
internal sealed class ErrorList
{
    /// <summary>As many as graphql-js lists.</summary>
    private const int Limit = 100;

    private readonly List<OperationError> _errors = [];

    /// <summary>What is wrong, in the order in which it was found.</summary>
    public IReadOnlyList<OperationError> Items => _errors.AsReadOnly();

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsEmpty => _errors.Count == 0;

    /// <summary>Adds an error.</summary>
    /// <param name="document">The document.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="nodes">Where.</param>
    public void Add(GraphQLDocument document, string message, params SyntaxNode[] nodes)
    {
        if (_errors.Count < Limit)
        {
            _errors.Add(new OperationError(message, document.Name, [.. Locations(document, nodes)]));
        }
        else if (_errors.Count == Limit)
        {
            _errors.Add(new OperationError("Too many validation errors, error limit reached. Validation aborted.", document.Name, []));
        }
    }

    private static IEnumerable<SourceLocation> Locations(GraphQLDocument document, SyntaxNode[] nodes)
    {
        foreach (var node in nodes)
        {
            yield return document.PositionOf(node);
        }
    }
}
