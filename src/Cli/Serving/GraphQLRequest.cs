using System.Text.Json;

namespace GqlAuthTooling.Cli.Serving;

/// <summary>A GraphQL request as it came over HTTP.</summary>
/// <param name="Query">The document.</param>
/// <param name="OperationName">The operation's name, or <see langword="null"/>.</param>
/// <param name="Variables">The variables, an object, or <see langword="null"/>.</param>
internal sealed record GraphQLRequest(string Query, string? OperationName, JsonElement? Variables);

/// <summary>Why a request can't be read.</summary>
/// <param name="Status">The status, whatever media type the client wants.</param>
/// <param name="Message">What the client reads.</param>
internal sealed record UnreadableRequest(int Status, string Message);
