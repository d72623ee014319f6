using System.Text.Json;
using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Mapping;

/// <summary>What a type leaves to HotChocolate is shown on every field that leads to the type, in every format.</summary>
public sealed class DelegationsTests : IDisposable
{
    private const string Source = """
        using GqlAuthTooling;
        using HotChocolate.Authorization;
        using HotChocolate.Types;
        using HotChocolate.Types.Relay;

        [GraphQLRoot(OperationKind.Query)]
        public static class Queries
        {
            [RequiresPermission("Vault:read")] public static Vault? GetVault() => null;
            [AllowAnonymous] public static Vault? GetShownVault() => null;
            [PublicAccess("why")] public static ILocked? GetLocked() => null;
            [PublicAccess("why")] public static Found? GetFound() => null;
            [PublicAccess("why")] public static Node? GetNode() => null;
            [Authorize(Roles = new[] { "Boss" })] public static Room? GetRoom() => null;
            [PublicAccess("why")] public static Bench? GetBench() => null;
        }

        public interface ILocked { string Key { get; } }
        [GraphQLName("Node")] public interface Node { string Key { get; } }
        [Authorize(Policy = "Staff")] public sealed class Vault : ILocked, Node { public string Key => ""; }
        public sealed class Door : ILocked, Node { public string Key => ""; }
        [UnionType("Found")] public abstract class Found;
        [Authorize] public sealed class Purse : Found { public int Coins => 1; }
        public sealed class Shoe : Found { public int Size => 1; }
        public sealed class Room { public Vault? Vault => null; }
        public sealed class Bench { public string Wood => ""; }
        """;

    private readonly TempTree _tree = new TempTree().Write("Shop.cs", Source);

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("Query.vault", "policy:Staff")]
    [InlineData("Query.locked", "policy:Staff")]
    [InlineData("Query.found", "authenticated")]
    [InlineData("Query.room", "roles:Boss")]
    [InlineData("Room.vault", "policy:Staff")]
    [InlineData("Query.shownVault", null)]
    [InlineData("Query.node", null)]
    [InlineData("Query.bench", null)]
    [InlineData("Vault.key", null)]
    public async Task Field_IsLeftToHotChocolate_WithWhatItReturns(string coordinate, string? delegated)
    {
        var map = (await MapAsync("json")).Json();

        var field = map.GetProperty("types").EnumerateArray().SelectMany(type => type.GetProperty("fields").EnumerateArray())
            .Single(one => one.GetProperty("coordinate").GetString() == coordinate);
        Assert.Equal(delegated, field.GetProperty("effectiveDelegated").GetString());
    }

    [Fact]
    public async Task RootType_AsksAtItsOwnFields()
    {
        _tree.Write("Shop.cs", """
            using HotChocolate.Authorization;
            using HotChocolate.Types;
            [QueryType, Authorize(Policy = "Staff")]
            public class Queries
            {
                public int GetStock() => 1;
            }
            """);

        Assert.Matches("\n  stock +[^ ]+ +delegated\\(policy:Staff\\) +Int!", (await MapAsync("text")).Output);
        Assert.Contains("\n  stock: Int! @authenticated\n", (await MapAsync("sdl")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sdl_AsksForSomebodySignedIn_AndSaysWhatItLeavesOut()
    {
        var lines = (await MapAsync("sdl")).Output.Split('\n');

        Assert.Contains("  locked: ILocked @authenticated", lines);
        Assert.Contains("  found: Found @authenticated", lines);
        Assert.Contains("  vault: Vault @requiresScopes(scopes: [[\"Vault:read\"]])", lines);
        Assert.Contains("  vault: Vault @authenticated", lines);
        Assert.Contains("  shownVault: Vault", lines);
        Assert.Contains("  bench: Bench", lines);
        Assert.Contains("  node: Node", lines);
        Assert.Contains("type Purse @authenticated {", lines);
        Assert.Contains(
            "# - Query.shownVault lets everybody in by [AllowAnonymous]. A router asks for more: the fields of Vault want somebody who is signed in.",
            lines);
        Assert.Contains(
            "# - Vault is left to HotChocolate (policy:Staff), and with it Query.locked, Query.vault, Room.vault. Shown is that a caller must be "
            + "signed in; the server behind the router must go on asking for the rest.",
            lines);
    }

    [Fact]
    public async Task Text_SaysWhatIsNeeded_AndWhoAsks()
    {
        var lines = (await MapAsync("text")).Output.Split('\n');

        string Line(string field) => lines.First(line => line.StartsWith("  " + field + " ", StringComparison.Ordinal));
        Assert.Matches("permission +Vault:read & delegated\\(policy:Staff\\) +Vault +delegated\\(policy:Staff\\) of Vault$", Line("vault"));
        Assert.Matches("public +delegated\\(policy:Staff\\) +ILocked +delegated\\(policy:Staff\\) of Vault; public: why$", Line("locked"));
        Assert.Matches("delegated\\(roles:Boss\\) +delegated\\(roles:Boss\\) +Room$", Line("room"));
    }

    [Fact]
    public async Task Markdown_SaysTheSame()
    {
        var lines = (await MapAsync("markdown")).Output.Split('\n');

        Assert.Contains("Left to HotChocolate: `policy:Staff`.", lines);
        Assert.Contains("| `vault` | permission | `Vault:read & delegated(policy:Staff)` | `Vault` | delegated(policy:Staff) of Vault |", lines);
    }

    [Fact]
    public async Task MapReadFromItsFile_SaysTheSame()
    {
        var json = (await MapAsync("json")).Output;
        _tree.Write("map.json", json);

        Assert.Equal((await MapAsync("sdl")).Output, (await Tool.RunAsync(_tree, "map", "map.json", "--format", "sdl")).Output);
        Assert.Equal(json, (await Tool.RunAsync(_tree, "map", "map.json", "--format", "json")).Output);
    }

    private Task<Outcome> MapAsync(string format) => Tool.RunAsync(_tree, "map", "Shop.cs", "--format", format);
}
