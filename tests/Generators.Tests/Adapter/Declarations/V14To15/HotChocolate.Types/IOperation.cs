#nullable enable
using System;
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
        ISchema Schema { get; }
        bool TryGetState<TState>(out TState? state);
        bool TryGetState<TState>(string key, out TState? state);
        TState GetOrAddState<TState>(Func<TState> createState);
        TState GetOrAddState<TState, TContext>(Func<TContext, TState> createState, TContext context);
        TState GetOrAddState<TState, TContext>(string key, Func<string, TState> createState);
        TState GetOrAddState<TState, TContext>(string key, Func<string, TContext, TState> createState, TContext context);
    }
}
