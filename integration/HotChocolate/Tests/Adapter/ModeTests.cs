using System;
using System.Threading.Tasks;
using HotChocolate.Execution;

namespace GqlAuthTooling.OnHotChocolate.Tests.Adapter;

/// <summary>The modes, of a schema and of one request.</summary>
public sealed class ModeTests
{
    private const string WouldBeDenied =
        "\"wouldBeDenied\":[{\"message\":\"You need Order:read permission to access orders.\",\"path\":[\"orders\"],"
        + "\"extensions\":{\"category\":\"authentication\"}}]";

    [Fact]
    public async Task DryRun_ExecutesAndSaysWhatWouldBeDenied()
    {
        var shop = await ShopServer.StartAsync(options => options.Mode = EnforcementMode.DryRun);
        var answer = await shop.AnswerAsync("{ hello orders { id } }");
        Assert.StartsWith("""{"data":{"hello":"hello","orders":[{"id":1},{"id":2}]}""", answer, StringComparison.Ordinal);
        Assert.Contains(WouldBeDenied, answer, StringComparison.Ordinal);
        Assert.Contains("\"permissionsUsed\":[\"Order:read\"]", answer, StringComparison.Ordinal);
    }

    [Fact]
    public async Task DryRun_SaysNothingWhenNothingWouldBeDenied()
    {
        var shop = await ShopServer.StartAsync(options => options.Mode = EnforcementMode.DryRun);
        Assert.DoesNotContain("wouldBe", await shop.AnswerAsync("{ orders { id } }", ShopServer.User("*")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequestState_SetsTheModeOfOneRequest()
    {
        var shop = await ShopServer.StartAsync();
        Assert.Contains("wouldBeDenied", await shop.AnswerAsync(
            "{ orders { id } }", request: one => one.SetGlobalState(RequestKeys.Mode, EnforcementMode.DryRun)), StringComparison.Ordinal);
        Assert.DoesNotContain("data", await shop.AnswerAsync("{ orders { id } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task RequestState_ClosesADryRun()
    {
        var shop = await ShopServer.StartAsync(options => options.Mode = EnforcementMode.DryRun);
        Assert.DoesNotContain("data", await shop.AnswerAsync(
            "{ orders { id } }", request: one => one.SetGlobalState(RequestKeys.Mode, EnforcementMode.Reject)), StringComparison.Ordinal);
        Assert.Equal(0, shop.State.Runs);
    }

    [Fact]
    public async Task RequestState_OfAnotherTypeIsNoMode()
    {
        var shop = await ShopServer.StartAsync();
        Assert.DoesNotContain("data", await shop.AnswerAsync(
            "{ orders { id } }", request: one => one.SetGlobalState(RequestKeys.Mode, "DryRun")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task UnknownMode_Rejects()
    {
        var shop = await ShopServer.StartAsync(options => options.Mode = (EnforcementMode)7);
        Assert.DoesNotContain("data", await shop.AnswerAsync("{ orders { id } }"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task PartialRequestOnASchemaThatIsNotPrepared_Rejects()
    {
        var shop = await ShopServer.StartAsync();
        Assert.DoesNotContain("data", await shop.AnswerAsync(
            "{ hello orders { id } }",
            request: one => one.SetGlobalState(RequestKeys.Mode, EnforcementMode.Partial)), StringComparison.Ordinal);
        Assert.Equal(0, shop.State.Runs);
    }

    [Fact]
    public async Task Callback_ChoosesByUser()
    {
        var shop = await ShopServer.StartAsync(options => options.ModeOf = (_, user) =>
            user?.HasClaim("permission", "Dry") == true ? EnforcementMode.DryRun : null);
        Assert.Contains("wouldBeDenied", await shop.AnswerAsync("{ orders { id } }", ShopServer.User("Dry")), StringComparison.Ordinal);
        Assert.DoesNotContain("data", await shop.AnswerAsync("{ orders { id } }", ShopServer.User("Wet")), StringComparison.Ordinal);
    }
}
