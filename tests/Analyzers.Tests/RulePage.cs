using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace GqlAuthTooling.Analyzers.Tests;

/// <summary>A rule's page, cut into its sections.</summary>
/// <remarks>
/// An example is a section with code blocks: <c>csharp</c> is source; a block below a line that holds nothing but a file's name
/// in backquotes is that file, an additional one unless it is C#; <c>ini</c> sets options as <c>.editorconfig</c> does,
/// <c>xml</c> as a project does. Unless an example says otherwise it is 1 January 2024.
/// </remarks>
internal sealed partial class RulePage
{
    private readonly string[] _sections;

    private RulePage(string text) => _sections = Heading().Split(text);

    public static RulePage Of(string id) => new(File.ReadAllText(RepositoryFiles.PathOf("docs", "rules", id + ".md")));

    /// <summary>The names of the sections, in order.</summary>
    public IEnumerable<string> Sections => _sections.Skip(1).Where((_, index) => index % 2 == 0);

    /// <summary>Whether the page says that the fixed example is what the fix writes.</summary>
    public bool FixWritesFixed => Section("Fixed").StartsWith("\nThis is what the fix writes.\n", StringComparison.Ordinal);

    /// <summary>The code of a section.</summary>
    /// <param name="section">Its name.</param>
    public TestCompilation Example(string section)
    {
        var example = TestCompilation.OfFiles().WithOption(RuleOptions.Today.Property, "2024-01-01");
        foreach (Match block in Block().Matches(Section(section)))
        {
            var (file, language, text) = (block.Groups[1].Value, block.Groups[2].Value, block.Groups[3].Value);
            example = (file, language) switch
            {
                ("", "csharp") => example.WithFile($"Test{example.Files.Length}.cs", text),
                ("", "ini") => WithEditorConfig(example, text),
                ("", "xml") => WithProperties(example, text),
                (_, "csharp") => example.WithFile(file, text),
                _ when file.Length > 0 => example.WithAdditionalFile(file, text + "\n"),
                _ => example,
            };
        }

        Assert.False(example.Files.IsEmpty, $"The section '{section}' has no code.");
        return example with { EngineVersion = PagePackages.EngineVersionIn(Section(section)) };
    }

    private static TestCompilation WithEditorConfig(TestCompilation example, string text) => text.Split('\n')
        .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
        .Where(parts => parts.Length == 2)
        .Aggregate(example, (result, parts) =>
            result.WithOption(RuleOptions.All.Single(option => option.Key == parts[0]).Property, parts[1]));

    private static TestCompilation WithProperties(TestCompilation example, string text) => XElement.Parse(text)
        .DescendantsAndSelf("PropertyGroup").Elements()
        .Aggregate(example, (result, property) => result.WithOption(property.Name.LocalName, property.Value));

    private string Section(string name)
    {
        var index = Array.IndexOf(_sections, name, 1);
        Assert.True(index > 0, $"The page has no section '{name}'.");
        return _sections[index + 1];
    }

    [GeneratedRegex("^## (.+)\n", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex("(?:^`([^`\n]+)`:?\n\n)?^```(\\w*)\n(.*?)\n?^```$", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Block();
}
