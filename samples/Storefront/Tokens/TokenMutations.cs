using GqlAuthTooling;
using GqlAuthTooling.AspNetCore;
using Microsoft.AspNetCore.Http;

namespace Storefront.Tokens;

/// <summary>The tooling's mutations of customers' tokens. Deriving makes them fields of this schema and lines of its map.</summary>
[GraphQLRoot(OperationKind.Mutation)]
public sealed class TokenMutations(CustomerTokenService tokens, IHttpContextAccessor request) : CustomerTokenMutations(tokens, request);
