using System.Collections.Generic;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;

namespace GqlAuthTooling.AspNetCore;

/// <summary>How credentials are taken from requests.</summary>
public sealed class GqlAuthTokenSchemeOptions : AuthenticationSchemeOptions
{
    /// <summary>
    /// Where a request with a credential that isn't valid is refused at once, instead of being served like one without any:
    /// <c>/graphql</c> and all below it. Elsewhere the host's own authorization decides.
    /// </summary>
    public IList<PathString> GraphQLPaths { get; } = [new PathString("/graphql")];

    /// <summary>
    /// Whether a bearer token that doesn't begin as ours do is left to the host's other schemes: not so by default, when it is
    /// refused. Set it in a host that accepts, say, JSON web tokens at the same paths.
    /// </summary>
    public bool AcceptOtherBearerTokens { get; set; }

    /// <summary>The name of the protected space in <c>WWW-Authenticate</c>: <c>graphql</c>.</summary>
    public string Realm { get; set; } = "graphql";
}
