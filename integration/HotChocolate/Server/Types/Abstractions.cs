using GqlAuthTooling.OnHotChocolate.Server.Domain;
using HotChocolate.Types.Relay;

namespace GqlAuthTooling.OnHotChocolate.Server.Types;

/// <summary>An abstract class as interface type; its implementers are named nowhere but where they are returned.</summary>
[InterfaceType]
public abstract class Notification
{
    public required string Text { get; init; }

    public abstract string GetChannel(bool verbose);
}

public sealed class Mail : Notification
{
    public string? Subject { get; init; }

    public override string GetChannel(bool verbose) => "mail";
}

public sealed class Push : Notification
{
    public int Badge { get; init; }

    public override string GetChannel(bool verbose) => "push";
}

/// <summary>An interface that extends another, and a record with inheritance.</summary>
[InterfaceType("Tracked")]
public interface ITracked : INamed
{
    DateTime TrackedAt { get; }
}

[InterfaceType]
public interface INamed
{
    string Title { get; }
}

public abstract record Tracked(string Title, DateTime TrackedAt) : ITracked;

public sealed record Parcel(string Title, DateTime TrackedAt, [property: ID] int Number) : Tracked(Title, TrackedAt)
{
    public Parcel? Next { get; init; }

    public bool this[string key] => key.Length > 0;
}

/// <summary>A struct, a class with a constructor, and generics within generics.</summary>
public struct Point(int x, int y)
{
    public int X { get; } = x;

    public int Y { get; set; } = y;
}

public class Envelope<TBody, TMeta>
    where TBody : class
{
    public TBody? Body { get; init; }

    public required TMeta Meta { get; init; }

    public IReadOnlyList<TBody> All => [];

    public Envelope<TBody, int>? Inner => null;
}

[QueryType]
public static partial class AbstractionQueries
{
    [PublicAccess("Notifications of the sample")]
    public static IEnumerable<Notification> GetNotifications() => [new Mail { Text = "a" }, new Push { Text = "b" }];

    [PublicAccess("Members of the interface")]
    public static Mail GetMail() => new() { Text = "a" };

    [PublicAccess("Members of the interface")]
    public static Task<Push[]> GetPushesAsync() => Task.FromResult<Push[]>([]);

    [PublicAccess("Parcels of the sample")]
    public static ITracked? GetTracked(Point? near, int[]? numbers, [ID] Guid? owner) => new Parcel("p", default, 1);

    [PublicAccess("Parcels of the sample")]
    public static ValueTask<Parcel?> ParcelAsync([ID(nameof(Parcel))] int number) => new(new Parcel("p", default, number));

    [PublicAccess("Generics")]
    public static Envelope<Parcel, Point> GetEnvelope() => new() { Meta = new(1, 2) };

    [PublicAccess("Generics")]
    public static Envelope<string, List<string?>>? Texts => null;

    [PublicAccess("An acronym")]
    public static string GetHTTPVersion() => "2";

#if !HOTCHOCOLATE16
    [PublicAccess("A verb that is all of the name")]
    public static string Get() => "get";
#endif

    [PublicAccess("A word that begins like the verb")]
    public static string Getaway() => "away";

    [PublicAccess("Async in a synchronous name")]
    public static string GetSyncAsync() => "async";

#if !HOTCHOCOLATE16
    [PublicAccess("Nothing but async")]
    public static Task<string> Async() => Task.FromResult("async");
#endif

    [NodeResolver]
    [PublicAccess("A node by a query field")]
    public static Locker? GetLocker(int id) => new(id, null);

    [PublicAccess("Injected")]
    public static string? Injected(
        [IsSelected("id")] bool selected, Unregistered? data, IEnumerable<Point>? points, params Weight[] weights) =>
        $"{selected} {data?.Value} {points?.Count()} {weights.Length}";

    [PublicAccess("A keyword")]
    public static string Class(string @default, string? @object = null) => @default + @object;
}

/// <summary>Named like a service, registered nowhere: an input.</summary>
public sealed class Unregistered
{
    public int Value { get; set; }

    public int Doubled => Value * 2;
}

public sealed record Locker(int Id, [property: GraphQLDeprecated("Gone")] string? Code);
