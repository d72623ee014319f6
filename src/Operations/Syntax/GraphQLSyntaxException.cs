using System;

namespace GqlAuthTooling.Operations;

/// <summary>A text is no GraphQL document, or more than the limits allow. The message is graphql-js's, for whoever wrote the text.</summary>
public sealed class GraphQLSyntaxException : Exception
{
    /// <summary>Refuses a document for a reason that is not known.</summary>
    public GraphQLSyntaxException()
        : this("Syntax Error: This is no GraphQL document.")
    {
    }

    /// <summary>Refuses a document.</summary>
    /// <param name="message">The reason.</param>
    public GraphQLSyntaxException(string message)
        : this(message, SourceText.DefaultName, new SourceLocation(1, 1))
    {
    }

    /// <summary>Refuses a document.</summary>
    /// <param name="message">The reason.</param>
    /// <param name="innerException">What went wrong.</param>
    public GraphQLSyntaxException(string message, Exception innerException)
        : base(message, innerException) => (SourceName, Location) = (SourceText.DefaultName, new SourceLocation(1, 1));

    /// <summary>Refuses a document.</summary>
    /// <param name="message">The reason.</param>
    /// <param name="sourceName">What the document is called.</param>
    /// <param name="location">The place that is wrong.</param>
    public GraphQLSyntaxException(string message, string sourceName, SourceLocation location)
        : base(message) => (SourceName, Location) = (sourceName, location);

    /// <summary>What the document is called: a path, usually.</summary>
    public string SourceName { get; }

    /// <summary>The place that is wrong.</summary>
    public SourceLocation Location { get; }

    /// <summary>The line that is wrong, from 1.</summary>
    public int Line => Location.Line;

    /// <summary>The column that is wrong, from 1, in UTF-16 code units.</summary>
    public int Column => Location.Column;
}
