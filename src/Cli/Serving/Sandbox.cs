using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.Cli.Mapping;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Operations.Executing;
using GqlAuthTooling.Operations.Judging;

namespace GqlAuthTooling.Cli.Serving;

/// <summary><c>gqlauth serve</c>: from sources to a server, until somebody ends it.</summary>
internal static class Sandbox
{
    /// <summary>Serves until it is cancelled.</summary>
    /// <param name="environment">What it takes from the machine.</param>
    /// <param name="options">What the sandbox shall be.</param>
    /// <param name="cancellation">Ends it.</param>
    /// <exception cref="InputException">The input can't be used, or the port is taken.</exception>
    public static async Task<int> RunAsync(CliEnvironment environment, SandboxOptions options, CancellationToken cancellation)
    {
        var view = MapInput.Load(environment, options.Paths, options.IncludeTests, cancellation);
        foreach (var note in view.Notes)
        {
            environment.Error.Write($"gqlauth: note: {Paint.Plain(note)}\n");
        }

        var schema = SchemaOfMap.Of(view);
        var file = SandboxFile.Load(options, environment.CurrentFolder, schema);
        var server = await SandboxServer.StartAsync(
            new OperationExecutor(new OperationJudge(view.Map, schema), file.Data), file, options, environment, cancellation).ConfigureAwait(false);
        await using (server.ConfigureAwait(false))
        {
            SandboxBanner.Write(environment.Output, view, server);

            // Whoever reads the banner may end it at once, which is no failure.
            await environment.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            await Task.Delay(Timeout.Infinite, cancellation).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return ExitCodes.Clean;
    }
}
