using System.Runtime.CompilerServices;
using System.Security.Claims;

namespace GqlAuthTooling.Runtime.Tests.Callers;

public sealed class ClaimsCallersTests
{
    private static readonly PermissionCatalog Catalog = new(["Order:read", "Order:write", "Price:read"]);
    private static readonly DateTimeOffset Now = DateTimeOffset.FromUnixTimeSeconds(1_700_000_000);

    private readonly ClaimsCallers _callers = new(new ClaimsCallerOptions());

    [Fact]
    public void Nobody_IsAnonymous()
    {
        Assert.False(_callers.Find(null, Catalog, Now).IsAuthenticated);
        Assert.False(_callers.Find(new ClaimsPrincipal(), Catalog, Now).IsAuthenticated);
    }

    [Fact]
    public void IdentityThatNobodyAuthenticated_GivesNothing()
    {
        var caller = _callers.Find(
            new ClaimsPrincipal([new ClaimsIdentity([new Claim("permission", "Order:read")]), new ClaimsIdentity([], "Bearer")]),
            Catalog,
            Now);

        Assert.True(caller.IsAuthenticated);
        Assert.Empty(caller.Permissions.Permissions);
    }

    [Theory]
    [InlineData("permission", "Order:read", "Order:read")]
    [InlineData("permission", "Order:*", "Order:read Order:write")]
    [InlineData("permission", "Order:read Price:read", "")]
    [InlineData("scope", "openid  Order:read Price:read ", "Order:read Price:read")]
    [InlineData("scp", "Price:read", "Price:read")]
    [InlineData("role", "Order:read", "")]
    [InlineData("Permission", "Order:read", "")]
    public void Claim_GivesItsGrants(string type, string value, string permissions)
    {
        Assert.Equal(permissions, Permissions(_callers.Find(Principal((type, value)), Catalog, Now)));
    }

    [Fact]
    public void SeveralClaimsAndIdentities_AddUp()
    {
        var principal = Principal(("permission", "Order:read"), ("permission", "Price:read"));
        principal.AddIdentity(new ClaimsIdentity([new Claim("scp", "Order:write")], "Cookie"));

        Assert.Equal("Order:read Order:write Price:read", Permissions(_callers.Find(principal, Catalog, Now)));
    }

    [Fact]
    public void ClaimTypes_AreOptions()
    {
        ClaimsCallerOptions options = new();
        options.PermissionClaimTypes.Clear();
        options.PermissionClaimTypes.Add("grant");
        options.ScopeClaimTypes.Clear();
        var callers = new ClaimsCallers(options);
        options.ScopeClaimTypes.Add("scope");

        var caller = callers.Find(
            Principal(("grant", "Order:read"), ("permission", "Order:write"), ("scope", "Price:read")), Catalog, Now);

        Assert.Equal("Order:read", Permissions(caller));
    }

    [Theory]
    [InlineData("1700000001", true)]
    [InlineData("1700000000.9", false)]
    [InlineData("1700000000", false)]
    [InlineData("1699999999", false)]
    [InlineData("99999999999999999999", true)]
    [InlineData("-1", false)]
    [InlineData("", false)]
    [InlineData("tomorrow", false)]
    [InlineData("1,700,000,001", false)]
    public void CallerWhoseTimeIsOver_IsAnonymous(string exp, bool isAuthenticated)
    {
        var caller = _callers.Find(Principal(("permission", "Order:read"), ("exp", exp)), Catalog, Now);

        Assert.Equal(isAuthenticated, caller.IsAuthenticated);
        Assert.Equal(isAuthenticated ? "Order:read" : "", Permissions(caller));
    }

    [Fact]
    public void Time_EndsForAPrincipalThatIsKnown()
    {
        var principal = Principal(("permission", "Order:read"), ("exp", "1700000060"), ("exp", "1700009999"));

        Assert.True(_callers.Find(principal, Catalog, Now).IsAuthenticated);
        Assert.True(_callers.Find(principal, Catalog, Now.AddSeconds(59)).IsAuthenticated);
        Assert.False(_callers.Find(principal, Catalog, Now.AddSeconds(60)).IsAuthenticated);
    }

#if !RUNTIME_NETSTANDARD
    [Fact]
    public void Clock_TellsTheTime()
    {
        var principal = Principal(("permission", "Order:read"), ("exp", "1700000001"));

        for (var i = 0; i < 4; i++)
        {
            Assert.True(_callers.Find(principal, Catalog, new Clock(Now)).IsAuthenticated);
        }

        Assert.False(_callers.Find(principal, Catalog, new Clock(Now.AddSeconds(1))).IsAuthenticated);
    }

    [Fact]
    public void PrincipalWithoutAnEnd_IsTheSameCallerWhateverTheTime()
    {
        var principal = Principal(("permission", "Order:read"));
        PermissionCatalog other = new(["Order:read"]);
        for (var i = 0; i < 4; i++)
        {
            Assert.Equal("Order:read", Permissions(_callers.Find(principal, Catalog, new Clock(Now.AddYears(i)))));
            Assert.Same(other, _callers.Find(principal, other, new Clock(Now)).Permissions.Catalog);
        }
    }

    private sealed class Clock(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;
    }
#endif

    [Fact]
    public void PrincipalThatComesAgainAndAgain_IsTheSameCallerAndAllocatesNothing()
    {
        var principal = Principal(("permission", "Order:read"));
        _callers.Find(principal, Catalog, Now);
        var second = _callers.Find(principal, Catalog, Now);
        _callers.Find(null, Catalog, Now);

        var allocated = Allocations.Of(() =>
        {
            for (var i = 0; i < 1000; i++)
            {
                _callers.Find(principal, Catalog, Now);
                _callers.Find(null, Catalog, Now);
            }
        });

        Assert.Equal(0, allocated);
        Assert.Same(second, _callers.Find(principal, Catalog, Now));
    }

    /// <summary>What is kept was read when the principal came for the second time; nothing is mixed.</summary>
    [Fact]
    public void ClaimsAddedToAPrincipalThatIsKnown_GiveNothing_ToOneThatCameOnce_TheyDo()
    {
        var identity = new ClaimsIdentity([new Claim("permission", "Order:read")], "Bearer");
        var principal = new ClaimsPrincipal(identity);

        Assert.Equal("Order:read", Permissions(_callers.Find(principal, Catalog, Now)));
        identity.AddClaim(new Claim("permission", "Price:read"));
        Assert.Equal("Order:read Price:read", Permissions(_callers.Find(principal, Catalog, Now)));
        identity.AddClaim(new Claim("permission", "Order:write"));
        Assert.Equal("Order:read Price:read", Permissions(_callers.Find(principal, Catalog, Now)));
    }

    [Fact]
    public void PrincipalOfEachRequest_AllocatesLittleMoreThanItsCaller()
    {
        var principals = Enumerable.Range(0, 1001).Select(_ => Principal(("sub", "ann"), ("permission", "Order:read"))).ToArray();
        _callers.Find(principals[1000], Catalog, Now);

        var before = GC.GetAllocatedBytesForCurrentThread();
        for (var i = 0; i < 1000; i++)
        {
            _callers.Find(principals[i], Catalog, Now);
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / 1000, 0, 250);
    }

    /// <summary>A claim type may be both; whoever names the expiry as a grant keeps it as the expiry.</summary>
    [Fact]
    public void ClaimTypeThatIsNamedTwice_CountsAsBoth()
    {
        ClaimsCallerOptions options = new();
        options.PermissionClaimTypes.Add("scope");
        options.ScopeClaimTypes.Add("exp");
        var callers = new ClaimsCallers(options);

        Assert.Equal("Order:read Price:read", Permissions(callers.Find(Principal(("scope", "Order:read Price:read")), Catalog, Now)));
        Assert.False(callers.Find(Principal(("exp", "1")), Catalog, Now).IsAuthenticated);
    }

    [Fact]
    public void AnotherCatalogue_GivesACallerOverIt()
    {
        var principal = Principal(("permission", "Order:read"));
        PermissionCatalog other = new(["Order:read"]);
        _callers.Find(principal, Catalog, Now);

        Assert.Same(other, _callers.Find(principal, other, Now).Permissions.Catalog);
        Assert.Same(other, _callers.Find(null, other, Now).Permissions.Catalog);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(5)]
    public void Principal_IsNotKeptAlive(int times)
    {
        var principal = Ask(times);
        GC.Collect();
        GC.WaitForPendingFinalizers();
        GC.Collect();

        Assert.False(principal.IsAlive);
        GC.KeepAlive(_callers);
    }

    [Fact]
    public void ManyThreads_GetTheSameCallers()
    {
        var principals = Enumerable.Range(0, 50).Select(i => Principal(("permission", i % 2 == 0 ? "Order:read" : "Price:read"))).ToArray();

        Parallel.For(0, 5000, i => Assert.Equal(
            i % 2 == 0 ? "Order:read" : "Price:read", Permissions(_callers.Find(principals[i % 50], Catalog, Now))));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private WeakReference Ask(int times)
    {
        var principal = Principal(("permission", "Order:read"));
        for (var i = 0; i < times; i++)
        {
            _callers.Find(principal, Catalog, Now);
        }

        return new WeakReference(principal);
    }

    private static string Permissions(Caller caller) => string.Join(' ', caller.Permissions.Permissions);

    private static ClaimsPrincipal Principal(params (string Type, string Value)[] claims) =>
        new(new ClaimsIdentity(claims.Select(claim => new Claim(claim.Type, claim.Value)), "Bearer"));
}
