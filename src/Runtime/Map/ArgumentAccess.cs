using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>What a map says about an argument or input field that requires something.</summary>
public sealed class ArgumentAccess
{
    internal ArgumentAccess(string coordinate, Requirement requirement, IReadOnlyList<string> assemblies)
    {
        Coordinate = coordinate;
        Requirement = requirement;
        Assemblies = assemblies;
    }

    /// <summary>The coordinate: <c>Type.field(argument:)</c>, or <c>InputType.field</c> for an input field.</summary>
    public string Coordinate { get; }

    /// <summary>What a caller must have whose operation supplies it, as a literal or through a variable.</summary>
    public Requirement Requirement { get; }

    /// <summary>The assemblies that declare it, sorted.</summary>
    public IReadOnlyList<string> Assemblies { get; }

    /// <inheritdoc/>
    public override string ToString() => Coordinate + ": " + Requirement.Text;
}
