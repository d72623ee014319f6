using Storefront.Catalog;
using Storefront.Common;

namespace Storefront.Orders;

/// <summary>What was ordered, how often and at which price.</summary>
public sealed record OrderLine(int LineNumber, Product Product, int Quantity, Money UnitPrice)
{
    public Money LineValue => UnitPrice with { Value = UnitPrice.Value * Quantity };
}
