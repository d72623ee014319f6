using GqlAuthTooling.Cli.Mapping;
using GqlAuthTooling.Cli.Sdl;
using GqlAuthTooling.Cli.Tests.Support;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Tests.Mapping.Sdl;

/// <summary>Exported SDL that is read again asks for what the map asks for.</summary>
public sealed class RoundTripTests : IDisposable
{
    private readonly TempTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("samples/Storefront")]
    [InlineData("samples/Storefront.Unprotected")]
    public async Task ExportedSdl_AsksForNoLess(string sample)
    {
        var folder = Repository.PathOf(sample);
        var sdl = Path.Combine(_tree.Folder, "schema.graphql");
        var outcome = await Tool.RunAsync(_tree, "map", folder, "--format", "sdl", "-o", sdl);
        Assert.Equal(ExitCodes.Clean, outcome.ExitCode);
        using var nowhere = new StringWriter();
        var original = MapInput.Load(
            new CliEnvironment(nowhere, nowhere, folder, TimeProvider.System), [folder], includeTests: false, CancellationToken.None);
        var read = SdlMap.Read(sdl, "schema.graphql").Map;

        var objects = original.Schema.Where(type => type.Kind == SchemaTypeKind.Object).Select(type => type.Name).ToHashSet(StringComparer.Ordinal);
        var fields = original.Map.Fields.Where(field => objects.Contains(field.Coordinate.Split('.')[0])).ToArray();
        Assert.NotEmpty(fields);
        foreach (var field in fields)
        {
            var again = read.Field(field.Coordinate).Effective;
            Assert.True(
                again.IsNever || (!field.IsDenied && again.Implies(field.Effective)),
                $"{field.Coordinate} needs {field.Effective.Text} and in the SDL only {again.Text}.");
            Assert.True(
                !again.IsNever || field.Effective.IsNever || !field.Effective.Permissions.All(PermissionName.IsPermission),
                $"{field.Coordinate} needs {field.Effective.Text} and is closed in the SDL.");
        }
    }
}
