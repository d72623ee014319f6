using System.Text.RegularExpressions;
using GqlAuthTooling.AspNetCore;
using GqlAuthTooling.Cli.Tests.Support;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.Cli.Tests.Tokens;

/// <summary>Tokens in a SQLite file, as a server that uses the same file sees them.</summary>
public sealed partial class TokensTests : IDisposable
{
    private const string Database = "tokens.db";
    private const string Catalogue = """{ "permissions": { "Order:read": "Read orders", "Price:read": null } }""";

    private readonly TempTree _tree = new();

    public TokensTests() => _tree.Write("permissions.json", Catalogue);

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        _tree.Dispose();
    }

    [Fact]
    public async Task IssuedToken_IsPrintedAloneAndWorks()
    {
        var issued = await IssueAsync("--restriction", "store=SE", "--restriction", "store=NO");
        Assert.Matches("^gqli_[0-9A-Za-z]{10}_[0-9A-Za-z]{49}\n$", issued.Output);
        Assert.Equal(
            $"gqlauth: {issued.Output[..15]} (Warehouse) is valid until 2026-02-14 12:00:00Z. It is shown this once.\n", issued.Error);

        var validation = await ValidateAsync(issued.Output.TrimEnd());
        Assert.True(validation.IsValid);
        Assert.Equal(["SE", "NO"], validation.Principal.FindAll("restriction:store").Select(claim => claim.Value));
    }

    [Fact]
    public async Task Json_IsWhatTheEndpointsAnswer()
    {
        var json = (await IssueAsync("--format", "json", "--expires", "2026-01-16T00:00:00+01:00")).Json();
        Assert.Equal(1, json.GetProperty("version").GetInt32());
        Assert.True((await ValidateAsync(json.GetProperty("token").GetString()!)).IsValid);
        var info = json.GetProperty("info");
        Assert.Equal("2026-01-15T23:00:00+00:00", info.GetProperty("expiresAt").GetString());
        Assert.Equal(("active", "tester"), (info.GetProperty("state").GetString(), info.GetProperty("issuedBy").GetString()));

        var listed = (await RunAsync("list", "--format", "json")).Json().GetProperty("tokens");
        Assert.Equal(info.GetRawText(), listed[0].GetRawText().Replace("\n    ", "\n  ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task List_HasNoSecretAndFindsTokens()
    {
        var (one, other) = ((await IssueAsync()).Output, (await IssueAsync("--description", "Price comparison")).Output);
        await RunAsync("revoke", other[..15]);

        var all = await RunAsync("list");
        Assert.Equal(2, all.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length);
        Assert.DoesNotMatch(Secret(), all.Output);
        Assert.Contains($"{one[..15]}  active   expires 2026-02-14 12:00:00Z  used never", all.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Warehouse", (await RunAsync("list", "--state", "revoked")).Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Price comparison", (await RunAsync("list", "--search", "wareHOUSE")).Output, StringComparison.Ordinal);
        Assert.StartsWith(other[..15], (await RunAsync("list", "--search", other.Trim())).Output, StringComparison.Ordinal);
        Assert.Equal("gqlauth: note: there is no such token\n", (await RunAsync("list", "--search", "nothing")).Error);
    }

    [Fact]
    public async Task RevokedToken_IsRefused()
    {
        var secret = (await IssueAsync()).Output.TrimEnd();
        var revoked = await RunAsync("revoke", secret, "--reason", "leaked", "--by", "ada");
        Assert.Equal($"{secret[..15]} (Warehouse) was revoked at 2026-01-15 12:00:00Z by ada.\n", revoked.Output);
        Assert.Equal(TokenRefusal.Revoked, (await ValidateAsync(secret)).Refusal);

        // Once and for good: the second time says who was first.
        var again = (await RunAsync("revoke", secret[..15], "--by", "bob", "--format", "json")).Json().GetProperty("info");
        Assert.Equal("ada", again.GetProperty("revocation").GetProperty("by").GetString());
        Assert.Equal("leaked", again.GetProperty("revocation").GetProperty("reason").GetString());
    }

    [Theory]
    [InlineData("No token was issued. This permission covers nothing that this server knows.", "--permission", "Typo:read")]
    [InlineData("No token was issued. A token can be valid for 366 days at most.", "--expires", "400d")]
    [InlineData("'soon' is no end for --expires.", "--expires", "soon")]
    [InlineData("'2026-02-01T00:00:00' is no end for --expires.", "--expires", "2026-02-01T00:00:00")]
    [InlineData("A restriction is written name=value", "--restriction", "SE")]
    [InlineData("The permission catalogue 'none.json' can't be read", "--catalogue", "none.json")]
    [InlineData("The path 'nowhere' doesn't exist", "--catalogue", "nowhere")]
    public async Task WrongRequest_IssuesNothing(string message, string option, string value)
    {
        await IssueAsync();
        var outcome = await RunAsync("issue", [.. Usual.Where((_, index) => Usual[index / 2 * 2] != option || option == "--permission"), option, value]);
        Assert.Equal((ExitCodes.Unusable, ""), (outcome.ExitCode, outcome.Output));
        Assert.Contains(message, outcome.Error, StringComparison.Ordinal);
        Assert.Single((await RunAsync("list", "--format", "json")).Json().GetProperty("tokens").EnumerateArray());
    }

    [Fact]
    public async Task Catalogue_CanBeSources()
    {
        _tree.Write("Queries.cs", Code.Undeclared.Replace("[GraphQLRoot(OperationKind.Query)]", "[GraphQLRoot(OperationKind.Query)]\n[RequiresPermission(\"Stock:read\")]", StringComparison.Ordinal));
        var issued = await RunAsync("issue", "--migrate", "--catalogue", "Queries.cs", "--description", "x", "--permission", "Stock:read");
        Assert.True(issued.ExitCode == ExitCodes.Clean, issued.Error);
    }

    [Fact]
    public async Task Catalogue_CanBeAPermissionMap()
    {
        _tree.Write("Queries.cs", Code.Undeclared.Replace("[GraphQLRoot(OperationKind.Query)]", "[GraphQLRoot(OperationKind.Query)]\n[RequiresPermission(\"Stock:read\")]", StringComparison.Ordinal));
        _tree.Write("map.json", (await Tool.RunAsync(_tree, "map", "Queries.cs", "--format", "json")).Output);
        var issued = await RunAsync("issue", "--migrate", "--catalogue", "map.json", "--description", "x", "--permission", "Stock:read");
        Assert.True(issued.ExitCode == ExitCodes.Clean, issued.Error);
        var misspelt = await RunAsync("issue", "--catalogue", "map.json", "--description", "x", "--permission", "Stok:read");
        Assert.Contains("This permission covers nothing that this server knows.", misspelt.Error, StringComparison.Ordinal);

        // A map that is damaged is no catalogue with less in it.
        _tree.Write("map.json", """{ "version": 1, "types": [], "assemblies": [] }""");
        Assert.Equal(
            ExitCodes.Unusable,
            (await RunAsync("issue", "--catalogue", "map.json", "--description", "x", "--permission", "Stock:read")).ExitCode);
    }

    [Fact]
    public async Task DatabaseThatIsNotThere_IsNotMadeByMistake()
    {
        foreach (var args in new[] { ["list"], new[] { "revoke", "gqli_0000000000" }, ["issue", .. Usual] })
        {
            var outcome = await RunAsync(args[0], args[1..]);
            Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
            Assert.StartsWith("gqlauth: The file 'tokens.db' doesn't exist.", outcome.Error, StringComparison.Ordinal);
        }

        Assert.False(File.Exists(Path.Combine(_tree.Folder, Database)));
        await File.WriteAllBytesAsync(Path.Combine(_tree.Folder, Database), []);
        Assert.StartsWith("gqlauth: The database has no tables of tokens.", (await RunAsync("list")).Error, StringComparison.Ordinal);
        _tree.Write(Database, new string('x', 5000));
        Assert.StartsWith("gqlauth: The database can't be used: ", (await RunAsync("list")).Error, StringComparison.Ordinal);
    }

    /// <summary>Neither a connection string nor a token that was pasted is in what is printed.</summary>
    [Theory]
    [InlineData("Host=127.0.0.1;Port=9;Username=u;Password=hunter2;Timeout=2", "gqlauth: The database can't be used: ")]
    [InlineData("Host=127.0.0.1;Passwort=hunter2", "gqlauth: This is no PostgreSQL connection string.")]
    [InlineData("postgresql://u:hunter2@127.0.0.1/tokens", "gqlauth: This is no PostgreSQL connection string.")]
    public async Task ConnectionString_IsNeverRepeated(string database, string message)
    {
        var secret = "gqli_0000000000_" + new string('q', 49);
        var outcome = await Tool.RunAsync(
            _tree,
            environment => environment with { Variable = name => name == "GQLAUTH_DATABASE" ? database : null },
            "tokens", "revoke", secret);
        Assert.Equal((ExitCodes.Unusable, ""), (outcome.ExitCode, outcome.Output));
        Assert.StartsWith(message, outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("qqqq", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task NoDatabase_SaysHowToNameOne()
    {
        var outcome = await Tool.RunAsync(_tree, "tokens", "list");
        Assert.StartsWith("gqlauth: There is no database to work on. Name a SQLite file", outcome.Error, StringComparison.Ordinal);
        var unknown = await RunAsync("revoke", "gqli_0000000000");
        Assert.Equal(ExitCodes.Unusable, unknown.ExitCode);
    }

    [Fact]
    public async Task UnknownToken_IsAnError()
    {
        await IssueAsync();
        foreach (var prefix in new[] { "gqli_0000000000", "Warehouse", "gqli_" })
        {
            var outcome = await RunAsync("revoke", prefix);
            Assert.Equal((ExitCodes.Unusable, ""), (outcome.ExitCode, outcome.Output));
            Assert.StartsWith("gqlauth: There is no token of that prefix.", outcome.Error, StringComparison.Ordinal);
        }
    }

    private static readonly string[] Usual =
        ["--catalogue", "permissions.json", "--description", "Warehouse", "--permission", "Order:read"];

    private async Task<Outcome> IssueAsync(params string[] args)
    {
        var usual = args.Contains("--description") ? Usual.Where(arg => arg is not ("--description" or "Warehouse")) : Usual;
        var outcome = await RunAsync("issue", [.. usual, "--migrate", .. args]);
        Assert.True(outcome.ExitCode == ExitCodes.Clean, outcome.Error);
        return outcome;
    }

    private Task<Outcome> RunAsync(string command, params string[] args) => Tool.RunAsync(
        _tree, environment => environment with { UserName = "tester" }, ["tokens", command, "--database", Database, .. args]);

    private async Task<TokenValidation> ValidateAsync(string secret)
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(new FixedTime());
        services.AddGqlAuthTokens(options => options.Catalog = new PermissionCatalog(["Order:read"])).UseSqlite(Path.Combine(_tree.Folder, Database));
        await using var provider = services.BuildServiceProvider();
        return await provider.GetRequiredService<TokenValidator>().ValidateAsync(secret.AsMemory());
    }

    private sealed class FixedTime : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => new(2026, 1, 15, 12, 0, 0, TimeSpan.Zero);
    }

    [GeneratedRegex("gqli_[0-9A-Za-z]{10}_")]
    private static partial Regex Secret();
}
