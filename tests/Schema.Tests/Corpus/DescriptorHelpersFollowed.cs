namespace Shop;

public class Query { public Order GetOrder() => new(); }

public enum State { Open, Closed }

public class Order { public string Secret { get; set; } = ""; public string Note { get; set; } = ""; public State State { get; set; } }

public class OrderType : ObjectType<Order>
{
    protected override void Configure(IObjectTypeDescriptor<Order> descriptor)
    {
        descriptor.Field(order => order.Secret).AdminRequired();
        Rename(descriptor);
    }

    private static void Rename(IObjectTypeDescriptor<Order> order) => order.Field(x => x.Note).Name("remark").StaffRequired("Staff");
}

public class StateType : EnumType<State>
{
    protected override void Configure(IEnumTypeDescriptor<State> descriptor) => Rename(descriptor);

    private static void Rename(IEnumTypeDescriptor<State> state) => state.Value(State.Open).Name("PENDING");
}

public static class Guards
{
    public static IObjectFieldDescriptor AdminRequired(this IObjectFieldDescriptor descriptor)
    {
        return descriptor.Authorize("Admin");
    }

    public static IObjectFieldDescriptor StaffRequired(this IObjectFieldDescriptor descriptor, string policy) => descriptor.Authorize(policy);
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<Query>()
        .AddType<OrderType>()
        .AddType<StateType>();
}
