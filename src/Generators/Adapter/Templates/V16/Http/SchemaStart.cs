using System;
using System.Threading;
using System.Threading.Tasks;
using HotChocolate.Execution;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace GqlAuthTooling.Adapter
{
    /// <summary>Has a schema built while its host starts, also one that is to be initialized lazily.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class SchemaStart : IHostedService
    {
        private readonly IServiceProvider _services;
        private readonly string _schema;

        private SchemaStart(IServiceProvider services, string schema)
        {
            _services = services;
            _schema = schema;
        }

        /// <summary>Registers it.</summary>
        public static void Add(EngineBuilder builder)
        {
            var schema = builder.Name;
            builder.Services.AddSingleton<IHostedService>(services => new SchemaStart(services, schema));
        }

        /// <inheritdoc/>
        public async Task StartAsync(CancellationToken cancellationToken) => await _services
            .GetRequiredService<IRequestExecutorProvider>()
            .GetExecutorAsync(_schema, cancellationToken)
            .ConfigureAwait(false);

        /// <inheritdoc/>
        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
