using System;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Adapter;

/// <summary>The default mode: an operation that needs more than its caller has executes nothing.</summary>
public sealed class RejectTests
{
    private const string Denied =
        """{"errors":[{"message":"You need Order:read permission to access orders.","locations":[{"line":1,"column":9}],"path":["orders"],"extensions":{"category":"CATEGORY"}}],"extensions":{"complexity":1,"permissionsUsed":["Order:read"]}}""";

    private const string Orders = "{ hello orders { id } }";

    [Fact]
    public async Task MissingPermission_ExecutesNothingAndSaysWhy()
    {
        var shop = await ShopServer.StartAsync();
        Assert.Equal(
            Denied.Replace("CATEGORY", "authorization", StringComparison.Ordinal),
            await shop.AnswerAsync(Orders, ShopServer.User("Price:read")));
        Assert.Equal(0, shop.State.Runs);
    }

    [Fact]
    public async Task NoCredential_IsAMatterOfAuthentication()
    {
        var shop = await ShopServer.StartAsync();
        Assert.Equal(Denied.Replace("CATEGORY", "authentication", StringComparison.Ordinal), await shop.AnswerAsync(Orders));
        Assert.Equal(0, shop.State.Runs);
    }

    [Fact]
    public async Task HeldPermission_ExecutesAndReports()
    {
        var shop = await ShopServer.StartAsync();
        Assert.Equal(
            """{"data":{"hello":"hello","orders":[{"id":1},{"id":2}]},"extensions":{"complexity":1,"permissionsUsed":["Order:read"]}}""",
            await shop.AnswerAsync(Orders, ShopServer.User("Order:read")));
    }

    [Theory]
    [InlineData("permission", "Order:read")]
    [InlineData("permission", "Order:*")]
    [InlineData("permission", "*:read")]
    [InlineData("scope", "openid Order:read")]
    [InlineData("scp", "Order:read profile")]
    public async Task Grant_CountsInEveryClaimThatHoldsSome(string type, string value)
    {
        var shop = await ShopServer.StartAsync();
        Assert.Contains("\"data\"", await shop.AnswerAsync(Orders, ShopServer.UserWith(new Claim(type, value))), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("permission", "openid Order:read")]
    [InlineData("role", "Order:read")]
    [InlineData("permission", "order:read")]
    public async Task Grant_DoesNotCountElsewhere(string type, string value)
    {
        var shop = await ShopServer.StartAsync();
        Assert.DoesNotContain("\"data\"", await shop.AnswerAsync(Orders, ShopServer.UserWith(new Claim(type, value))), StringComparison.Ordinal);
    }

    [Fact]
    public async Task IdentityThatNobodyAuthenticated_CountsForNothing()
    {
        var shop = await ShopServer.StartAsync();
        var user = ShopServer.User("Price:read");
        user.AddIdentity(new ClaimsIdentity([new Claim("permission", "Order:read")]));
        Assert.DoesNotContain("\"data\"", await shop.AnswerAsync(Orders, user), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4102444800", true)]
    [InlineData("946684800", false)]
    [InlineData("soon", false)]
    [InlineData("-1", false)]
    public async Task Expiry_IsHonoured(string exp, bool isValid)
    {
        var shop = await ShopServer.StartAsync();
        var answer = await shop.AnswerAsync(
            Orders, ShopServer.UserWith(new Claim("permission", "Order:read"), new Claim("exp", exp)));
        Assert.Equal(isValid, answer.Contains("\"data\"", StringComparison.Ordinal));
    }

    [Fact]
    public async Task InputField_IsCheckedAsLiteralAndInAVariable()
    {
        var shop = await ShopServer.StartAsync();
        var user = ShopServer.User("Order:read");
        Assert.Contains("You need Cost:read", await shop.AnswerAsync("{ orders(filter: { cost: 1 }) { id } }", user), StringComparison.Ordinal);

        const string withVariable = "query($f: ShopFilterInput) { orders(filter: $f) { id } }";
        Assert.Contains("You need Cost:read", await Answer("cost"), StringComparison.Ordinal);
        Assert.Contains("\"data\"", await Answer("id"), StringComparison.Ordinal);

        Task<string> Answer(string field) => shop.AnswerAsync(withVariable, user, request => request.SetVariableValues(
            new System.Collections.Generic.Dictionary<string, object?>
            {
                ["f"] = new System.Collections.Generic.Dictionary<string, object?> { [field] = 1 },
            }));
    }

    [Fact]
    public async Task CallerSource_DecidesInPlaceOfTheClaims()
    {
        var shop = await ShopServer.StartAsync(
            services: services => services.AddScoped<ICallerSource>(_ => new Source(request => request.User is null
                ? Caller.Authenticated(request.Catalog, ["Order:read"])
                : Caller.Anonymous(request.Catalog))));
        Assert.Contains("\"data\"", await shop.AnswerAsync(Orders), StringComparison.Ordinal);
        Assert.Contains("authentication", await shop.AnswerAsync(Orders, ShopServer.User("Order:read")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ErrorDetails_AreShownWhereWanted()
    {
        var shop = await ShopServer.StartAsync(options => options.ErrorDetails = true);
        Assert.Contains(
            """{"category":"authorization","code":"AUTH_NOT_AUTHORIZED","coordinate":"ShopQuery.orders","missing":[["Order:read"]]}""",
            await shop.AnswerAsync(Orders, ShopServer.User("Price:read")),
            StringComparison.Ordinal);
    }

    internal sealed class Source(Func<CallerRequest, Caller> find) : ICallerSource
    {
        public async Task<Caller> FindAsync(CallerRequest request, System.Threading.CancellationToken cancellationToken)
        {
            await Task.Yield();
            return find(request);
        }
    }
}
