using System.Text.Json;

namespace GqlAuthTooling.Export.Tests.Support;

/// <summary>Composes SDL with every implementation of composition that routers use.</summary>
internal static class Composition
{
    /// <summary>What came of it: a property for each tool, with <c>errors</c>.</summary>
    /// <param name="sdl">The SDL.</param>
    public static JsonElement Of(string sdl)
    {
        var file = Path.GetTempFileName();
        try
        {
            File.WriteAllText(file, sdl);
            using var document = JsonDocument.Parse(NodePackages.Run("compose.mjs", file));
            return document.RootElement.Clone();
        }
        finally
        {
            File.Delete(file);
        }
    }
}
