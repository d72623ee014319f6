namespace GqlAuthTooling;

/// <summary>The kinds of input value that an analysis of operations tells apart.</summary>
public enum InputKind
{
    /// <summary>The value null.</summary>
    Null = 0,

    /// <summary>A string, number or boolean.</summary>
    Leaf = 1,

    /// <summary>A value of an enum.</summary>
    Enum = 2,

    /// <summary>A list of values.</summary>
    List = 3,

    /// <summary>An object with fields.</summary>
    Object = 4,

    /// <summary>A variable.</summary>
    Variable = 5,
}
