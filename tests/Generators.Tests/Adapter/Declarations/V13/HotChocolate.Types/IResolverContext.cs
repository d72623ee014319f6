#nullable enable
using System.Collections.Generic;
using System.Collections.Immutable;
using HotChocolate.Execution;
using HotChocolate.Execution.Processing;
using HotChocolate.Types;

namespace HotChocolate.Resolvers
{
    public delegate object? PureFieldDelegate(IPureResolverContext context);

    public interface IPureResolverContext : IHasContextData
    {
        ISchema Schema { get; }
        IObjectType ObjectType { get; }
        IOperation Operation { get; }
        ISelection Selection { get; }
        IVariableValueCollection Variables { get; }
        Path Path { get; }
        IReadOnlyDictionary<string, object?> ScopedContextData { get; }
        T Parent<T>();
    }

    public interface IResolverContext : IPureResolverContext
    {
        new IImmutableDictionary<string, object?> ScopedContextData { get; set; }
        IImmutableDictionary<string, object?> LocalContextData { get; set; }
        string ResponseName { get; }
        bool HasErrors { get; }
        void ReportError(string errorMessage);
        void ReportError(IError error);
    }
}
