#nullable enable
using System;
using System.Threading;
using System.Threading.Tasks;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;

namespace Microsoft.Extensions.DependencyInjection
{
    public static class HotChocolateAspNetCoreServiceCollectionExtensions
    {
        public static IRequestExecutorBuilder InitializeOnStartup(
            this IRequestExecutorBuilder builder,
            Func<IRequestExecutor, CancellationToken, Task>? warmup = null,
            bool keepWarm = false) => throw null!;
    }
}
