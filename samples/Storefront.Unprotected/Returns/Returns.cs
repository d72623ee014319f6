using GqlAuthTooling;
using HotChocolate.ApolloFederation.Resolvers;
using HotChocolate.Data;

namespace Storefront.Unprotected.Returns;

// Guarded where it is listed, open on every parcel, and fetched by any gateway that knows a number.
public sealed record Return(int Id, string Reason, [RequiresPermission("Return:bank")] string Iban)
{
    [ReferenceResolver]
    public static Return? Load(int id) => id > 0 ? new(id, "Too small", string.Empty) : null;
}

public sealed record Parcel(string TrackingNumber, IReadOnlyList<Return> Returns);

// Meant for the staff, and then the tracking page wanted one.
[RequiresPermission("Carrier:read")]
public sealed record Carrier(int Id, string Name);

[GraphQLRoot(OperationKind.Query)]
public sealed class ReturnQueries
{
    // The account number can't be read, but asked for digit by digit.
    [UseFiltering]
    [RequiresPermission("Return:read")]
    public IReadOnlyList<Return> GetReturns() => [];

    [PublicAccess("The tracking page needs no sign-in")]
    public Parcel GetParcel(string trackingNumber) => new(trackingNumber, []);

    [PublicAccess("The tracking page shows who delivers")]
    public Carrier GetCarrier(string trackingNumber) => new(1, trackingNumber);
}

[GraphQLRoot(OperationKind.Subscription)]
public sealed class ReturnSubscriptions
{
    // For the staff's dashboard; whoever is signed in may listen.
    [RequiresAuthentication]
    public IAsyncEnumerable<Return> OnReturnReceived() => AsyncEnumerable.Empty<Return>();
}
