using System;
using System.Collections.ObjectModel;

namespace GqlAuthTooling;

/// <summary>Checks arguments the same way for every target framework; netstandard2.0 lacks <c>ThrowIfNull</c>.</summary>
internal static class Guard
{
    /// <summary>Returns the argument, which must not be null.</summary>
    public static T NotNull<T>(T? value, string name)
        where T : class => value ?? throw new ArgumentNullException(name);

    /// <summary>Returns a copy that nobody can change of a list, which must not be null nor have a null in it.</summary>
    public static ReadOnlyCollection<T> Items<T>(T[]? items, string name)
        where T : class
    {
        var copy = (T[])NotNull(items, name).Clone();
        return Array.Exists(copy, item => item is null)
            ? throw new ArgumentException("An item is null.", name)
            : Array.AsReadOnly(copy);
    }
}
