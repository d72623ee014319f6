using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.Adapter;
using GqlAuthTooling.Runtime.Tests.Map;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Resolvers;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.TypeTests;

/// <summary>
/// Resolvers that are given many parents at once, which HotChocolate 16 has: they get those the caller may see. The operations have
/// one run: with more, 16.5 does not dispatch a batch, and waits for it for ever.
/// </summary>
public sealed class BatchResolverTests
{
    private const string Need = "You need Order:secret permission to access ";

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task DeniedField_IsNullForEachParent_AndItsResolverGetsNone(bool hasMiddleware)
    {
        var parents = new Parents();
        var server = await StartAsync(builder => builder.AddTypeExtension(new ObjectTypeExtension(type =>
        {
            type.Name("Order");
            var field = type.Field("note").Type<StringType>().ResolveBatch(contexts =>
            {
                parents.Add(contexts.Select(context => context.Parent<INamed>()));
                return new(contexts.Select(context => ResolverResult.Ok("about " + context.Parent<INamed>().Name)).ToArray());
            });
            if (hasMiddleware)
            {
                field.UseBatch(next => contexts =>
                {
                    parents.Add(contexts.Select(context => context.Parent<INamed>()));
                    return next(contexts);
                });
            }
        })));

        var denied = await server.AskAsync("{ orders { number x: note } }");
        Assert.Equal(
            """{"orders":[{"number":1,"x":null},{"number":2,"x":null},{"number":3,"x":null}]}""", denied.Data());
        Assert.Equal(["orders.0.x: " + Need + "note.", "orders.1.x: " + Need + "note.", "orders.2.x: " + Need + "note."], denied.Errors().Order());
        Assert.Empty(parents.Names);

        var answered = await server.AskAsync("{ orders { note } }", "Order:secret");
        Assert.Equal("""{"orders":[{"note":"about Order 1"},{"note":"about Order 2"},{"note":"about Order 3"}]}""", answered.Data());
        Assert.Empty(answered.Errors());
    }

    // Several resolvers are under way at once here, and the one above the batch ends last: 16.5 sees only of the last one that it is
    // done, and with any other order waits for the batch for ever, guarded or not.
    [Theory]
    [InlineData("{ open orders { x: note } }", """{"open":"open","orders":[{"x":null},{"x":null},{"x":null}]}""")]
    [InlineData("{ open order { number } orders { x: note } }", """{"open":"open","order":{"number":1},"orders":[{"x":null},{"x":null},{"x":null}]}""")]
    [InlineData("{ open mixed { x: note } }", """{"open":"open","mixed":[{"x":"about Ann"},{"x":null},{"x":"about Ann"},{"x":null}]}""")]
    public async Task BatchBesideOtherResolvers_IsDeniedAndEnds(string operation, string data)
    {
        var server = await StartAsync(OnInterface);

        var denied = await Task.Run(() => server.AskAsync(operation)).WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Equal(data, denied.Data());
        Assert.All(denied.Errors(), error => Assert.EndsWith(Need + "note.", error, StringComparison.Ordinal));

        var answered = await Task.Run(() => server.AskAsync(operation, "Order:secret")).WaitAsync(TimeSpan.FromMinutes(2));
        Assert.Empty(answered.Errors());
        Assert.DoesNotContain("null", answered.Data(), StringComparison.Ordinal);
    }

    // The engine makes one batch of a path, whatever types its parents have, and resolves it by the field of the first of them.
    [Theory]
    [InlineData("{ mixed { note } }")]
    [InlineData("{ mixed { ... on Customer { note } ... on Order { note } } }")]
    [InlineData("{ mixed { ... on Order { note } ... on INamed { note } } }")]
    public async Task FieldThatIsGuardedForOneTypeOfAnInterface_IsDeniedForThatType(string operation)
    {
        Notes.Read.Clear();
        var server = await StartAsync(OnInterface);

        var denied = await server.AskAsync(operation);
        Assert.Equal("""{"mixed":[{"note":"about Ann"},{"note":null},{"note":"about Ann"},{"note":null}]}""", denied.Data());
        Assert.Equal(["mixed.1.note: " + Need + "note.", "mixed.3.note: " + Need + "note."], denied.Errors().Order());
        Assert.DoesNotContain(Notes.Read.Names, name => name.StartsWith("Order", StringComparison.Ordinal));

        var answered = await server.AskAsync(operation, "Order:secret");
        Assert.Equal(
            """{"mixed":[{"note":"about Ann"},{"note":"about Order 1"},{"note":"about Ann"},{"note":"about Order 2"}]}""", answered.Data());
    }

    private static IRequestExecutorBuilder OnInterface(IRequestExecutorBuilder builder) =>
        builder.AddTypeExtension(new InterfaceTypeExtension(type =>
            type.Name("INamed").Field("note").Type<StringType>().ResolveBatchWith<Notes>(notes => notes.About(default!))));

    private static Task<IRequestExecutor> StartAsync(Func<IRequestExecutorBuilder, IRequestExecutorBuilder> note)
    {
        var map = TypesServer.Shop().Field("Order.note", "Order:secret")
            .Fields("inherited", "Order.secret: String", "Customer.note: String", "INamed.note: String")
            .Fields("public", "Query.mixed: INamed");
        return TypesServer.StartAsync(
            map,
            builder => note(TypesServer.Shop(builder).AddTypeExtension(new ObjectTypeExtension(type => type.Name("Query")
                .Field("mixed").Type<ListType<InterfaceType<INamed>>>()
                .Resolve(_ => new INamed[] { new Customer(), new Order(1), new Customer(), new Order(2) })))),
            options => (options.Mode, options.AllowUnmapped) = (EnforcementMode.Partial, true));
    }

    /// <summary>A resolver of an interface's field, which is that of all types that implement it.</summary>
    public sealed class Notes
    {
        /// <summary>Whom it was asked about.</summary>
        public static Parents Read { get; } = new();

        /// <summary>Says something about each.</summary>
        /// <param name="named">All that the field is resolved for.</param>
        public List<string> About([Parent] List<INamed> named)
        {
            Read.Add(named);
            return named.ConvertAll(one => "about " + one.Name);
        }
    }

    /// <summary>The parents that a resolver was given.</summary>
    public sealed class Parents
    {
        private readonly Lock _lock = new();
        private readonly List<string> _names = [];

        /// <summary>Their names.</summary>
        public IReadOnlyList<string> Names
        {
            get
            {
                lock (_lock)
                {
                    return [.. _names];
                }
            }
        }

        /// <summary>Adds some.</summary>
        /// <param name="parents">The parents.</param>
        public void Add(IEnumerable<INamed> parents)
        {
            lock (_lock)
            {
                _names.AddRange(parents.Select(parent => parent.Name));
            }
        }

        /// <summary>Forgets them.</summary>
        public void Clear()
        {
            lock (_lock)
            {
                _names.Clear();
            }
        }
    }
}
