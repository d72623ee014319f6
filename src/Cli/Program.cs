using System;
using System.Threading;
using GqlAuthTooling.Cli;

using var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};
return await GqlAuthCli.RunAsync(args, CliEnvironment.OfProcess(), cancellation.Token).ConfigureAwait(false);
