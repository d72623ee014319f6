using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Diffing;

/// <summary>What types leave to HotChocolate is asked where a field returns them, their interface or their union, and compared there.</summary>
public sealed class DiffDelegationTests : IDisposable
{
    private const string Code = """
        using GqlAuthTooling;
        using HotChocolate.Authorization;
        using HotChocolate.Types;

        [GraphQLRoot(OperationKind.Query)]
        public static class Queries
        {
            [PublicAccess("why")] public static Vault? GetVault() => null;
            [PublicAccess("why")] public static int GetCount() => 1;
        }

        public interface ILocked { string Key { get; } }
        [Authorize(Policy = "Staff")] public sealed class Vault : ILocked { public string Key => ""; public int Coins => 1; }
        public sealed class Door : ILocked { public string Key => ""; }
        """;

    private const string Locked = "[PublicAccess(\"why\")] public static ILocked? GetLocked() => null;";

    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Fact]
    public async Task AnonymousFieldThatReturnsATypeWithAPolicy_IsAWidening()
    {
        var outcome = await DiffAsync(Code, With("[AllowAnonymous] public static Vault? GetShown() => null;"));

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.Contains(
            "Query.shown: is new: for anybody: opens 2 fields of Vault (coins and key), which they did not reach before. "
            + "Vault needed policy Staff before, and needs nothing by Query.shown → Vault\n",
            outcome.Output.Replace("delegated(policy:Staff)", "policy Staff", StringComparison.Ordinal),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task NewFieldThatReturnsAnInterfaceOfATypeWithAPolicy_AsksForIt()
    {
        var outcome = await DiffAsync(Code, With(Locked));

        Assert.True(outcome.ExitCode == ExitCodes.Clean, outcome.Output);
        Assert.Contains("  Query.locked: is new: for delegated(policy:Staff)\n", outcome.Output, StringComparison.Ordinal);
        Assert.DoesNotContain("Widened", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AnonymousFieldThatReturnsAnInterface_OpensTheTypesBehindIt()
    {
        var outcome = await DiffAsync(With(Locked), With("[AllowAnonymous] public static ILocked? GetLocked() => null;"));

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.StartsWith("Widened\n  Query.locked: was delegated(policy:Staff), now anybody: opens 4 fields of ", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PolicyThatATypeLoses_IsToldOnceForEveryFieldThatAskedForIt()
    {
        var outcome = await DiffAsync(With(Locked), With(Locked).Replace("[Authorize(Policy = \"Staff\")] ", "", StringComparison.Ordinal));

        Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
        Assert.StartsWith(
            "Widened\n  Vault: asked delegated(policy:Staff) of every caller, now nothing: opens Query.locked and Query.vault, and behind them ",
            outcome.Output,
            StringComparison.Ordinal);
        Assert.Contains("\n1 widened, ", outcome.Output, StringComparison.Ordinal);
    }

    private static string With(string field) => Code.Replace("[PublicAccess(\"why\")] public static int", field + "\n[PublicAccess(\"why\")] public static int", StringComparison.Ordinal);

    private async Task<Outcome> DiffAsync(string old, string current)
    {
        _tree.Write("old.cs", old).Write("new.cs", current);
        return await Tool.RunAsync(_tree, "diff", "old.cs", "new.cs");
    }
}
