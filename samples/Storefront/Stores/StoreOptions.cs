using Storefront.Common;
using Storefront.Data;

namespace Storefront.Stores;

/// <summary>What the shop's operator decides.</summary>
public sealed class StoreOptions
{
    public StoreInfo Info { get; set; } = new("Nordic Outfitters", Currencies.Euro, ["DE", "FI", "NO", "SE"]);

    public IReadOnlyList<ServerAddress> ServerAddresses { get; set; } =
    [
        new("192.0.2.10", "Webhooks"),
        new("192.0.2.11", "Scheduled exports"),
    ];
}
