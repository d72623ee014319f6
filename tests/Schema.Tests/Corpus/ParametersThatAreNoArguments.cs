using System.Security.Claims;

namespace Shop;

[QueryType]
public class Query
{
    public int GetOrders(
        int id,
        [Service] OrderService service,
        IResolverContext context,
        ClaimsPrincipal user,
        [GlobalState] string tenant,
        [ScopedState("x")] string scoped,
        IOrderByIdDataLoader loader,
        ITopicEventSender sender,
        CancellationToken cancellation) => 1;
}

public class OrderService { }

public interface IOrderByIdDataLoader : IDataLoader<int, string> { }
