using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>A field that the caller may not use, because of itself, an argument or an input field.</summary>
public sealed class DeniedSelection
{
    internal DeniedSelection(
        AccessError error, SourceLocation location, IReadOnlyList<string> responsePath, IReadOnlyList<string> objectTypes)
    {
        Error = error;
        Location = location;
        ResponsePath = responsePath;
        ObjectTypes = objectTypes;
    }

    /// <summary>What the client is told.</summary>
    public AccessError Error { get; }

    /// <summary>Where the field stands first.</summary>
    public SourceLocation Location { get; }

    /// <summary>The response names on the way to the field, without list indexes.</summary>
    public IReadOnlyList<string> ResponsePath { get; }

    /// <summary>The object types on which the field is denied; it may run on others at the same path.</summary>
    public IReadOnlyList<string> ObjectTypes { get; }

    /// <inheritdoc/>
    public override string ToString() => string.Join("/", ResponsePath) + ": " + Error.Message;
}
