#nullable enable
using System.Threading.Tasks;
using HotChocolate.Types;

namespace HotChocolate.Resolvers
{
    public delegate ValueTask FieldDelegate(IMiddlewareContext context);

    public delegate FieldDelegate FieldMiddleware(FieldDelegate next);

    public delegate ValueTask<object?> FieldResolverDelegate(IResolverContext context);

    public interface IMiddlewareContext : IResolverContext
    {
        IType? ValueType { get; set; }
        object? Result { get; set; }
        bool IsResultModified { get; }
    }
}

namespace HotChocolate.Execution.Processing
{
    public interface ISelection
    {
        string ResponseName { get; }
    }
}
