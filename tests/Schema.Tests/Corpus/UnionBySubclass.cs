namespace Shop;

[QueryType]
public class Query
{
    [GraphQLType<SearchResultType>]
    public object Search(string text) => new Order();
}

public class SearchResultType : UnionType
{
    protected override void Configure(IUnionTypeDescriptor descriptor)
    {
        descriptor.Name("SearchResult");
        descriptor.Type<OrderType>();
        descriptor.Type<ProductType>();
    }
}

public class OrderType : ObjectType<Order> { }

public class ProductType : ObjectType<Product>
{
    protected override void Configure(IObjectTypeDescriptor<Product> descriptor) => descriptor.Name("Item");
}

public class Order { public int Id { get; set; } }

public class Product { public string Name { get; set; } = ""; }
