using GqlAuthTooling;
using Storefront.Unprotected.Data;

namespace Storefront.Unprotected.Displays;

[GraphQLRoot(OperationKind.Query)]
[RequiresPermission("Display:read")]
public sealed class DisplayQueries(ShopDatabase database)
{
    public Task<IReadOnlyList<Display>> GetDisplaysAsync(CancellationToken cancellationToken) =>
        database.ListDisplaysAsync(cancellationToken);
}
