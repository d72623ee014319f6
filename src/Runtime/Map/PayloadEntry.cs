namespace GqlAuthTooling;

/// <summary>What a mutation returns.</summary>
/// <param name="Coordinate">The coordinate of the mutation field.</param>
/// <param name="PayloadType">The GraphQL name of the type it returns.</param>
/// <param name="HasUserErrors">Whether the type has a well-formed <c>userErrors</c>.</param>
/// <param name="HasUserWarnings">Whether the type has a well-formed <c>userWarnings</c>.</param>
public sealed record PayloadEntry(string Coordinate, string PayloadType, bool HasUserErrors, bool HasUserWarnings);
