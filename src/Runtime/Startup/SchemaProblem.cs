namespace GqlAuthTooling;

/// <summary>One thing in which a map and a finished schema differ.</summary>
/// <param name="Kind">What kind of difference it is.</param>
/// <param name="Coordinate">Where: a coordinate, or the name of a type.</param>
/// <param name="Message">What is wrong and what to do, as sentences.</param>
public sealed record SchemaProblem(SchemaProblemKind Kind, string Coordinate, string Message)
{
    /// <inheritdoc/>
    public override string ToString() => Coordinate + ": " + Message;
}

/// <summary>How a map and a finished schema can differ.</summary>
public enum SchemaProblemKind
{
    /// <summary>No access is declared for a root field.</summary>
    UndeclaredRootField = 0,

    /// <summary>The schema has a type that the map doesn't know.</summary>
    UnknownType = 1,

    /// <summary>The schema has a field that the map doesn't know.</summary>
    UnknownField = 2,

    /// <summary>The map has a coordinate that the schema lacks.</summary>
    MissingInSchema = 3,

    /// <summary>Two assemblies declare different access.</summary>
    Conflict = 4,

    /// <summary>Access is asked for when the server starts that the build did not see.</summary>
    UnseenDeclaration = 5,

    /// <summary>A field returns another type than the build read.</summary>
    OtherReturnType = 6,

    /// <summary>A root type was read as an ordinary type by the build, so its fields need not declare anything there.</summary>
    RootReadAsOrdinaryType = 7,
}
