namespace GqlAuthTooling.Operations;

/// <summary>The kinds of value that a document can hold.</summary>
public enum ValueKind
{
    /// <summary>A variable, <c>$name</c>.</summary>
    Variable = 0,

    /// <summary>A whole number.</summary>
    Int = 1,

    /// <summary>A number with a fraction or an exponent.</summary>
    Float = 2,

    /// <summary>A string, also one between three quotes.</summary>
    String = 3,

    /// <summary><c>true</c> or <c>false</c>.</summary>
    Boolean = 4,

    /// <summary><c>null</c>.</summary>
    Null = 5,

    /// <summary>A value of an enum.</summary>
    Enum = 6,

    /// <summary>A list of values.</summary>
    List = 7,

    /// <summary>An input object.</summary>
    Object = 8,
}
