using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>A denial, in no engine's terms: what the adapter turns into an error of the response.</summary>
public sealed class AccessError
{
    internal AccessError(string message, string category, IReadOnlyList<object> path, AccessErrorDetail detail)
    {
        Message = message;
        Category = category;
        Path = path;
        Detail = detail;
    }

    /// <summary>What the client reads.</summary>
    public string Message { get; }

    /// <summary>The value of <c>extensions.category</c>, one of <see cref="ErrorCategory"/>.</summary>
    public string Category { get; }

    /// <summary>The response path: response names as strings and list indexes as integers.</summary>
    public IReadOnlyList<object> Path { get; }

    /// <summary>What more there is to say; shown to the client only where the server's options say so.</summary>
    public AccessErrorDetail Detail { get; }

    /// <inheritdoc/>
    public override string ToString() => Message;
}

/// <summary>What a denial can say beyond its message.</summary>
public sealed class AccessErrorDetail
{
    /// <summary>The code of a caller that is known and lacks something; HotChocolate's own.</summary>
    public const string NotAuthorized = "AUTH_NOT_AUTHORIZED";

    /// <summary>The code of a caller without a valid credential; HotChocolate's own.</summary>
    public const string NotAuthenticated = "AUTH_NOT_AUTHENTICATED";

    /// <summary>The code of a coordinate that nobody may use, because no access is declared for it.</summary>
    public const string Undeclared = "AUTH_UNDECLARED";

    internal AccessErrorDetail(string code, string coordinate, IReadOnlyList<IReadOnlyList<string>> missing)
    {
        Code = code;
        Coordinate = coordinate;
        Missing = missing;
    }

    /// <summary>The code.</summary>
    public string Code { get; }

    /// <summary>The coordinate that was denied.</summary>
    public string Coordinate { get; }

    /// <summary>The clauses that the caller does not meet: one permission of each is missing.</summary>
    public IReadOnlyList<IReadOnlyList<string>> Missing { get; }
}
