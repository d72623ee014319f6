using System;
using System.Collections.Generic;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>Collects what is wrong with an operation, up to as many errors as graphql-js lists.</summary>
/// <param name="limit">How many are listed.</param>
/// <param name="more">What is said where there are more.</param>
internal sealed class ErrorList(int limit, string more)
{
    private readonly List<OperationError> _errors = [];

    /// <summary>What is wrong, in the order in which it was found.</summary>
    public IReadOnlyList<OperationError> Items => _errors.AsReadOnly();

    /// <summary>Whether nothing is wrong.</summary>
    public bool IsEmpty => _errors.Count == 0;

    /// <summary>A list for checks of a document.</summary>
    public static ErrorList OfDocument() => new(100, "Too many validation errors, error limit reached. Validation aborted.");

    /// <summary>A list for checks of the variables of a request.</summary>
    public static ErrorList OfVariables() => new(50, "Too many errors processing variables, error limit reached. Execution aborted.");

    /// <summary>Checks something, and gives up when the list is full: what is found after that nobody reads.</summary>
    /// <param name="check">Adds errors.</param>
    public void Collect(Action check)
    {
        try
        {
            check();
        }
        catch (FullException e) when (ReferenceEquals(e.List, this))
        {
            //// The list says so itself.
        }
    }

    /// <summary>Adds an error, within <see cref="Collect"/>.</summary>
    /// <param name="document">The document.</param>
    /// <param name="message">What is wrong.</param>
    /// <param name="nodes">Where.</param>
    public void Add(GraphQLDocument document, string message, params SyntaxNode[] nodes)
    {
        if (_errors.Count >= limit)
        {
            _errors.Add(new OperationError(more, document.Name, []));
            throw new FullException(this);
        }

        _errors.Add(new OperationError(message, document.Name, [.. Locations(document, nodes)]));
    }

    private static IEnumerable<SourceLocation> Locations(GraphQLDocument document, SyntaxNode[] nodes)
    {
        foreach (var node in nodes)
        {
            yield return document.PositionOf(node);
        }
    }

    private sealed class FullException(ErrorList list) : Exception
    {
        public ErrorList List => list;
    }
}
