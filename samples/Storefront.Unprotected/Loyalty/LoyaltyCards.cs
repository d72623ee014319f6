using GqlAuthTooling;

namespace Storefront.Unprotected.Loyalty;

public interface ILoyaltyCard
{
    string Number { get; }
}

public sealed record BonusCard(string Number, int Points, IReadOnlyList<OrderLine> Lines) : ILoyaltyCard;

// Whoever lists the cards of a customer suddenly needs GiftCard:read too, though no interface says so; and the number that
// pays is as open as the rest of the card.
public sealed record GiftCard([property: RequiresPermission("GiftCard:read")] string Number, string CardNumber) : ILoyaltyCard;

// The loyalty system has order lines of its own. The schema has one type of that name.
public sealed record OrderLine(string Article, int Points);

public abstract class LoyaltyQueriesBase
{
    [RequiresPermission("Loyalty:read")]
    public virtual ILoyaltyCard? GetLoyaltyCard(string number) => null;
}

[GraphQLRoot(OperationKind.Query)]
public sealed class LoyaltyQueries : LoyaltyQueriesBase
{
    // Meant for the campaign; what the base class asks for holds all the same.
    [PublicAccess("Shown during the campaign")]
    public override ILoyaltyCard? GetLoyaltyCard(string number) => new BonusCard(number, 0, []);
}

[GraphQLRoot(OperationKind.Mutation)]
public static class LoyaltyMutations
{
    // Copied together with the query.
    [RequiresPermission("Loyalty:read")]
    public static ResetPointsPayload ResetPoints(string number) => new(new BonusCard(number, 0, []));
}

public sealed record ResetPointsPayload(BonusCard Card)
{
    public IReadOnlyList<UserError> UserErrors { get; init; } = [];

    public IReadOnlyList<UserWarning> UserWarnings { get; init; } = [];
}
