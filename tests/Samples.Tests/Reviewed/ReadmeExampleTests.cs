using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace GqlAuthTooling.Samples.Tests.Reviewed;

/// <summary>The example on README.md's first screen gets the finding that stands below it.</summary>
public sealed class ReadmeExampleTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("gqlauth-readme-").FullName;

    [Fact]
    public async Task TheExample_GetsTheFindingBelowIt()
    {
        var blocks = (await File.ReadAllTextAsync(Repository.PathOf("README.md"))).Replace("\r\n", "\n", StringComparison.Ordinal)
            .Split("```\n");
        var example = blocks.First(block => block.Contains("```csharp\n", StringComparison.Ordinal)).Split("```csharp\n")[1];
        var finding = blocks.First(block => block.StartsWith("OrderQueries.cs(", StringComparison.Ordinal)).TrimEnd();
        await File.WriteAllTextAsync(Path.Combine(_folder, "OrderQueries.cs"), example);

        var (_, output, _) = await CommandLine.RunAsync("check", _folder, "--format", "json");

        Assert.Equal(finding, FindingIn(output));
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private static string FindingIn(string json)
    {
        using var report = JsonDocument.Parse(json);
        var finding = Assert.Single(report.RootElement.GetProperty("findings").EnumerateArray());
        var file = Path.GetFileName(finding.GetProperty("path").GetString());
        return $"{file}({finding.GetProperty("line")},{finding.GetProperty("column")}): "
            + $"{finding.GetProperty("severity")} {finding.GetProperty("id")}: {finding.GetProperty("message")}";
    }
}
