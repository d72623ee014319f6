using System;

namespace GqlAuthTooling.Schema;

/// <summary>The kinds of named types that the model keeps; scalars are not kept.</summary>
public enum SchemaTypeKind
{
    /// <summary>An object type, root types included.</summary>
    Object,

    /// <summary>An interface type.</summary>
    Interface,

    /// <summary>A union type.</summary>
    Union,

    /// <summary>An input object type.</summary>
    InputObject,

    /// <summary>An enum type; its fields are its values.</summary>
    Enum,
}

/// <summary>Where a type of the schema comes from.</summary>
public enum TypeOrigin
{
    /// <summary>A C# type of this compilation.</summary>
    Source,

    /// <summary>A C# type of a referenced assembly.</summary>
    Referenced,

    /// <summary>Made by a convention of the engine: connections, edges, payloads, inputs of mutation conventions.</summary>
    Convention,
}

/// <summary>How an object of a type is fetched by its id alone.</summary>
[Flags]
public enum TypeLookup
{
    /// <summary>Not at all.</summary>
    None = 0,

    /// <summary>By <c>Query.node</c> and <c>Query.nodes</c>.</summary>
    Node = 1,

    /// <summary>By a federation gateway through a reference resolver.</summary>
    Reference = 2,
}

/// <summary>A named type of the schema.</summary>
/// <param name="Name">The GraphQL name.</param>
/// <param name="Kind">The kind.</param>
/// <param name="Root">The operation whose root this type is, or <see langword="null"/>.</param>
/// <param name="ClrType">The C# type, fully qualified without <c>global::</c>; empty for <see cref="TypeOrigin.Convention"/> and roots without one class.</param>
/// <param name="Origin">Where the type comes from.</param>
/// <param name="Access">The access declared on the type itself, which holds for each of its fields; <see cref="AccessModel.Inherited"/> when nothing is.</param>
/// <param name="Implements">Names of the interfaces implemented, sorted.</param>
/// <param name="PossibleTypes">For interfaces and unions, names of the object types, sorted.</param>
/// <param name="Fields">The fields (input fields, enum values), sorted by name.</param>
public sealed record TypeModel(
    string Name,
    SchemaTypeKind Kind,
    OperationKind? Root,
    string ClrType,
    TypeOrigin Origin,
    AccessModel Access,
    EquatableArray<string> Implements,
    EquatableArray<string> PossibleTypes,
    EquatableArray<FieldModel> Fields)
{
    /// <summary>What the type's own filter type binds, where the server is given one; <see langword="null"/> for none.</summary>
    public MemberSelection? Filtering { get; init; }

    /// <summary>What the type's own sort type binds, where the server is given one; <see langword="null"/> for none.</summary>
    public MemberSelection? Sorting { get; init; }

    /// <summary>By what an object of the type is fetched past all fields.</summary>
    public TypeLookup Lookup { get; init; }
}
