#nullable enable
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution.Processing
{
    public interface IOperation : IHasReadOnlyContextData
    {
        string Id { get; }
        DocumentNode Document { get; }
        OperationDefinitionNode Definition { get; }
        ObjectType RootType { get; }
        string? Name { get; }
        OperationType Type { get; }
        bool HasIncrementalParts { get; }
    }
}
