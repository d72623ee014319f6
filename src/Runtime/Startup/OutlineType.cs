using System;
using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>An object, interface or union type of a finished schema.</summary>
public sealed class OutlineType
{
    internal OutlineType(string name, bool isComposite, IReadOnlyList<string> possibleTypes)
    {
        Name = name;
        HasFields = isComposite;
        PossibleTypes = possibleTypes;
    }

    /// <summary>The GraphQL name.</summary>
    public string Name { get; }

    /// <summary>Whether it is an object or interface type.</summary>
    public bool HasFields { get; }

    /// <summary>The object types that an interface or union stands for.</summary>
    public IReadOnlyList<string> PossibleTypes { get; }

    /// <summary>The fields, and the named type that each returns.</summary>
    public SortedDictionary<string, string> Fields { get; } = new(StringComparer.Ordinal);
}
