using HotChocolate.Authorization;
using HotChocolate.Execution;
using HotChocolate.Subscriptions;
using HotChocolate.Types.Relay;

namespace GqlAuthTooling.OnHotChocolate.ClassicServer;

/// <summary>A root type with another name.</summary>
[GraphQLName("Reader")]
public class Query : QueryBase
{
    [PublicAccess("The registry is public")]
    public IAnimal? GetAnimal(string name) => new Cat { Name = name };

    [PublicAccess("The registry is public")]
    public IReadOnlyCollection<IAnimal> GetAnimals(AnimalFilter filter) => [new Dog { Name = filter.Name ?? "Rex" }];

    [UsePaging]
    [RequiresPermission("Owner:read")]
    public IEnumerable<Owner> GetOwners() => [];

    [UsePaging(typeof(NonNullType<StringType>), ConnectionName = "Word", IncludeTotalCount = true)]
    [PublicAccess("Words")]
    public List<string> GetWords() => [];

    [RequiresPermission("Owner:read")]
    public override int GetTotal() => 2;

    public void NotAField()
    {
    }
}

public abstract class QueryBase
{
    [PublicAccess("A number")]
    public virtual int GetTotal() => 1;

    [PublicAccess("A number")]
    public DateTime? Started { get; init; }
}

/// <summary>Extends the root by its class, generic form.</summary>
[ExtendObjectType<Query>]
public sealed class CatQueries
{
    [PublicAccess("Cats are public")]
    public Task<List<Cat>> CatsAsync(Breed? like, [DefaultValue(3)] int top) => Task.FromResult(new List<Cat>());
}

/// <summary>Extends the root by its class, <c>typeof</c> form.</summary>
[ExtendObjectType(typeof(Query))]
public sealed class DogQueries
{
    [Authorize(Roles = ["vet"])]
    public Dog? Dog([ID] int id) => id > 0 ? new() { Name = "Rex" } : null;
}

/// <summary>Extends the root by its name, given as a constant.</summary>
[ExtendObjectType(RootNames.Reader)]
public sealed class OtherQueries
{
    [AllowAnonymous]
    public bool Alive => true;
}

public static class RootNames
{
    public const string Reader = "Reader";
}

/// <summary>Mutation conventions apply to none unless it asks; <c>Get</c> and <c>Async</c> are cut off all the same.</summary>
public sealed class Mutation
{
    [RequiresPermission("Owner:write")]
    public OwnerPayload AddOwner(OwnerInput input) => new() { Owner = new() { FirstName = input.FirstName } };

    [Error<InvalidOperationException>]
    [RequiresPermission("Owner:write")]
    public Task<Owner?> RenameOwnerAsync([ID] int id, string firstName) => Task.FromResult<Owner?>(new() { Id = id, FirstName = firstName });

    [Error<InvalidOperationException>]
    [UseMutationConvention]
    [RequiresPermission("Owner:write")]
    public Owner? RemoveOwner([ID] int id) => new() { Id = id };

    [RequiresPermission("Owner:write")]
    public int GetTicket() => 1;
}

public sealed class Subscription
{
    public IAsyncEnumerable<Dog> DogStreamAsync(ITopicEventReceiver receiver) => throw new NotSupportedException(receiver.ToString());

    [Subscribe(With = nameof(DogStreamAsync))]
    [RequiresAuthentication]
    public Dog OnDog([EventMessage] Dog dog) => dog;
}
