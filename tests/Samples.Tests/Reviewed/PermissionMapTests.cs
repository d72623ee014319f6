using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Threading.Tasks;

namespace GqlAuthTooling.Samples.Tests.Reviewed;

/// <summary>The map of the protected shop: printed, reviewed and compiled in, all the same.</summary>
public sealed class PermissionMapTests
{
    [Fact]
    public async Task TheMapPrinted_IsTheReviewedOne()
    {
        var (exitCode, output, notes) = await CommandLine.RunAsync("map", "samples/Storefront", "--format", "markdown");

        Assert.Equal(0, exitCode);
        Assert.Empty(notes);
        ReviewedText.Matches("samples/Storefront/permission-map.md", output);
    }

    [Fact]
    public async Task TheMapPrinted_IsTheOneCompiledIn()
    {
        var (_, output, _) = await CommandLine.RunAsync("map", "samples/Storefront", "--format", "json");

        Assert.Equal(CompiledMap.Storefront.Fields.Select(field => $"{field.Coordinate}: {field.Effective.Text}"), Printed(output));
    }

    private static List<string> Printed(string json)
    {
        using var map = JsonDocument.Parse(json);
        return map.RootElement.GetProperty("types").EnumerateArray()
            .SelectMany(type => type.GetProperty("fields").EnumerateArray())
            .Select(field => (
                Coordinate: field.GetProperty("coordinate").GetString()!,
                Text: field.GetProperty("effective").GetProperty("text").GetString()!))
            .OrderBy(field => field.Coordinate, StringComparer.Ordinal)
            .Select(field => $"{field.Coordinate}: {field.Text}")
            .ToList();
    }
}
