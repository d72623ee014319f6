namespace Shop;

public class Address
{
    public string Street { get; set; } = "";
}

public class Customer
{
    public Address Home { get; set; } = new();

    public Address Work { get; set; } = new();
}

public class AddressType : ObjectType<Address>
{
}

public class CustomerType : ObjectType<Customer>
{
    protected override void Configure(IObjectTypeDescriptor<Customer> descriptor)
    {
        descriptor.Field(customer => customer.Home).Type(new AddressType());
        descriptor.Field(customer => customer.Work).Type(Described());
    }

    private static IOutputType Described() => new ObjectType<Address>(address => address.Name("WorkAddress").Authorize("Admin"));
}

public class Query
{
    public Customer? GetCustomer() => null;
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<Query>()
        .AddType<AddressType>()
        .AddType<CustomerType>();
}
