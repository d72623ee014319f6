using System;
using System.Collections.Generic;
using System.Linq;
using System.Security.Claims;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Adapter;
using HotChocolate;
using HotChocolate.Data;
using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>
/// With [UseProjection] the engine reads from the source what an operation selects: what isn't selected is neither read nor required,
/// and what is selected needs what it needs, on whatever level.
/// </summary>
public sealed class ProjectionTests
{
    private const string Cost = "You need Cost:read permission to access cost.";
    private const string Email = "You need Maker:contact permission to access email.";

    [Theory]
    [InlineData("{ stocked { name } }", """{"stocked":[{"name":"Cup"},{"name":"Jug"}]}""", "Stocked.Name")]
    [InlineData("{ stocked { maker { name } } }", """{"stocked":[{"maker":{"name":"Ann"}},{"maker":{"name":"Ann"}}]}""", "StockedMaker.Name")]
    [InlineData("{ first { name maker { name } } }", """{"first":{"name":"Cup","maker":{"name":"Ann"}}}""", "Stocked.Name StockedMaker.Name")]
    public async Task GuardedPropertyThatIsNotSelected_IsNeitherRequiredNorRead(string query, string data, string read)
    {
        await using var server = await StartAsync(EnforcementMode.Reject);

        var answer = await AskAsync(server, query);

        Assert.StartsWith($$"""{"data":{{data}}""", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("permissionsUsed", answer, StringComparison.Ordinal);
        Assert.Equal(read, ReadFrom(server));
    }

    [Theory]
    [InlineData("{ stocked { name cost } }", Cost, "Cost:read")]
    [InlineData("{ first { ...F } } fragment F on Stocked { c: cost }", Cost, "Cost:read")]
    [InlineData("{ stocked { maker { name email } } }", Email, "Maker:contact")]
    [InlineData("{ first { maker { ... { email } } } }", Email, "Maker:contact")]
    public async Task GuardedPropertyThatIsSelected_IsRequired(string query, string denied, string permission)
    {
        await using var server = await StartAsync(EnforcementMode.Reject);

        var refused = await AskAsync(server, query);
        Assert.StartsWith($$"""{"errors":[{"message":"{{denied}}""", refused, StringComparison.Ordinal);
        Assert.DoesNotContain("\"data\"", refused, StringComparison.Ordinal);
        Assert.Empty(ReadFrom(server));

        var allowed = await AskAsync(server, query, permission);
        Assert.StartsWith("""{"data":{""", allowed, StringComparison.Ordinal);
        Assert.Contains($$"""
            "permissionsUsed":["{{permission}}"]
            """, allowed, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("{ first { name cost } }", """{"name":"Cup","cost":null}""", Cost, """["first","cost"]""", "7")]
    [InlineData("{ first { name maker { name email } } }", """{"name":"Cup","maker":{"name":"Ann","email":null}}""", Email, """["first","maker","email"]""", "ann@")]
    public async Task PropertyDeniedInPartialMode_IsNull(string query, string first, string denied, string path, string secret)
    {
        await using var server = await StartAsync(EnforcementMode.Partial);

        var answer = await AskAsync(server, query);

        Assert.Contains($$"""
            "data":{"first":{{first}}}
            """, answer, StringComparison.Ordinal);
        Assert.Contains($"\"message\":\"{denied}\"", answer, StringComparison.Ordinal);
        Assert.Contains($"\"path\":{path}", answer, StringComparison.Ordinal);
        Assert.DoesNotContain(secret, answer, StringComparison.Ordinal);
        Assert.Contains(secret, await AskAsync(server, query, "Cost:read", "Maker:contact"), StringComparison.Ordinal);
    }

    private static async Task<ServiceProvider> StartAsync(EnforcementMode mode)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<SourceReads>();
        services.AddGraphQLServer().AddQueryType<ProjectedQuery>().AddProjections().AddGqlAuth(options =>
        {
            // The map has the types of all the schemas that these tests declare.
            options.AllowUnmapped = true;
            options.Mode = mode;
        });
        var provider = services.BuildServiceProvider();
        await provider.GetRequestExecutorAsync();
        return provider;
    }

    private static async Task<string> AskAsync(ServiceProvider server, string query, params string[] grants)
    {
        var executor = await server.GetRequestExecutorAsync();
        var request = OperationRequestBuilder.New().SetDocument(query)
            .SetGlobalState(nameof(ClaimsPrincipal), ShopServer.User(["Other:read", .. grants])).Build();
        await using var result = await executor.ExecuteAsync(request);
        return ShopServer.Compact(result.ToJson());
    }

    private static string ReadFrom(ServiceProvider server) =>
        string.Join(' ', server.GetRequiredService<SourceReads>().Properties.Distinct().Order(StringComparer.Ordinal));
}

/// <summary>What was read from the source.</summary>
public sealed class SourceReads
{
    public List<string> Properties { get; } = [];

    public T Read<T>(string property, T value)
    {
        lock (Properties)
        {
            Properties.Add(property);
        }

        return value;
    }
}

/// <summary>Roots whose fields the engine projects.</summary>
public sealed class ProjectedQuery
{
    [PublicAccess("A list")]
    [UseProjection]
    public IQueryable<Stocked> GetStocked([Service] SourceReads reads) => Source(reads);

    [PublicAccess("One of it")]
    [UseFirstOrDefault]
    [UseProjection]
    public IQueryable<Stocked> GetFirst([Service] SourceReads reads) => Source(reads);

    private static IQueryable<Stocked> Source(SourceReads reads)
    {
        var maker = new StoredMaker(reads, "Ann", "ann@maker.example");
        return new Stocked[] { new StoredWare(reads, "Cup", 7, maker), new StoredWare(reads, "Jug", 9, maker) }.AsQueryable();
    }

    // What stands for the rows of a table.
    private sealed class StoredWare(SourceReads reads, string name, int cost, StockedMaker maker) : Stocked
    {
        public override string Name => reads.Read("Stocked.Name", name);

        public override int? Cost => reads.Read("Stocked.Cost", cost);

        public override StockedMaker? Maker => maker;
    }

    private sealed class StoredMaker(SourceReads reads, string name, string email) : StockedMaker
    {
        public override string Name => reads.Read("StockedMaker.Name", name);

        public override string? Email => reads.Read("StockedMaker.Email", email);
    }
}

/// <summary>Something on stock, with a cost that not everybody sees.</summary>
public class Stocked
{
    public virtual string Name { get; set; } = string.Empty;

    [RequiresPermission("Cost:read")]
    public virtual int? Cost { get; set; }

    public virtual StockedMaker? Maker { get; set; }
}

/// <summary>Who made it, with an address that not everybody sees.</summary>
public class StockedMaker
{
    public virtual string Name { get; set; } = string.Empty;

    [RequiresPermission("Maker:contact")]
    public virtual string? Email { get; set; }
}
