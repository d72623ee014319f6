using System.Diagnostics;
using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Git;

public sealed class GitDiffTests : IDisposable
{
    private readonly TempTree _tree = new();
    private readonly string[] _before = Leftovers();

    public GitDiffTests()
    {
        Directory.Delete(_tree.PathOf(".git"), recursive: true);
        Git("init", "--quiet", "--initial-branch=main");
        _tree.WithProject("src/Shop/Shop.csproj").Write("src/Shop/Queries.cs", Code.Protected).Write(".gitattributes", "*.cs export-ignore export-subst\n");
        Commit("Begin");
        Git("checkout", "--quiet", "-b", "feature");
        _tree.Write("src/Shop/Queries.cs", Code.Protected.Replace("[RequiresPermission(\"Order:read\")]", "[RequiresAuthentication]", StringComparison.Ordinal));
        Commit("Open");
    }

    public void Dispose()
    {
        // Git's own files are read-only, which not every platform deletes.
        foreach (var file in Directory.EnumerateFiles(_tree.PathOf(".git"), "*", SearchOption.AllDirectories))
        {
            File.SetAttributes(file, FileAttributes.Normal);
        }

        _tree.Dispose();

        // Other processes have such folders too, for as long as they run.
        var after = Leftovers().Except(_before, StringComparer.Ordinal).ToArray();
        Assert.True(
            SpinWait.SpinUntil(() => !Array.Exists(after, Directory.Exists), TimeSpan.FromMinutes(2)),
            "What stays: " + string.Join(", ", after.Where(Directory.Exists)));
    }

    [Theory]
    [InlineData("main..HEAD")]
    [InlineData("main..feature")]
    [InlineData("main..")]
    [InlineData("main...feature")]
    [InlineData("HEAD~1..HEAD")]
    public async Task Revisions_AreCompared(string range)
    {
        var outcome = await Tool.RunAsync(_tree, "diff", "--git", range);

        Assert.True(outcome.ExitCode == ExitCodes.Findings, outcome.Error);
        Assert.StartsWith("Widened\n  Query.order: was Order:read, now anybody who is signed in: opens 1 field of Order (id)\n", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task WorkingTree_HasNoSay()
    {
        _tree.Write("src/Shop/Queries.cs", "this is no C#").Write("src/Shop/More.cs", Code.Undeclared);

        Assert.Equal(ExitCodes.Clean, (await Tool.RunAsync(_tree, "diff", "--git", "feature..HEAD")).ExitCode);
    }

    [Fact]
    public async Task PathInTheRepository_IsComparedAlone()
    {
        _tree.WithProject("src/Other/Other.csproj").Write("src/Other/Queries.cs", Code.Undeclared.Replace("GetOrder", "GetOther", StringComparison.Ordinal));
        Commit("More");

        var part = await Tool.RunAsync(_tree, "diff", "--git", "main..HEAD", "src/Shop");
        var inside = await Tool.RunAsync(_tree, environment => environment with { CurrentFolder = _tree.PathOf("src/Shop") }, "diff", "--git", "main..HEAD");
        var all = await Tool.RunAsync(_tree, "diff", "--git", "main..HEAD");

        Assert.DoesNotContain("Query.other", part.Output, StringComparison.Ordinal);
        Assert.Equal(part, inside);
        Assert.Contains("Query.other", all.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TwoDotsAndThree_DifferWhereMainWentOn()
    {
        Git("checkout", "--quiet", "main");
        _tree.Write("src/Shop/Queries.cs", Code.Protected.Replace("Order:read", "Order:admin", StringComparison.Ordinal));
        Commit("Close");
        Git("checkout", "--quiet", "feature");

        Assert.Contains("was Order:admin", (await Tool.RunAsync(_tree, "diff", "--git", "main..HEAD")).Output, StringComparison.Ordinal);
        Assert.Contains("was Order:read", (await Tool.RunAsync(_tree, "diff", "--git", "main...HEAD")).Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ApprovedFileOfTheNewRevision_Approves()
    {
        _tree.Write("src/Shop/PermissionMap.approved.txt", "Query.order: authenticated\n");
        Commit("Approve");

        var outcome = await Tool.RunAsync(_tree, "diff", "--git", "main..HEAD");

        Assert.Equal(ExitCodes.Clean, outcome.ExitCode);
        Assert.Contains("[approved]", outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--upload-pack=touch pwned..HEAD")]
    [InlineData("main..--upload-pack=touch pwned")]
    [InlineData("main..$(touch pwned)")]
    [InlineData("main..HEAD; touch pwned")]
    [InlineData("main..no such branch")]
    [InlineData("main..:Shop.cs")]
    [InlineData("main..HEAD^{tree}")]
    [InlineData("nowhere..HEAD")]
    [InlineData("main..a\nb")]
    public async Task OddRevision_IsRefusedAndRunsNothing(string range)
    {
        var outcome = await Tool.RunAsync(_tree, "diff", "--git=" + range);

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.Empty(outcome.Output);
        Assert.Contains("is not in this repository", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain(Directory.EnumerateFiles(_tree.Folder, "pwned", SearchOption.AllDirectories), _ => true);
    }

    [Theory]
    [InlineData("main")]
    [InlineData("..")]
    [InlineData("...")]
    [InlineData("")]
    public async Task TextThatIsNoRange_IsRefused(string range)
    {
        var outcome = await Tool.RunAsync(_tree, "diff", "--git=" + range);

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.DoesNotContain("internal error", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderOutsideARepository_IsRefused()
    {
        using var outside = new TempTree();

        var outcome = await Tool.RunAsync(outside, "diff", "--git", "main..HEAD");

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.Contains("not a git repository", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ShallowClone_SaysHowToFetchMore()
    {
        Git("clone", "--quiet", "--depth=1", "file://" + _tree.Folder, "shallow");

        var outcome = await Tool.RunAsync(
            _tree, environment => environment with { CurrentFolder = _tree.PathOf("shallow") }, "diff", "--git", "HEAD~1..HEAD");

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.Contains("git fetch --unshallow", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task PathThatOneRevisionLacks_IsRefused()
    {
        _tree.WithProject("src/Other/Other.csproj").Write("src/Other/Queries.cs", Code.Protected);
        Commit("More");

        var outcome = await Tool.RunAsync(_tree, "diff", "--git", "main..HEAD", "src/Other");

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.Contains("'src/Other' doesn't exist in main", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task TreeWithoutASchema_IsRefusedWithoutNamingTheTemporaryFolder()
    {
        _tree.Write("src/Shop/Queries.cs", Code.NoRoots);
        Commit("Nothing");

        var outcome = await Tool.RunAsync(_tree, "diff", "--git", "main..HEAD");

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.Contains("In HEAD: no GraphQL roots found", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("gqlauth-", outcome.Error.Replace(_tree.Folder, "", StringComparison.Ordinal), StringComparison.Ordinal);
    }

    [Fact]
    public async Task LinkOutOfTheRepository_IsLeftOutAndSaid()
    {
        File.CreateSymbolicLink(_tree.PathOf("src/Shop/Passwords.cs"), "/etc/passwd");
        File.CreateSymbolicLink(_tree.PathOf("src/Shop/Linked.cs"), "../../Linked.cs");
        _tree.Write("Linked.cs", Code.Protected.Replace("GetOrder", "GetLinked", StringComparison.Ordinal).Replace("class Queries", "class Linked", StringComparison.Ordinal)
            .Replace("public sealed record Order(int Id);", "", StringComparison.Ordinal));
        Commit("Links");

        var outcome = await Tool.RunAsync(_tree, "diff", "--git", "main..HEAD", "src");

        Assert.Contains("'src/Shop/Passwords.cs' is a link out of the repository and was left out", outcome.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("internal error", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProjectThatIsASubmoduleNow_IsNoLongerJudged()
    {
        _tree.WithProject("src/Legacy/Legacy.csproj").Write("src/Legacy/Queries.cs", Code.Protected.Replace("GetOrder", "GetLedger", StringComparison.Ordinal)
            .Replace("class Queries", "class Legacy", StringComparison.Ordinal).Replace("public sealed record Order(int Id);", "", StringComparison.Ordinal));
        Commit("Two");
        Directory.Delete(_tree.PathOf("src/Legacy"), recursive: true);
        Git("add", "--all");
        Git("update-index", "--add", "--cacheinfo", "160000,0123456789012345678901234567890123456789,src/Legacy");
        Git("commit", "--quiet", "-m", "Submodule");

        foreach (var path in new[] { ".", "src" })
        {
            var outcome = await Tool.RunAsync(_tree, "diff", "--git", "HEAD~1..HEAD", path);

            Assert.Equal(ExitCodes.Findings, outcome.ExitCode);
            Assert.StartsWith("No longer judged\n  Legacy: '", outcome.Output, StringComparison.Ordinal);
            Assert.Contains("Legacy' is a submodule or a link out of the repository now, so 1 field of Query (ledger) is looked at no longer", outcome.Output, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("..\0/Queries.cs")]
    [InlineData("Odd.cs")]
    [InlineData(".")]
    public async Task OddLink_IsLeftOut(string target)
    {
        var blob = Run(target, ["hash-object", "-w", "--stdin"]).Trim();
        Git("update-index", "--add", "--cacheinfo", "120000," + blob + ",src/Shop/Odd.cs");
        Git("commit", "--quiet", "-m", "Odd");

        var outcome = await Tool.RunAsync(_tree, "diff", "--git", "main..HEAD");

        Assert.True(outcome.ExitCode == ExitCodes.Findings, outcome.Error);
        Assert.DoesNotContain("internal error", outcome.Error, StringComparison.Ordinal);
        Assert.Contains("1 widened", outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FolderDeeperThanAnybodyNests_IsRefusedInsteadOfLeftUnread()
    {
        _tree.Write(string.Concat(Enumerable.Repeat("d/", 80)) + "Deep.csproj", "<Project />");
        Commit("Deep");

        var outcome = await Tool.RunAsync(_tree, "diff", "--git", "main..HEAD");

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.Contains("nested more than 64 levels deep", outcome.Error, StringComparison.Ordinal);
    }

    private static string[] Leftovers() =>
        [.. Directory.EnumerateDirectories(Path.GetTempPath(), "gqlauth-*").Where(folder => Directory.Exists(Path.Combine(folder, "tree"))).Order(StringComparer.Ordinal)];

    private void Commit(string message)
    {
        Git("add", "--all");
        Git("commit", "--quiet", "-m", message);
    }

    private void Git(params string[] arguments) => Run(null, arguments);

    private string Run(string? input, string[] arguments)
    {
        var start = new ProcessStartInfo("git", ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false", "-c", "protocol.file.allow=always", .. arguments])
        {
            WorkingDirectory = _tree.Folder,
            RedirectStandardError = true,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        var error = process.StandardError.ReadToEnd();
        process.WaitForExit();
        Assert.True(process.ExitCode == 0, error);
        return output;
    }
}
