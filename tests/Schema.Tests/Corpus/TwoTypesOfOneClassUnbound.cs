namespace Shop;

public class Customer
{
    public string Name { get; set; } = "";
}

public class CustomerGuardedType : ObjectType<Customer>
{
    protected override void Configure(IObjectTypeDescriptor<Customer> descriptor) =>
        descriptor.Name("AGuardedCustomer").Authorize("Admin");
}

public class CustomerType : ObjectType<Customer>
{
}

public class Product
{
    public string Name { get; set; } = "";
}

public class ProductType : ObjectType<Product>
{
    protected override void Configure(IObjectTypeDescriptor<Product> descriptor) => descriptor.Name("Item").Authorize("Admin");
}

public class ProductCardType : ObjectType<Product>
{
    protected override void Configure(IObjectTypeDescriptor<Product> descriptor) => descriptor.Name("ItemCard");
}

public class Unit
{
    public string Name { get; set; } = "";
}

public class UnitFirstType : ObjectType<Unit>
{
    protected override void Configure(IObjectTypeDescriptor<Unit> descriptor) => descriptor.Name("UnitFirst");
}

public class UnitSecondType : ObjectType<Unit>
{
    protected override void Configure(IObjectTypeDescriptor<Unit> descriptor) => descriptor.Name("UnitSecond");
}

public class Query
{
    public Customer? GetCustomer() => null;

    public Product? GetProduct() => null;

    [GraphQLType<UnitSecondType>]
    public Unit? GetUnit() => null;

    [GraphQLType<UnitFirstType>]
    public Unit? GetFirstUnit() => null;
}

public static class Startup
{
    public static void Configure(IServiceCollection services) => services
        .AddGraphQLServer()
        .AddQueryType<Query>()
        .AddType<ProductCardType>()
        .AddType<ProductType>();
}
