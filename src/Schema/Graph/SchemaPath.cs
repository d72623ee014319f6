namespace GqlAuthTooling.Schema;

/// <summary>A way from a root type into a type.</summary>
/// <param name="Steps">Field coordinates and <c>... on Type</c>, in order.</param>
/// <param name="Target">The type reached.</param>
/// <param name="Deciding">The field that leads into the type, looking through connections, pages and payloads: whoever
/// declares access there has decided about this way.</param>
/// <param name="Guard">What a caller must have to get there.</param>
public sealed record SchemaPath(EquatableArray<string> Steps, string Target, string Deciding, AccessGuard Guard)
{
    /// <summary>The operation when <see cref="Deciding"/> is a root field.</summary>
    public OperationKind? Operation { get; init; }

    /// <summary>The access declared on <see cref="Deciding"/>.</summary>
    public AccessKind Access { get; init; }

    /// <summary>Whether <see cref="Deciding"/> returns an interface or union that the type is one of.</summary>
    public bool IsThroughAbstract { get; init; }

    /// <summary>Whether <see cref="Deciding"/> gives many of it.</summary>
    public bool IsMany { get; init; }

    /// <summary>Whether the engine made <see cref="Deciding"/>, as it does with <c>Query.node</c>.</summary>
    public bool IsMadeByEngine { get; init; }

    /// <summary>Whether somebody decided who may go this way to this very type.</summary>
    public bool IsDecided => IsDecision(Access, IsThroughAbstract);

    /// <summary>Whether an access declared on a field is a decision about a type that the field leads to.</summary>
    /// <param name="access">What is declared.</param>
    /// <param name="isThroughAbstract">Whether the field returns an interface or union that the type is one of.</param>
    internal static bool IsDecision(AccessKind access, bool isThroughAbstract) =>
        !isThroughAbstract && access is not (AccessKind.Inherited or AccessKind.Undeclared);

    /// <summary>The way for people to read: <c>Query.customer → Customer.orders → Order</c>.</summary>
    public override string ToString() => string.Join(" → ", Steps) + " → " + Target;
}
