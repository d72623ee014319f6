using System;

namespace GqlAuthTooling;

/// <summary>Takes schema coordinates apart, <c>Type.field(argument:)</c> in the GraphQL specification's terms.</summary>
internal static class SchemaCoordinate
{
    /// <summary>The type's name: everything before the dot, or the whole text when there is none.</summary>
    public static string TypeOf(string coordinate)
    {
        var dot = coordinate.IndexOf('.');
        return dot < 0 ? coordinate : coordinate.Substring(0, dot);
    }

    /// <summary>What stands after the type: <c>field</c> or <c>field(argument:)</c>; the whole text when there is no dot.</summary>
    public static string MemberOf(string coordinate) => coordinate.Substring(coordinate.IndexOf('.') + 1);

    /// <summary>
    /// Whether the coordinate belongs to introspection: the specification reserves names that start with two underscores, and
    /// it is for the engine to allow or refuse introspection.
    /// </summary>
    public static bool IsIntrospection(string coordinate)
    {
        var dot = coordinate.IndexOf('.');
        return coordinate.StartsWith("__", StringComparison.Ordinal)
            || (dot >= 0 && string.CompareOrdinal(coordinate, dot + 1, "__", 0, 2) == 0);
    }
}
