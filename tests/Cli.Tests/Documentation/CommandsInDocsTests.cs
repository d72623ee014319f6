using System.Text.RegularExpressions;
using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Documentation;

/// <summary>Commands that the documentation names exist, with their options.</summary>
public sealed partial class CommandsInDocsTests : IDisposable
{
    private const string Workflow = "docs/workflows/code-scanning.yml";
    private const string PullRequest = "docs/workflows/pull-request.yml";

    private readonly TempTree _tree = new();

    public static TheoryData<string> Files =>
        [Workflow, PullRequest, "docs/ci.md", "docs/contributing.md", "docs/rules/README.md", "README.md", "src/Cli/README.md"];

    public void Dispose() => _tree.Dispose();

    [Theory]
    [MemberData(nameof(Files))]
    public async Task Commands_Exist(string file)
    {
        foreach (Match call in Call().Matches(Text(file)))
        {
            var (command, rest) = (call.Groups[1].Value, call.Groups[2].Value);
            var help = await Tool.RunAsync(_tree, [command, .. SubCommand().Matches(rest).Where(_ => command == "tokens").Select(sub => sub.Value), "--help"]);

            Assert.True(help.ExitCode == ExitCodes.Clean, $"{file}: there is no command 'gqlauth {command}'.");
            Assert.All(Option().Matches(rest), option => Assert.Matches($@"(^|[\s,]){Regex.Escape(option.Value)}[\s,]", help.Output));
        }
    }

    [Fact]
    public void Synopsis_NamesEveryCommand()
    {
        var commands = Call().Matches(Text("src/Cli/README.md")).Select(call => call.Groups[1].Value).ToHashSet(StringComparer.Ordinal);

        Assert.Superset(new HashSet<string> { "check", "diff", "explain", "map", "operations", "sarif", "schema", "serve", "tokens" }, commands);
    }

    [Fact]
    public void PullRequestWorkflow_ComparesCommitsAndCommentsAlsoWhenItFails()
    {
        var text = Text(PullRequest);

        // What the event says comes through the environment: a branch's name is text of its author.
        Assert.All(
            text.Split('\n').SkipWhile(line => !line.Contains("- name: Compare", StringComparison.Ordinal))
                .Where(line => line.Contains("run:", StringComparison.Ordinal)),
            line => Assert.DoesNotContain("${{", line, StringComparison.Ordinal));
        Assert.Contains("fetch-depth: 0", text, StringComparison.Ordinal);
        Assert.Contains(" diff --git \"$BASE...$HEAD\" Shop.sln --format markdown > gqlauth.md\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  pull-requests: write\n", text, StringComparison.Ordinal);
        Assert.Contains("      - name: Comment\n        if: always()\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain('\t', text);
    }

    [Fact]
    public void Workflow_HandsEachFileOn()
    {
        var text = Text(Workflow);
        var logs = Regex.Match(text, "-p:GqlAuthSarifFolder=(\\S+)").Groups[1].Value;
        var completed = Regex.Match(text, " sarif (\\S+) -o (\\S+)\n").Groups;
        var steps = text.Split("\n      - ");

        Assert.Equal(logs, completed[1].Value);
        Assert.Contains($"\n          sarif_file: {completed[2].Value}\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  security-events: write\n", text, StringComparison.Ordinal);
        Assert.Equal(
            ["name: Complete the logs", "name: Upload"],
            steps.Where(step => step.Contains("\n        if: always()\n", StringComparison.Ordinal)).Select(step => step.Split('\n')[0]));
        Assert.DoesNotContain('\t', text);
        Assert.Contains(
            "'$(GqlAuthSarifFolder)' != ''", Text("src/Package/build/GqlAuthTooling.Sarif.targets"), StringComparison.Ordinal);
    }

    private static string Text(string file) =>
        File.ReadAllText(Repository.PathOf(file)).Replace("\r\n", "\n", StringComparison.Ordinal);

    // In code, at the start of a line, in backquotes or as a step of a workflow; not in running text.
    [GeneratedRegex("(?:(?:^|`)gqlauth|src/Cli(?: -c Release)? --) ([a-z]+)([^\n`]*(?:\n {10,}\\[[^\n]*)*)", RegexOptions.Multiline)]
    private static partial Regex Call();

    [GeneratedRegex("(?<=^ )(?:issue|list|revoke)")]
    private static partial Regex SubCommand();

    [GeneratedRegex(@"(?<=[\s\[])--?[a-z][a-z-]*")]
    private static partial Regex Option();
}
