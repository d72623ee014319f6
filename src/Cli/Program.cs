using System;
using System.Threading;
using GqlAuthTooling.Cli;

// Never disposed: whoever presses Ctrl+C may be heard here when everything has ended already.
var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};
return await GqlAuthCli.RunAsync(args, CliEnvironment.OfProcess(), cancellation.Token).ConfigureAwait(false);
