#if HOTCHOCOLATE14
namespace HotChocolate.Types;

/// <summary>The source generator of HotChocolate 14.3 names this type where the engine takes the name of a root type.</summary>
internal static class OperationType
{
    public const string Query = OperationTypeNames.Query;

    public const string Mutation = OperationTypeNames.Mutation;

    public const string Subscription = OperationTypeNames.Subscription;
}
#endif
