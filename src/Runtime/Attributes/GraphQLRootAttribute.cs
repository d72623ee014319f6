using System;

namespace GqlAuthTooling;

/// <summary>
/// Marks a class whose public members are fields of a root type, for resolver libraries that reference no
/// GraphQL engine. With an engine its own attributes (<c>[QueryType]</c> and its like) say the same.
/// </summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class GraphQLRootAttribute : Attribute
{
    /// <summary>Marks the class.</summary>
    /// <param name="operation">The operation whose root type the members belong to.</param>
    public GraphQLRootAttribute(OperationKind operation) => Operation = operation;

    /// <summary>The operation whose root type the members belong to.</summary>
    public OperationKind Operation { get; }
}
