using HotChocolate.Resolvers;

namespace GqlAuthTooling.OnHotChocolate.ClassicServer;

/// <summary>What descriptors say in the forms that are rarer.</summary>
public sealed class Device
{
    public int Serial { get; init; }

    public string Model { get; init; } = "";

    public string? Pin { get; init; }

    public string Firmware { get; init; } = "";

    public List<string> Logs { get; init; } = [];

    public IEnumerable<Device> Peers { get; init; } = [];

    public DeviceState State { get; init; }

    public DeviceFlags Flags { get; init; }

    public string GetLabel(string? prefix) => prefix + Model;
}

[EnumType("DeviceStatus")]
public enum DeviceState
{
    Off,
    On,
    Unknown,
}

public enum DeviceFlags
{
    None,
    HasWiFi,
    Bluetooth5,
    X,
}

public sealed class DeviceFlagsType : EnumType<DeviceFlags>
{
    protected override void Configure(IEnumTypeDescriptor<DeviceFlags> descriptor)
    {
        descriptor.BindValuesExplicitly();
        descriptor.Value(DeviceFlags.HasWiFi).Name("WIFI");
        descriptor.Value(DeviceFlags.Bluetooth5);
    }
}

public sealed class DeviceType : ObjectType<Device>
{
    protected override void Configure(IObjectTypeDescriptor<Device> descriptor)
    {
        descriptor.Description("A device");
        descriptor.Field(device => device.Pin).Ignore();
        descriptor.Field(device => device.Peers).UsePaging<DeviceType>();
        descriptor.Field(device => device.GetLabel(default)).Name("caption").Argument("prefix", argument => argument.Type<NonNullType<StringType>>());
        descriptor.Field("neighbours").UsePaging<NonNullType<DeviceType>>(connectionName: "Neighbour").Resolve(_ => Array.Empty<Device>());
        descriptor.Field("owner").ResolveWith<DeviceResolvers>(resolvers => resolvers.GetOwnerAsync(default!, default));
        descriptor.Field<DeviceResolvers>(resolvers => resolvers.GetUptime(default!)).Name("uptime");
    }
}

public sealed class DeviceResolvers
{
    public Task<Owner?> GetOwnerAsync([Parent] Device device, CancellationToken cancellationToken) =>
        Task.FromResult<Owner?>(cancellationToken.IsCancellationRequested ? null : new() { Id = device.Serial });

    public TimeSpan GetUptime([Parent] Device device) => TimeSpan.FromSeconds(device.Serial);
}

/// <summary>
/// An extension that hides a member and adds one. It binds all members of the C# type again: what the type's own
/// description renamed is there under both names.
/// </summary>
public sealed class DeviceExtension : ObjectTypeExtension<Device>
{
    protected override void Configure(IObjectTypeDescriptor<Device> descriptor)
    {
        descriptor.Field(device => device.Logs).Ignore();
        descriptor.Field("firmware").Type<NonNullType<StringType>>().Deprecated("Ask the vendor").Resolve("1.0");
    }
}

/// <summary>Extends every implementer of an interface.</summary>
[ExtendObjectType(typeof(IAnimal))]
public sealed class AnimalExtension
{
    public int GetLegs([Parent] IAnimal animal) => animal.Name.Length > 0 ? 4 : 0;
}

/// <summary>A type made where it is registered.</summary>
public sealed record Room(int Number, string Secret);

public sealed class DeviceQueries : ObjectTypeExtension
{
    protected override void Configure(IObjectTypeDescriptor descriptor)
    {
        descriptor.Name(RootNames.Reader);
        descriptor.Field("device").Argument("serial", argument => argument.Type<NonNullType<IdType>>())
            .Type<DeviceType>().Resolve(Device);
        descriptor.Field("devices").Type<NonNullType<ListType<NonNullType<DeviceType>>>>().Resolve(_ => Array.Empty<Device>());
        descriptor.Field("rooms").Resolve<Room[]>(_ => []);
    }

    private static object? Device(IResolverContext context) => new Device { Serial = int.Parse(context.ArgumentValue<string>("serial"), null) };
}
