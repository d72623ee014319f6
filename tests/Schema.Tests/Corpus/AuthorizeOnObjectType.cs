using HotChocolate.Authorization;

namespace Shop;

[QueryType]
public class Query
{
    [AllowAnonymous]
    public Order GetOrder() => new();
}

[Authorize("Orders")]
public class Order { public int Id { get; set; } [Authorize("Cost")] public int Cost { get; set; } }
