namespace GqlAuthTooling.OnHotChocolate.Server.Domain;

/// <summary>What every stored thing has; its members are fields of each type that derives from it.</summary>
public abstract class Entity
{
    public int Id { get; init; }

    public DateTimeOffset CreatedAt { get; init; }

    [GraphQLDeprecated("Use createdAt")]
    public DateTimeOffset? Created => CreatedAt;

    public virtual string? Note { get; init; }

    public string GetETag() => $"{Id}-{CreatedAt.Ticks}";

    internal int Revision { get; init; }

    protected int Shard => Id % 4;
}
