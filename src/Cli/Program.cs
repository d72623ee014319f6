using System;
using System.Runtime.InteropServices;
using System.Threading;
using GqlAuthTooling.Cli;

// Never disposed: whoever presses Ctrl+C may be heard here when everything has ended already.
var cancellation = new CancellationTokenSource();
Console.CancelKeyPress += (_, pressed) =>
{
    pressed.Cancel = true;
    cancellation.Cancel();
};

// The command line library listens for it too, but only once the command waits for something; until then it would kill the process.
var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, signal =>
{
    signal.Cancel = true;
    cancellation.Cancel();
});
var exitCode = await GqlAuthCli.RunAsync(args, CliEnvironment.OfProcess(), cancellation.Token).ConfigureAwait(false);
GC.KeepAlive(terminated);
return exitCode;
