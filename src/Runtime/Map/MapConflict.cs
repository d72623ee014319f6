namespace GqlAuthTooling;

/// <summary>Two assemblies declare different access for one coordinate. The map then asks for both.</summary>
public sealed class MapConflict
{
    internal MapConflict(string coordinate, string firstAssembly, string firstAccess, string secondAssembly, string secondAccess)
    {
        Coordinate = coordinate;
        FirstAssembly = firstAssembly;
        FirstAccess = firstAccess;
        SecondAssembly = secondAssembly;
        SecondAccess = secondAccess;
    }

    /// <summary>The coordinate of a field, argument or input field, or the name of a type.</summary>
    public string Coordinate { get; }

    /// <summary>An assembly that declares it.</summary>
    public string FirstAssembly { get; }

    /// <summary>The access declared there, as <see cref="AccessText"/> writes it.</summary>
    public string FirstAccess { get; }

    /// <summary>Another assembly that declares it; the same one when an assembly contradicts itself.</summary>
    public string SecondAssembly { get; }

    /// <summary>The access declared there, as <see cref="AccessText"/> writes it.</summary>
    public string SecondAccess { get; }

    /// <summary>The conflict as a sentence.</summary>
    public string Message =>
        $"{Coordinate} is declared twice with different access, {FirstAccess} in {FirstAssembly} and {SecondAccess} in "
        + $"{SecondAssembly}; a caller needs both.";

    /// <inheritdoc/>
    public override string ToString() => Message;
}
