using System;
using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>Where fields are selected: the type named there, and the object types a value can still have.</summary>
internal sealed class Scope
{
    /// <summary>No object type is left: what is selected can never run.</summary>
    public static readonly string[] NoObjects = Array.Empty<string>();

    public Scope(string typeName, ScopeKind kind, bool isAbstract, bool isNarrowed, string[] objects)
    {
        TypeName = typeName;
        Kind = kind;
        IsAbstract = isAbstract;
        IsNarrowed = isNarrowed;
        Objects = objects;
    }

    /// <summary>The type named last: what the field above returns, or the condition of the innermost fragment.</summary>
    public string TypeName { get; }

    /// <summary>What is known about the type.</summary>
    public ScopeKind Kind { get; }

    /// <summary>Whether the type is an interface or a union.</summary>
    public bool IsAbstract { get; }

    /// <summary>Whether a fragment for an object type narrowed an interface or union on the way here.</summary>
    public bool IsNarrowed { get; }

    /// <summary>The object types that a value can have here, in the schema's order.</summary>
    public string[] Objects { get; }

    /// <summary>What fields need here, by name; filled as they are asked for.</summary>
    public Dictionary<string, FieldNeed> Fields { get; } = new(StringComparer.Ordinal);

    /// <summary>Where fragments lead from here, by type condition; filled as they are asked for.</summary>
    public Dictionary<string, Scope> Fragments { get; } = new(StringComparer.Ordinal);
}

/// <summary>What is known about a scope's type.</summary>
internal enum ScopeKind
{
    /// <summary>Neither an output type with fields nor introspection: whatever is selected is denied.</summary>
    Unknown,

    /// <summary>An object, interface or union type of the schema.</summary>
    Output,

    /// <summary>A type of introspection, which is free.</summary>
    Introspection,
}
