using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GqlAuthTooling.OnHotChocolate.Tests.Adapter;

/// <summary>Whatever goes wrong, or was not thought of, lets nothing out.</summary>
public sealed class FailClosedTests
{
    private const string Generic = "The permissions of this request could not be checked, so it is refused.";

    [Fact]
    public async Task CallerSourceThatThrows_DeniesAndIsLogged()
    {
        var shop = await ShopServer.StartAsync(services: services => services.AddSingleton<ICallerSource>(
            new RejectTests.Source(_ => throw new InvalidOperationException("secret of the store"))));
        var answer = await shop.AnswerAsync("{ orders { id } }", ShopServer.User("Order:read"));

        Assert.Contains(Generic, answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("data", answer, StringComparison.Ordinal);
        Assert.Contains(shop.Log.Entries, entry => entry.Level == LogLevel.Error);
        Assert.Equal(0, shop.State.Runs);
    }

    [Fact]
    public async Task CallerOfAnotherCatalogue_Denies()
    {
        var foreign = new PermissionCatalog(["Order:read"]);
        var shop = await ShopServer.StartAsync(services: services => services.AddSingleton<ICallerSource>(
            new RejectTests.Source(_ => Caller.Authenticated(foreign, ["*"]))));
        Assert.Contains(Generic, await shop.AnswerAsync("{ orders { id } }"), StringComparison.Ordinal);
        Assert.Equal(0, shop.State.Runs);
    }

    [Fact]
    public async Task ModeCallbackThatThrows_Denies()
    {
        var shop = await ShopServer.StartAsync(options => options.ModeOf = (_, _) => throw new InvalidOperationException());
        Assert.Contains(Generic, await shop.AnswerAsync("{ orders { id } }"), StringComparison.Ordinal);
        Assert.Equal(0, shop.State.Runs);
    }

    [Fact]
    public async Task OperationThatIsTooLarge_IsRefusedWithAReason()
    {
        var shop = await ShopServer.StartAsync(options => options.OperationLimit = 2);
        for (var i = 0; i < 2; i++)
        {
            var answer = await shop.AnswerAsync("{ hello a: hello b: hello c: hello }");
            Assert.Contains("\"category\":\"authorization\"", answer, StringComparison.Ordinal);
            Assert.DoesNotContain("data", answer, StringComparison.Ordinal);
        }

        Assert.Contains(shop.Log.Entries, entry => entry.Level == LogLevel.Warning);
        Assert.Equal(0, shop.State.Runs);
    }

    [Fact]
    public async Task AnswerThatNobodyDecidedAbout_IsTakenBack()
    {
        var disposed = false;
        var shop = await ShopServer.StartAsync(after: builder => builder.UseRequest(_ => context =>
        {
            var result = EngineApi.ResultOf(new Dictionary<string, object?> { ["leak"] = "secret" });
            result.RegisterForCleanup(() =>
            {
                disposed = true;
                return default;
            });
            context.Result = result;
            return default;
        }).UseDefaultPipeline());
        var answer = await shop.AnswerAsync("{ hello }");

        Assert.Contains("were not checked", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", answer, StringComparison.Ordinal);
        Assert.True(disposed);
        Assert.Contains(shop.Log.Entries, entry => entry.Level == LogLevel.Error);
    }

    [Fact]
    public async Task VariablesExchangedAfterTheDecision_AreDecidedAboutAgain()
    {
        var asked = 0;
        var shop = await ShopServer.StartAsync(
            services: services => services.AddSingleton<ICallerSource>(new RejectTests.Source(request =>
                ++asked == 1 ? Caller.Authenticated(request.Catalog, ["*"]) : request.Claimed)),
            after: builder => builder
                .UseDocumentCache().UseDocumentParser().UseDocumentValidation().UseOperationCache().UseOperationResolver()
                .UseOperationVariableCoercion()
                .UseRequest(next => context =>
                {
                    EngineApi.SetVariables(context, EngineApi.VariablesOf(context)!.ToArray());
                    return next(context);
                })
                .UseOperationExecution());
        Assert.Contains("You need Order:read", await shop.AnswerAsync("{ orders { id } }"), StringComparison.Ordinal);
        Assert.Equal(2, asked);
        Assert.Equal(0, shop.State.Runs);
    }

    [Fact]
    public async Task UndeclaredField_IsDeniedToEverybody()
    {
        var shop = await ShopServer.StartAsync(options => options.Map = PermissionMap.Compose(Array.Empty<PermissionModule>()));
        Assert.Contains("no access is declared", await shop.AnswerAsync("{ hello }", ShopServer.User("*")), StringComparison.Ordinal);
        Assert.Equal(0, shop.State.Runs);
    }
}
