namespace Shop;

[QueryType]
public class Query { public int One => 1; }

[MutationType]
public class Mutation
{
    [RequiresPermission("Order:write")]
    public CreateOrderPayload CreateOrder(CreateOrderInput input) => new();
}

public record CreateOrderInput(string Number, [property: RequiresPermission("Order:discount")] decimal? Discount);

public class PayloadBase
{
    public List<Problem> UserErrors { get; } = [];
    public List<Problem> UserWarnings { get; } = [];
}

public class CreateOrderPayload : PayloadBase { public int? OrderId { get; set; } }

public record Problem(string Message, string[] Path);
