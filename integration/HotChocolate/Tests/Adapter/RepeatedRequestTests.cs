using System;
using System.Collections.Generic;
using System.Diagnostics.Metrics;
using System.Linq;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Adapter;

/// <summary>
/// What was decided once is kept: for the caller and the operation that it was about, as long as both are what they were.
/// </summary>
public sealed class RepeatedRequestTests
{
    private const string Orders = "{ orders { id } }";
    private const string Allowed =
        """{"data":{"orders":[{"id":1},{"id":2}]},"extensions":{"complexity":1,"permissionsUsed":["Order:read"]}}""";

    // Metrics are those of the process; a test hears its own.
    private static readonly AsyncLocal<List<string>?> Heard = new();

    [Fact]
    public async Task CallersByTurns_EachGetTheirOwnAnswer()
    {
        var shop = await ShopServer.StartAsync();
        var (may, mayToo, mayNot) = (ShopServer.User("Order:read"), ShopServer.User("Order:*"), ShopServer.User("Price:read"));
        for (var i = 0; i < 6; i++)
        {
            Assert.Equal(Allowed, await shop.AnswerAsync(Orders, may));
            Assert.Equal(Allowed, await shop.AnswerAsync(Orders, may));
            Assert.Contains("\"category\":\"authorization\"", await shop.AnswerAsync(Orders, mayNot), StringComparison.Ordinal);
            Assert.Equal(Allowed, await shop.AnswerAsync(Orders, mayToo));
            Assert.Contains("\"category\":\"authentication\"", await shop.AnswerAsync(Orders), StringComparison.Ordinal);
        }

        Assert.Equal(18, shop.State.Runs);
    }

    [Fact]
    public async Task CallerWhoseTimeEnds_IsRefusedAfterwards()
    {
        var clock = new Clock();
        var shop = await ShopServer.StartAsync(services: services => services.AddSingleton<TimeProvider>(clock));
        var user = ShopServer.UserWith(new Claim("permission", "Order:read"), new Claim("exp", "1900000000"));
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(Allowed, await shop.AnswerAsync(Orders, user));
        }

        clock.Now = DateTimeOffset.FromUnixTimeSeconds(1_900_000_000);

        Assert.DoesNotContain("\"data\"", await shop.AnswerAsync(Orders, user), StringComparison.Ordinal);
        Assert.Equal(4, shop.State.Runs);
    }

    [Fact]
    public async Task CallerWhoseRightsAreRevoked_IsRefusedAfterwards()
    {
        var isRevoked = false;
        var shop = await ShopServer.StartAsync(services: services => services.AddSingleton<ICallerSource>(
            new RejectTests.Source(request => isRevoked ? Caller.Anonymous(request.Catalog) : request.Claimed)));
        var user = ShopServer.User("Order:read");
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal(Allowed, await shop.AnswerAsync(Orders, user));
        }

        isRevoked = true;

        Assert.DoesNotContain("\"data\"", await shop.AnswerAsync(Orders, user), StringComparison.Ordinal);
        Assert.Equal(4, shop.State.Runs);
    }

    [Fact]
    public async Task Variables_AreLookedAtInEachRequest()
    {
        var shop = await ShopServer.StartAsync();
        var user = ShopServer.User("Order:read");
        for (var i = 0; i < 6; i++)
        {
            var withPrice = i % 3 == 2;
            var answer = await shop.AnswerAsync(
                "query($p: Boolean!) { orders { id price @include(if: $p) } }",
                user,
                request => request.SetVariableValues(new Dictionary<string, object?> { ["p"] = withPrice }));

            Assert.Equal(!withPrice, answer.Contains("\"data\"", StringComparison.Ordinal));
            Assert.Equal(withPrice, answer.Contains("\"Price:read\"", StringComparison.Ordinal));
        }
    }

    /// <summary>What differs from request to request is not said once for all.</summary>
    [Fact]
    public async Task DeprecatedUse_IsCountedEachTime()
    {
        using var meters = new MeterListener
        {
            InstrumentPublished = (instrument, own) =>
            {
                if (instrument.Name == "gqlauth.deprecated_uses")
                {
                    own.EnableMeasurementEvents(instrument);
                }
            },
        };
        meters.SetMeasurementEventCallback<long>((_, _, tags, _) =>
            Heard.Value?.Add(tags.ToArray().Single(tag => tag.Key == "gqlauth.coordinate").Value!.ToString()!));
        meters.Start();
        var shop = await ShopServer.StartAsync();
        var heard = Heard.Value = [];
        var user = ShopServer.User("Order:read");
        for (var i = 0; i < 4; i++)
        {
            Assert.Contains("\"deprecatedFieldsUsed\"", await shop.AnswerAsync("{ oldHello }", user), StringComparison.Ordinal);
        }

        Assert.Equal(Enumerable.Repeat("ShopQuery.oldHello", 4), heard);
    }

    /// <summary>Extensions that somebody else added stay, beside what is always said. A pipeline of the host's own has no analysis of costs.</summary>
    [Fact]
    public Task ExtensionsOfOthers_StayEachTime() => KeepsExtensionsOfOthersAsync(
        builder => builder.UseDefaultPipeline(), Allowed.Replace("\"complexity\":1,", string.Empty, StringComparison.Ordinal));

#if !HOTCHOCOLATE14 && !HOTCHOCOLATE16
    /// <summary>So they do where the operation's cost is known, and what is said is the same for every request.</summary>
    [Fact]
    public Task ExtensionsOfOthers_StayWhereTheSameIsSaidEachTime() => KeepsExtensionsOfOthersAsync(
        builder => builder
            .UseInstrumentation()
            .UseExceptions()
            .UseTimeout()
            .UseDocumentCache()
            .UseDocumentParser()
            .UseDocumentValidation()
            .UseCostAnalyzer()
            .UseOperationCache()
            .UseOperationResolver()
            .UseOperationVariableCoercion()
            .UseOperationExecution(),
        Allowed);
#endif

    private static async Task KeepsExtensionsOfOthersAsync(
        Func<IRequestExecutorBuilder, IRequestExecutorBuilder> pipeline, string answer)
    {
        var shop = await ShopServer.StartAsync(before: builder => pipeline(builder.UseRequest(next => async context =>
        {
            await next(context);
            if (context.Result is OperationResult result && context.ContextData.ContainsKey("adds"))
            {
                context.Result = result.WithExtensions(new Dictionary<string, object?> { ["own"] = 1 });
            }
        })));
        var user = ShopServer.User("Order:read");
        for (var i = 0; i < 6; i++)
        {
            var adds = i % 2 == 1;
            Assert.Equal(
                adds ? answer.Replace("\"extensions\":{", "\"extensions\":{\"own\":1,", StringComparison.Ordinal) : answer,
                await shop.AnswerAsync(Orders, user, request =>
                {
                    if (adds)
                    {
                        request.SetGlobalState("adds", true);
                    }
                }));
        }
    }

    private sealed class Clock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = DateTimeOffset.FromUnixTimeSeconds(1_800_000_000);

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
