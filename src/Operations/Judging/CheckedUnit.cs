using System.Collections.Generic;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>What checking the selections of an operation or fragment found out about it.</summary>
internal sealed class CheckedUnit(GraphQLDocument document)
{
    /// <summary>The document that it stands in.</summary>
    public GraphQLDocument Document => document;

    /// <summary>The variables it uses.</summary>
    public List<VariableUse> Variables { get; } = [];

    /// <summary>The fragments it spreads.</summary>
    public List<FragmentSpreadNode> Spreads { get; } = [];
}

/// <summary>A place where a variable is used.</summary>
/// <param name="Node">The variable.</param>
/// <param name="Type">The type of value that is asked for there; <see langword="null"/> when that isn't known.</param>
/// <param name="HasDefault">Whether the argument or input field there has a default value.</param>
/// <param name="OneOf">The input object type with exactly one field whose field it is, or <see langword="null"/>.</param>
internal sealed record VariableUse(ValueNode Node, TypeNode? Type, bool HasDefault, string? OneOf = null);
