using System;
using System.Linq;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace GqlAuthTooling.Cli.Serving;

/// <summary>Chooses the media type of a response.</summary>
internal static class ResponseType
{
    /// <summary>The media type whose statuses say something.</summary>
    public const string GraphQL = "application/graphql-response+json";

    /// <summary>The media type that is always 200.</summary>
    public const string Json = "application/json";

    /// <summary>The media type that a client wants most; GraphQL's own where it doesn't care, also where it names neither.</summary>
    /// <param name="request">The request.</param>
    public static string Of(HttpRequest request)
    {
        if (!MediaTypeHeaderValue.TryParseList(request.Headers.Accept, out var accepted))
        {
            return GraphQL;
        }

        return QualityOf(Json) > QualityOf(GraphQL) ? Json : GraphQL;

        // What is named counts before what is meant by a star. Names are compared as they are: by its suffix alone one of the two
        // would be a kind of the other.
        double QualityOf(string type) => accepted
            .Where(one => one.MatchesAllTypes
                || (one.MatchesAllSubTypes && one.Type.Equals("application", StringComparison.OrdinalIgnoreCase))
                || one.MediaType.Equals(type, StringComparison.OrdinalIgnoreCase))
            .OrderBy(one => one.MatchesAllTypes ? 2 : one.MatchesAllSubTypes ? 1 : 0)
            .Select(one => one.Quality ?? 1)
            .FirstOrDefault(0);
    }

    /// <summary>Whether a response is of the media type whose statuses say something.</summary>
    public static bool HasStatus(string type) => string.Equals(type, GraphQL, StringComparison.Ordinal);
}
