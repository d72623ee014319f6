using HotChocolate.Resolvers;

namespace GqlAuthTooling.OnHotChocolate.ClassicServer;

public sealed class CatType : ObjectType<Cat>
{
    protected override void Configure(IObjectTypeDescriptor<Cat> descriptor)
    {
        descriptor.Authorize("Cats");
        descriptor.Implements<AnimalType>();
        descriptor.Field(cat => cat.Sound(default)).Name("meow");
        descriptor.Field("age").Type<IntType>().Resolve(_ => 3);
    }
}

public sealed class DogType : ObjectType<Dog>
{
    protected override void Configure(IObjectTypeDescriptor<Dog> descriptor)
    {
        descriptor.Implements<AnimalType>();
        descriptor.Field(dog => dog.Breed).Deprecated("Ask the vet");
        descriptor.Field("friends").Type<ListType<AnimalType>>().Resolve(Friends);
    }

    private static object? Friends(IResolverContext context) => null;
}

public sealed class AnimalType : InterfaceType<IAnimal>
{
    protected override void Configure(IInterfaceTypeDescriptor<IAnimal> descriptor)
    {
        descriptor.Name("Animal");
    }
}

/// <summary>An input type by descriptor, named and renamed.</summary>
public sealed class OwnerInputType : InputObjectType<OwnerInput>
{
    protected override void Configure(IInputObjectTypeDescriptor<OwnerInput> descriptor)
    {
        descriptor.Name("NewOwner");
        descriptor.Field(input => input.FirstName).Name("givenName");
        descriptor.Field(input => input.Breeds).Ignore();
    }
}

public sealed class MutationType : ObjectType<Mutation>
{
    protected override void Configure(IObjectTypeDescriptor<Mutation> descriptor)
    {
        descriptor.Name("Writer");
        descriptor.Field(mutation => mutation.GetTicket()).Name("takeTicket");
    }
}

/// <summary>Extends an object type by its GraphQL name.</summary>
[ExtendObjectType("PetOwner")]
public sealed class OwnerExtension
{
    public string GetFullName([Parent] Owner owner) => owner.FirstName;
}

/// <summary>Replaces a member of the type it extends.</summary>
[ExtendObjectType<Address>]
public sealed class AddressExtension
{
    [BindMember(nameof(Address.Verified))]
    public DateOnly? GetVerifiedOn([Parent] Address address) => null;
}
