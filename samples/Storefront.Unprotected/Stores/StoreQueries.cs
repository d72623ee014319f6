using GqlAuthTooling;

namespace Storefront.Unprotected.Stores;

[GraphQLRoot(OperationKind.Query)]
public static class StoreQueries
{
    [PublicAccess("The landing page shows it before anyone signs in")]
    public static string GetStoreName() => "Nordic Outfitters";

    // "It's only addresses."
    public static IReadOnlyList<string> GetServerAddresses() => ["192.0.2.10", "192.0.2.11"];
}
