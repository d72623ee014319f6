using System;
using System.Collections.Generic;
using System.Runtime.CompilerServices;
using System.Threading;
using System.Threading.Channels;
using System.Threading.Tasks;
using GqlAuthTooling.Runtime.Tests.Map;
using HotChocolate;
using HotChocolate.Execution.Configuration;
using HotChocolate.Language;
using HotChocolate.Types;
using HotChocolate.Types.Relay;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.TypeTests;

// A schema with every kind of way to what is guarded, in words that all versions of the engine know.
#pragma warning disable CA1822 // Resolvers of a root class are instance methods here, as teams write them.

public interface IThing
{
    string Title { get; }
}

public sealed record OpenThing(int Id) : IThing
{
    public string Title => "open " + Id;
}

public sealed record GuardedThing(int Id) : IThing
{
    public string Title => "guarded " + Id;
}

public sealed record ThingFilter(string? Text, string? Guarded, ThingFilter? Not);

public sealed record Renamed(WaysInQuery Query);

public sealed class WaysInQuery
{
    public string Open => "open";

    public string Guarded => "guarded";

    public IThing GetThing(bool guarded) => guarded ? new GuardedThing(1) : new OpenThing(1);

    public GuardedThing GuardedThing => new(1);

    public IReadOnlyList<IThing> Things => [new OpenThing(1), new GuardedThing(2)];

    public string Find(ThingFilter? filter) => "found";
}

public sealed class WaysInMutation
{
    public Renamed Rename() => new(new WaysInQuery());
}

public sealed class WaysInSubscription
{
    public async IAsyncEnumerable<int> ReadThings([Service] Channel<int> things, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        await foreach (var id in things.Reader.ReadAllAsync(cancellationToken))
        {
            yield return id;
        }
    }

    [Subscribe(With = nameof(ReadThings))]
    public string OnThing([EventMessage] int id) => "thing " + id;
}

/// <summary>The schema, and the map that fits it.</summary>
internal static class WaysInSchema
{
    /// <summary>The permission that all of it takes.</summary>
    public const string Needed = "Thing:read";

    public static ModuleBuilder Map() => new ModuleBuilder("WaysIn")
        .Type("WaysInQuery", root: OperationKind.Query).Type("WaysInMutation", root: OperationKind.Mutation)
        .Type("WaysInSubscription", root: OperationKind.Subscription)
        .Type("IThing").Type("Node").Type("OpenThing").Type("GuardedThing", Needed).Type("Renamed")
        .Fields("public", "WaysInQuery.open: String", "WaysInQuery.thing: IThing", "WaysInQuery.guardedThing: GuardedThing")
        .Fields("public", "WaysInQuery.things: IThing", "WaysInQuery.either: Either", "WaysInQuery.find: String")
        .Fields("public", "WaysInQuery.node: Node", "WaysInQuery.nodes: Node", "WaysInMutation.rename: Renamed")
        .Fields(Needed, "WaysInQuery.guarded: String", "WaysInSubscription.onThing: String")
        .Fields("inherited", "IThing.title: String", "Node.id: ID", "Renamed.query: WaysInQuery")
        .Fields("inherited", "OpenThing.id: Int", "OpenThing.title: String", "GuardedThing.id: Int", "GuardedThing.title: String")
        .Argument("ThingFilterInput.guarded", Needed);

    public static IRequestExecutorBuilder Add(IRequestExecutorBuilder builder, Action<IServiceCollection>? services)
    {
        builder.Services.AddSingleton(Channel.CreateUnbounded<int>());
        services?.Invoke(builder.Services);
#if !HOTCHOCOLATE13
        builder.DisableIntrospection(false);
#endif
        return builder
            .AddQueryType<WaysInQuery>(type => type.Field("either").Type(new NamedTypeNode("Either")).Resolve(_ => new GuardedThing(1)))
            .AddMutationType<WaysInMutation>()
            .AddSubscriptionType<WaysInSubscription>()
            .AddGlobalObjectIdentification()
            .AddType(new UnionType(union => union.Name("Either").Type<ObjectType<OpenThing>>().Type<ObjectType<GuardedThing>>()))
            .AddObjectType<OpenThing>()
            .AddObjectType<GuardedThing>(type => type.ImplementsNode().IdField(thing => thing.Id)
                .ResolveNode((_, id) => Task.FromResult<GuardedThing?>(new GuardedThing(id))));
    }
}
