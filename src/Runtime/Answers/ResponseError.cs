using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>An error of a refused operation, in no engine's terms: what every server makes the same of.</summary>
public sealed class ResponseError
{
    internal ResponseError(
        string message, string category, SourceLocation? location, IReadOnlyList<string>? path, AccessErrorDetail? detail)
    {
        Message = message;
        Category = category;
        Location = location;
        Path = path;
        Detail = detail;
    }

    /// <summary>What the client reads.</summary>
    public string Message { get; }

    /// <summary>The value of <c>extensions.category</c>.</summary>
    public string Category { get; }

    /// <summary>The place in the document, where there is one.</summary>
    public SourceLocation? Location { get; }

    /// <summary>The response path without list indexes; <see langword="null"/> when the error is about no field.</summary>
    public IReadOnlyList<string>? Path { get; }

    /// <summary>What more there is to say, where details are switched on.</summary>
    public AccessErrorDetail? Detail { get; }

    /// <inheritdoc/>
    public override string ToString() => Message;
}
