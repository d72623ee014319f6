using HotChocolate.Authorization;
using HotChocolate.Types.Relay;

namespace GqlAuthTooling.OnHotChocolate.ClassicServer;

public interface IAnimal
{
    string Name { get; }

    Task<Owner?> GetOwnerAsync();
}

public abstract class Animal : IAnimal
{
    public required string Name { get; init; }

    [GraphQLDeprecated("Ask the registry")]
    public virtual string Chip => "0";

    public abstract string Sound(int times = 1);

    public virtual Task<Owner?> GetOwnerAsync() => Task.FromResult<Owner?>(null);
}

public sealed class Cat : Animal
{
    public override string Sound(int times = 1) => new('m', times);

    public Cat[]? Kittens { get; init; }
}

public sealed class Dog : Animal
{
    public override string Sound(int times = 1) => new('w', times);

    public override string Chip => "1";

    public Breed? Breed { get; init; }
}

public enum Breed
{
    Poodle,
    GreatDane,
}

[ObjectType("PetOwner")]
[Authorize]
public sealed class Owner
{
    [ID]
    public int Id { get; init; }

    public string FirstName { get; init; } = "";

    public Address Address { get; init; } = new();

    [RequiresPermission("Owner:read")]
    public List<IAnimal> Pets { get; init; } = [];
}

public sealed class Address
{
    public string? Street { get; set; }

    public bool Verified => Street is not null;
}

public sealed class OwnerInput
{
    public required string FirstName { get; set; }

    public Address? Address { get; set; }

    public Breed[]? Breeds { get; set; }
}

[InputObjectType("AnimalQuery")]
public sealed record AnimalFilter(string? Name, int[] Ages);

/// <summary>The envelope some teams return by hand.</summary>
public sealed class OwnerPayload
{
    public Owner? Owner { get; init; }

    public IReadOnlyList<UserError> UserErrors { get; init; } = [];

    public IReadOnlyList<UserWarning> UserWarnings { get; init; } = [];
}

public sealed record UserError(string Message, IReadOnlyList<string>? Path);

public sealed record UserWarning(string Message, IReadOnlyList<string>? Path);
