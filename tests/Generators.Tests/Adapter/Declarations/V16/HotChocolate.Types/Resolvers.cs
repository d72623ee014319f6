#nullable enable
using System.Collections.Immutable;
using System.Threading.Tasks;
using HotChocolate.Execution;
using HotChocolate.Execution.Processing;
using HotChocolate.Features;
using HotChocolate.Types;

namespace HotChocolate.Resolvers
{
    public delegate ValueTask FieldDelegate(IMiddlewareContext context);

    public delegate FieldDelegate FieldMiddleware(FieldDelegate next);

    public delegate ValueTask<object?> FieldResolverDelegate(IResolverContext context);

    public delegate object? PureFieldDelegate(IResolverContext context);

    public delegate ValueTask BatchFieldDelegate(ImmutableArray<IMiddlewareContext> contexts);

    public delegate BatchFieldDelegate BatchFieldMiddleware(BatchFieldDelegate next);

    public interface IResolverContext : IHasContextData, IFeatureProvider
    {
        Schema Schema { get; }
        ObjectType ObjectType { get; }
        Selection Selection { get; }
        IVariableValueCollection Variables { get; }
        Path Path { get; }
        IImmutableDictionary<string, object?> ScopedContextData { get; set; }
        void ReportError(IError error);
    }

    public interface IMiddlewareContext : IResolverContext
    {
        IType? ValueType { get; set; }
        object? Result { get; set; }
        bool IsResultModified { get; }
    }
}

namespace HotChocolate.Execution.Processing
{
    public sealed class Selection
    {
        private Selection() => throw null!;
        public string ResponseName => throw null!;
    }
}
