namespace GqlAuthTooling.Analyzers.Tests;

/// <summary>No rule may throw, whatever the code: the pages' examples with lines deleted, doubled or cut off at random.</summary>
public class BrokenCodeTests
{
    private const int VariantsPerSeed = 25;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task BrokenCode_DoesNotMakeARuleThrow(int seed)
    {
        var examples = Blocks("csharp");
        var additional = Blocks("text");
        Assert.NotEmpty(examples);
        Assert.NotEmpty(additional);
        var random = new Random(seed);
        for (var i = 0; i < VariantsPerSeed; i++)
        {
            var source = Break(examples[random.Next(examples.Length)] + examples[random.Next(examples.Length)], random);
            var approved = Break(additional[random.Next(additional.Length)] + additional[random.Next(additional.Length)], random);
            var test = TestCompilation.Of(source).WithOption("GqlAuthToday", "2024-01-01")
                .WithAdditionalFile("PermissionMap.approved.txt", approved) with { AllowCompileErrors = true };

            // The run fails the test when an analyzer throws.
            Assert.All(await AnalyzerRun.RunAsync(test, [.. Rules.CreateAnalyzers()]), found => Assert.Contains(found.Id, Rules.ById));
        }
    }

    private static string[] Blocks(string language) =>
    [
        .. Directory.GetFiles(RepositoryFiles.PathOf("docs", "rules"), "GQLA*.md").Order(StringComparer.Ordinal)
            .SelectMany(page => File.ReadAllText(page).Split($"```{language}\n").Skip(1).Select(part => part.Split("```")[0])),
    ];

    private static string Break(string source, Random random)
    {
        var lines = source.Split('\n').ToList();
        for (var i = 0; i < 3; i++)
        {
            var at = random.Next(lines.Count);
            switch (random.Next(3))
            {
                case 0 when lines.Count > 1:
                    lines.RemoveAt(at);
                    break;
                case 1:
                    lines.Insert(at, lines[at]);
                    break;
                default:
                    lines[at] = lines[at][..random.Next(lines[at].Length + 1)];
                    break;
            }
        }

        var text = string.Join("\n", lines);
        return text[..random.Next(text.Length / 2, text.Length + 1)];
    }
}
