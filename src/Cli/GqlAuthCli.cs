using System;
using System.Collections.Generic;
using System.CommandLine;
using System.CommandLine.Invocation;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.Cli.Checking;
using GqlAuthTooling.Cli.Commands;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli;

/// <summary>The command line tool <c>gqlauth</c>.</summary>
public static class GqlAuthCli
{
    // What a command must put away when it is ended, it puts away within this time, also on a busy machine.
    private static readonly TimeSpan TimeToEnd = TimeSpan.FromSeconds(30);

    /// <summary>Runs the tool.</summary>
    /// <param name="args">The arguments, without the tool's name.</param>
    /// <param name="environment">What it takes from the machine.</param>
    /// <param name="cancellation">Stops it.</param>
    /// <returns>One of <see cref="ExitCodes"/>.</returns>
    public static async Task<int> RunAsync(IReadOnlyList<string> args, CliEnvironment environment, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(environment);
        try
        {
            return await InvokeAsync(args, environment, cancellation).ConfigureAwait(false);
        }
        catch (InputException e)
        {
            environment.Error.Write($"gqlauth: {Paint.Plain(e.Message)}\n");
        }
        catch (OperationCanceledException)
        {
            environment.Error.Write("gqlauth: cancelled; nothing was proved\n");
        }
        catch (RuleFailureException e)
        {
            WriteInternalError(environment, e.Message, e.InnerException);
        }
        catch (Exception e)
        {
            // Whatever it was, a run that broke off must not pass for a clean one.
            WriteInternalError(environment, e.Message, e);
        }
        finally
        {
            await environment.Output.FlushAsync(CancellationToken.None).ConfigureAwait(false);
            await environment.Error.FlushAsync(CancellationToken.None).ConfigureAwait(false);
        }

        return ExitCodes.Unusable;
    }

    private static void WriteInternalError(CliEnvironment environment, string message, Exception? exception) =>
        environment.Error.Write(
            $"gqlauth: internal error: {Paint.Plain(message).TrimEnd('.')}. Nothing was proved. Please report this.\n{exception}\n");

    private static string Help(ParseResult result) =>
        result.CommandResult.Command is RootCommand ? "gqlauth --help" : $"gqlauth {result.CommandResult.Command.Name} --help";

    private static async Task<int> InvokeAsync(IReadOnlyList<string> args, CliEnvironment environment, CancellationToken cancellation)
    {
        var root = new RootCommand("Proves who may use what of a C# GraphQL server, from its sources alone.")
        {
            CheckCommand.Create(environment),
            MapCommand.Create(environment),
            DiffCommand.Create(environment),
            SchemaCommand.Create(environment),
            ExplainCommand.Create(environment),
            OperationsCommand.Create(environment),
            SarifCommand.Create(environment),
            ServeCommand.Create(environment),
            TokensCommand.Create(environment),
        };

        // No response files: a path may start with '@'.
        var result = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (result.Action is ParseErrorAction or null)
        {
            environment.Error.Write(
                $"gqlauth: {string.Join(" ", result.Errors.Select(error => Paint.Plain(error.Message)))} '{Help(result)}' says what there is.\n");
            return ExitCodes.Unusable;
        }

        return await result.InvokeAsync(
            new InvocationConfiguration
            {
                Output = environment.Output,
                Error = environment.Error,
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = TimeToEnd,
            },
            cancellation).ConfigureAwait(false);
    }
}
