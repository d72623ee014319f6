using System;
using System.Collections.Generic;

namespace GqlAuthTooling.Operations.Executing;

/// <summary>A place in the response: a name or a list index, and where it stands.</summary>
internal sealed class ResponseStep
{
    // FNV-1a, 64 bits: the same on every machine and in every version, which string.GetHashCode isn't.
    private const ulong Offset = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    private ResponseStep(ResponseStep? parent, string? name, int index)
    {
        Parent = parent;
        Name = name;
        Index = index;
        Length = (parent?.Length ?? 0) + 1 + (name?.Length ?? 0);
    }

    /// <summary>Where it stands; <see langword="null"/> at the root.</summary>
    public ResponseStep? Parent { get; }

    /// <summary>The response name; <see langword="null"/> of an item in a list.</summary>
    public string? Name { get; }

    /// <summary>The place in the list, from 0, of an item.</summary>
    public int Index { get; }

    /// <summary>How many characters and steps it is from the root.</summary>
    public int Length { get; }

    /// <summary>The response names on the way, with a slash between: no list indexes.</summary>
    public string ToNames()
    {
        var names = new List<string>();
        for (var step = this; step is not null; step = step.Parent)
        {
            if (step.Name is { } name)
            {
                names.Add(name);
            }
        }

        names.Reverse();
        return string.Join("/", names);
    }

    /// <summary>A field below a place.</summary>
    /// <param name="parent">The place; <see langword="null"/> for the root.</param>
    /// <param name="name">The field's response name.</param>
    public static ResponseStep Of(ResponseStep? parent, string name) => new(parent, name, 0);

    /// <summary>An item of the list at this place.</summary>
    public ResponseStep Item(int index) => new(this, null, index);

    /// <summary>The place of the nearest item of a list on the way, from 0; 0 when there is none.</summary>
    public int NearestIndex => Name is null ? Index : Parent?.NearestIndex ?? 0;

    /// <summary>A number that stands for the place and a text, always the same.</summary>
    public ulong Hash(string text)
    {
        var hash = Offset;
        for (var step = this; step is not null; step = step.Parent)
        {
            hash = step.Name is { } name ? Add(hash, name) : (hash ^ (ulong)(step.Index + 1)) * Prime;
        }

        return Add(hash, text);
    }

    /// <summary>The place as an error's <c>path</c> says it.</summary>
    public IReadOnlyList<object> ToPath()
    {
        var path = new List<object>();
        for (var step = this; step is not null; step = step.Parent)
        {
            path.Add(step.Name is { } name ? name : step.Index);
        }

        path.Reverse();
        return path.AsReadOnly();
    }

    /// <inheritdoc/>
    public override string ToString() => string.Join("/", ToPath());

    private static ulong Add(ulong hash, string text)
    {
        foreach (var c in text.AsSpan())
        {
            hash = (hash ^ c) * Prime;
        }

        return (hash ^ 0xFF) * Prime;
    }
}
