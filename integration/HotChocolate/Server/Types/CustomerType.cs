using GqlAuthTooling.OnHotChocolate.Server.Domain;
using GqlAuthTooling.OnHotChocolate.Server.Services;

namespace GqlAuthTooling.OnHotChocolate.Server.Types;

/// <summary>Code first with constant descriptors.</summary>
public sealed class CustomerType : ObjectType<Customer>
{
    protected override void Configure(IObjectTypeDescriptor<Customer> descriptor)
    {
        descriptor.Name("ShopCustomer");
        descriptor.Field(customer => customer.PasswordHash).Ignore();
        descriptor.Field(customer => customer.Email).Name("emailAddress").Authorize("Support");
        descriptor.Field(customer => customer.Phone).Type<NonNullType<StringType>>();
        descriptor.Field("greeting")
            .Type<NonNullType<StringType>>()
            .Argument("loud", argument => argument.Type<BooleanType>())
            .Resolve(context => context.ArgumentValue<bool?>("loud") == true ? "HEJ" : "hej");
        descriptor.Field("score").Deprecated("Use rank").Resolve(_ => 42);
        descriptor.Field("orders").ResolveWith<CustomerResolvers>(resolvers => resolvers.GetOrders(default!, default!));
        descriptor.Field(customer => OrderNumbers(customer)).Name("orderNumbers");
    }

    private static IEnumerable<int> OrderNumbers(Customer customer) => [customer.Id];

    private sealed class CustomerResolvers
    {
        public IEnumerable<Order> GetOrders([Parent] Customer customer, IShop shop) =>
            shop.Orders.Where(order => order.BuyerNumber == customer.Id);
    }
}

/// <summary>Only named members are fields.</summary>
public sealed class AuditEntryType : ObjectType<AuditEntry>
{
    protected override void Configure(IObjectTypeDescriptor<AuditEntry> descriptor)
    {
        descriptor.BindFieldsExplicitly();
        descriptor.Field(entry => entry.Id);
        descriptor.Field(entry => entry.Actor).Type<StringType>();
    }
}

/// <summary>A union without a marker: its members are named.</summary>
public sealed class PaymentType : UnionType<IPayment>
{
    protected override void Configure(IUnionTypeDescriptor descriptor)
    {
        descriptor.Name("Payment");
        descriptor.Type<ObjectType<CardPayment>>();
        descriptor.Type<ObjectType<InvoicePayment>>();
    }
}

/// <summary>Extends the root by a descriptor.</summary>
public sealed class PingQueries : ObjectTypeExtension
{
    protected override void Configure(IObjectTypeDescriptor descriptor)
    {
        descriptor.Name(OperationTypeNames.Query);
        descriptor.Field("ping").Type<NonNullType<StringType>>().Resolve("pong");
        descriptor.Field("customers").Type<NonNullType<ListType<NonNullType<CustomerType>>>>()
            .Argument("kind", argument => argument.Type<EnumType<ProductKind>>().DefaultValue(ProductKind.Digital))
            .Resolve(context => context.Service<IShop>().Customers);
    }
}

/// <summary>Extends an object type by a descriptor.</summary>
public sealed class OrderExtension : ObjectTypeExtension<Order>
{
    protected override void Configure(IObjectTypeDescriptor<Order> descriptor)
    {
        descriptor.Field("reversedReference").Type<StringType>()
            .Resolve(context => new string([.. (context.Parent<Order>().Reference ?? "").Reverse()]));
        descriptor.Field(order => order.Tags).Name("labels");
    }
}

/// <summary>An enum with renamed and hidden values.</summary>
public sealed class OrderStatusType : EnumType<OrderStatus>
{
    protected override void Configure(IEnumTypeDescriptor<OrderStatus> descriptor)
    {
        descriptor.Name("OrderState");
        descriptor.Value(OrderStatus.InProgress).Name("WORKING");
    }
}
