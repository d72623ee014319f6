namespace GqlAuthTooling;

/// <summary>What a mutation returns.</summary>
/// <param name="Coordinate">The coordinate of the mutation field.</param>
/// <param name="PayloadType">The GraphQL name of the type it returns.</param>
/// <param name="HasUserErrors">Whether the type has a well-formed list of errors: <c>userErrors</c>, or what the project calls it.</param>
/// <param name="HasUserWarnings">Whether the type has a well-formed list of warnings: <c>userWarnings</c>, or what the project calls it.</param>
public sealed record PayloadEntry(string Coordinate, string PayloadType, bool HasUserErrors, bool HasUserWarnings);
