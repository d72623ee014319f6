namespace GqlAuthTooling.Export.Tests.Gateway;

/// <summary>An operation made up over a schema.</summary>
/// <param name="Text">The document, on one line.</param>
/// <param name="Name">The operation of the document that is meant; <see langword="null"/> where it has one without a name.</param>
/// <param name="Variables">The variables, as JSON.</param>
/// <param name="Kinds">What it is made of.</param>
internal sealed record MadeOperation(string Text, string? Name, string Variables, IReadOnlySet<OperationFeature> Kinds);

/// <summary>What an operation can be made of.</summary>
internal enum OperationFeature
{
    /// <summary>An operation that changes something.</summary>
    Mutation,

    /// <summary>A document with an operation that isn't meant.</summary>
    SeveralOperations,

    /// <summary>A field of an interface.</summary>
    InterfaceField,

    /// <summary>A field that returns a union.</summary>
    Union,

    /// <summary>A field that returns a list of objects.</summary>
    List,

    /// <summary>An alias.</summary>
    Alias,

    /// <summary>A field under its own name.</summary>
    NoAlias,

    /// <summary>One object type out of several.</summary>
    FragmentOnObject,

    /// <summary>One interface out of what an interface or union can be.</summary>
    FragmentOnInterface,

    /// <summary>A fragment without a type condition.</summary>
    FragmentOnNothing,

    /// <summary>A fragment with a name.</summary>
    NamedFragment,

    /// <summary>An argument as a literal.</summary>
    Argument,

    /// <summary>An argument as a variable.</summary>
    Variable,

    /// <summary>An input object.</summary>
    InputObject,

    /// <summary>A field that is left out, or not, by what a variable says.</summary>
    Condition,

    /// <summary>The name of the type.</summary>
    TypeName,
}
