using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>One place where an operation uses something that requires something or is deprecated.</summary>
public sealed class OperationUse
{
    internal OperationUse(
        string coordinate,
        Requirement requirement,
        DeprecationEntry? deprecation,
        SourceLocation location,
        IReadOnlyList<string> responsePath)
    {
        Coordinate = coordinate;
        Requirement = requirement;
        Deprecation = deprecation;
        Location = location;
        ResponsePath = responsePath;
    }

    /// <summary>The coordinate as the operation writes it: of an interface where it selects on the interface.</summary>
    public string Coordinate { get; }

    /// <summary>What using it requires, on every object type it can run on; nothing when it is only deprecated.</summary>
    public Requirement Requirement { get; }

    /// <summary>Its deprecation, or <see langword="null"/>.</summary>
    public DeprecationEntry? Deprecation { get; }

    /// <summary>Where the field stands, also when it is an argument or input of it that is used.</summary>
    public SourceLocation Location { get; }

    /// <summary>The response names on the way to the field, without list indexes.</summary>
    public IReadOnlyList<string> ResponsePath { get; }

    /// <inheritdoc/>
    public override string ToString() => Coordinate + ": " + Requirement.Text;
}
