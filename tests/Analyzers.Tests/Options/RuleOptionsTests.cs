namespace GqlAuthTooling.Analyzers.Tests;

public class RuleOptionsTests
{
    [Fact]
    public void Register_HoldsEveryOptionSortedByKey()
    {
        var fields = typeof(RuleOptions).GetFields().Select(field => (RuleOption)field.GetValue(null)!);
        Assert.Equal(fields.OrderBy(option => option.Key, StringComparer.Ordinal), RuleOptions.All);
    }

    [Fact]
    public void Property_IsNamedLikeTheKey() => Assert.All(RuleOptions.All, option => Assert.Equal(
        option.Key.Replace("_", string.Empty, StringComparison.Ordinal), option.Property, ignoreCase: true));

    [Fact]
    public void Description_IsOfSentences() => Assert.All(RuleOptions.All, option => Assert.EndsWith(".", option.Description, StringComparison.Ordinal));

    // GQLAUTH_ACCEPT=1 writes the table, for whoever has added an option.
    [Fact]
    public void Table_IsOnThePage()
    {
        const string start = "<!-- options -->\n";
        const string end = "<!-- /options -->\n";
        var path = RepositoryFiles.PathOf("docs", "options.md");
        var page = File.ReadAllText(path);
        var from = page.IndexOf(start, StringComparison.Ordinal) + start.Length;
        var to = page.IndexOf(end, StringComparison.Ordinal);
        var table = "| `.editorconfig` | MSBuild property | default | meaning |\n|---|---|---|---|\n"
            + string.Concat(RuleOptions.All.Select(Row));
        if (Environment.GetEnvironmentVariable("GQLAUTH_ACCEPT") == "1")
        {
            File.WriteAllText(path, page[..from] + table + page[to..]);
            return;
        }

        Assert.Equal(table, page[from..to]);
    }

    private static string Row(RuleOption option) =>
        $"| `{option.Key}` | `{option.Property}` | {(option.Default.Length == 0 ? "–" : $"`{option.Default.Replace(",", ", ", StringComparison.Ordinal)}`")} | {option.Description} |\n";
}
