#nullable enable
using HotChocolate.Features;
using HotChocolate.Language;
using HotChocolate.Types;

namespace HotChocolate.Execution
{
    public interface IOperation : IFeatureProvider
    {
        string Id { get; }
        string Hash { get; }
        string? Name { get; }
        OperationDefinitionNode Definition { get; }
        IObjectTypeDefinition RootType { get; }
        ISchemaDefinition Schema { get; }
        bool HasIncrementalParts { get; }
    }
}
