using System.Collections.Concurrent;
using GqlAuthTooling.Cli;
using GqlAuthTooling.Cli.Mapping.Files;
using GqlAuthTooling.Operations;
using GqlAuthTooling.Operations.Judging;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Export.Tests.Support;

/// <summary>What <c>gqlauth map</c> writes; each export is made once.</summary>
internal static class Exported
{
    private static readonly ConcurrentDictionary<(string Path, string Format), Lazy<Task<string>>> Made = new();

    /// <summary>The exports of all samples, as arguments of a theory.</summary>
    public static TheoryData<string> Samples => ["samples/Storefront", "samples/Storefront.Unprotected", "tests/Export.Tests/Support/Depot.cs.txt"];

    /// <summary>Exports a folder, project or file of the repository.</summary>
    /// <param name="path">The path in the repository; a <c>.cs.txt</c> is source that isn't compiled here.</param>
    /// <param name="format">The format.</param>
    public static Task<string> OfAsync(string path, string format) =>
        Made.GetOrAdd((path, format), key => new Lazy<Task<string>>(() => Make(key.Path, key.Format))).Value;

    /// <summary>The map of a sample, the schema that its SDL describes, and the fields that are left to HotChocolate.</summary>
    /// <param name="path">The sample.</param>
    public static async Task<Sample> SampleAsync(string path)
    {
        var file = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(file, await OfAsync(path, "json"));
            var view = MapFile.Read(file, path);
            return new Sample(
                new OperationJudge(view.Map, GraphQLSchema.FromSdl(GraphQLDocument.Parse(await OfAsync(path, "sdl")))),
                view.Types.SelectMany(type => type.Fields).Where(field => field.Delegations.Count > 0)
                    .Select(field => field.Access.Coordinate).ToHashSet(StringComparer.Ordinal));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>Exports source text.</summary>
    /// <param name="source">The text.</param>
    /// <param name="format">The format.</param>
    public static async Task<string> OfSourceAsync(string source, string format)
    {
        var folder = Directory.CreateTempSubdirectory("gqlauth-").FullName;
        try
        {
            await File.WriteAllTextAsync(Path.Combine(folder, "Schema.cs"), source);
            return await RunAsync(folder, format);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static Task<string> Make(string path, string format) => path.EndsWith(".txt", StringComparison.Ordinal)
        ? OfSourceAsync(File.ReadAllText(Repository.PathOf(path)), format)
        : RunAsync(Repository.PathOf(path), format);

    private static async Task<string> RunAsync(string path, string format)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exitCode = await GqlAuthCli.RunAsync(
            ["map", path, "--format", format], new CliEnvironment(output, error, Path.GetTempPath(), TimeProvider.System));
        Assert.True(exitCode == ExitCodes.Clean, error.ToString());
        return output.ToString();
    }
}

/// <summary>What tests ask of a sample.</summary>
/// <param name="Judge">Decides about operations.</param>
/// <param name="Delegated">The coordinates of fields that are left to HotChocolate, for themselves or for what they return.</param>
internal sealed record Sample(OperationJudge Judge, IReadOnlySet<string> Delegated);
