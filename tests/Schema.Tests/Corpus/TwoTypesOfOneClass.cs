namespace Shop;

public class Customer
{
    public string Name { get; set; } = "";

    public string Secret { get; set; } = "";
}

public class CustomerType : ObjectType<Customer>
{
    protected override void Configure(IObjectTypeDescriptor<Customer> descriptor) =>
        descriptor.Field(customer => customer.Secret).Authorize("Admin");
}

public class CustomerByIdType : ObjectType<Customer>
{
    protected override void Configure(IObjectTypeDescriptor<Customer> descriptor)
    {
        descriptor.Name("CustomerById");
        descriptor.Field(customer => customer.Name).Authorize("Staff");
    }
}

public class CustomerCardType : ObjectType<Customer>
{
    protected override void Configure(IObjectTypeDescriptor<Customer> descriptor)
    {
        descriptor.Name("CustomerCard").BindFieldsExplicitly();
        descriptor.Field(customer => customer.Name);
    }
}

[ExtendObjectType<Customer>]
public class CustomerExtensions
{
    public int GetRank([Parent] Customer customer) => 1;
}

[ExtendObjectType<CustomerByIdType>]
public class CustomerByIdExtensions
{
    public int GetAge([Parent] Customer customer) => 1;
}

public class Query
{
    public Customer? GetCustomer() => null;

    [GraphQLType<CustomerByIdType>]
    public Customer? GetCustomerById() => null;

    [GraphQLType(typeof(NonNullType<ListType<NonNullType<CustomerCardType>>>))]
    public List<Customer> GetCards() => [];
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<Query>()
        .AddType<CustomerByIdType>()
        .AddTypeExtension<CustomerExtensions>()
        .AddTypeExtension<CustomerByIdExtensions>()
        .BindRuntimeType<Customer, CustomerType>();
}
