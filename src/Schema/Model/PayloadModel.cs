namespace GqlAuthTooling.Schema;

/// <summary>What a mutation returns, as far as payload rules ask.</summary>
/// <param name="TypeName">The GraphQL name of the payload type.</param>
/// <param name="Shape">Whether the return type can be a payload at all.</param>
/// <param name="UserErrors">The state of the errors field.</param>
/// <param name="UserWarnings">The state of the warnings field.</param>
/// <param name="FromConvention">Whether HotChocolate's mutation conventions make the payload type.</param>
public sealed record PayloadModel(
    string TypeName,
    PayloadShape Shape,
    PayloadListState UserErrors,
    PayloadListState UserWarnings,
    bool FromConvention);

/// <summary>What kind of type a mutation returns.</summary>
public enum PayloadShape
{
    /// <summary>An object type of its own: a payload.</summary>
    Payload,

    /// <summary>A scalar or enum.</summary>
    Scalar,

    /// <summary>A list.</summary>
    List,

    /// <summary>An entity: an object type that other fields also return.</summary>
    Entity,

    /// <summary>A union or interface, whose members can't be expected to agree on the lists.</summary>
    Abstract,
}

/// <summary>The state of the list of errors or of warnings on a payload.</summary>
public enum PayloadListState
{
    /// <summary>The field is missing.</summary>
    Missing,

    /// <summary>The field exists but is no list of objects with <c>message</c> and <c>path</c>.</summary>
    Malformed,

    /// <summary>The field is a list of objects with <c>message</c> and <c>path</c>.</summary>
    WellFormed,
}
