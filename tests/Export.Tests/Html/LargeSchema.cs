using GqlAuthTooling.Export.Tests.Support;

namespace GqlAuthTooling.Export.Tests.Html;

/// <summary>A schema of 5,000 fields and 100 permissions.</summary>
internal static class LargeSchema
{
    /// <summary>The page of its map, in a file.</summary>
    public static async Task<string> FileAsync()
    {
        var file = Path.Combine(Directory.CreateTempSubdirectory("gqlauth-large-").FullName, "map.html");
        await File.WriteAllTextAsync(file, await Exported.OfSourceAsync(LargeSource.Text(), "html"));
        return file;
    }
}
