using GqlAuthTooling;

namespace Storefront.Stores;

[GraphQLRoot(OperationKind.Query)]
public sealed class StoreQueries(StoreOptions options)
{
    /// <summary>Name, currency and countries of the shop.</summary>
    [PublicAccess("The landing page shows it before anyone signs in")]
    public StoreInfo GetStoreInfo() => options.Info;

    /// <summary>The addresses our servers call from.</summary>
    [RequiresPermission("CentraIP")]
    public IReadOnlyList<ServerAddress> GetServerAddresses() => options.ServerAddresses;
}
