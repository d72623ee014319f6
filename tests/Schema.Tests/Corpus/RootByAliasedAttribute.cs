using QT = HotChocolate.Types.QueryTypeAttribute;
using RP = GqlAuthTooling.RequiresPermissionAttribute;

namespace Shop;

[QT]
public class Query
{
    public int GetOrders() => 1;

    [RP("Price:read")]
    public int GetPrice() => 1;
}
