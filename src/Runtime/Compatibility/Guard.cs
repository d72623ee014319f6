using System;

namespace GqlAuthTooling;

/// <summary>Checks arguments the same way for every target framework; netstandard2.0 lacks <c>ThrowIfNull</c>.</summary>
internal static class Guard
{
    /// <summary>Returns the argument, which must not be null.</summary>
    public static T NotNull<T>(T? value, string name)
        where T : class => value ?? throw new ArgumentNullException(name);
}
