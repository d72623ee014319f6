using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using HotChocolate;
using HotChocolate.AspNetCore;
using HotChocolate.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.Adapter
{
#if GQLAUTH_FORMATTER
    /// <summary>
    /// Writes a refusal with the members of an error in the order message, extensions, locations, path. HotChocolate's own
    /// formatter, which does all the rest, has them in another order, and no option for it. A batch of requests runs while it is
    /// written, when it is too late for headers; here it runs before.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class RefusalFormatter : EngineFormatter
    {
        private readonly EngineFormatter _engine;
        private readonly Lazy<bool> _hasHeaders;

        private RefusalFormatter(EngineFormatter engine, Func<bool> hasHeaders)
        {
            _engine = engine;
            _hasHeaders = new Lazy<bool>(hasHeaders);
        }

#if GQLAUTH_HC16
        /// <summary>Puts the formatter before the one that the schema has: each schema has its own here.</summary>
        public static void Add(EngineBuilder builder, GqlAuthSchema schema) =>
            builder.ConfigureSchemaServices(services => Add(services, _ => schema.Options.DeprecationHeaders));
#else
        /// <summary>Puts the formatter before the one that the host has; once, however many schemas ask for it.</summary>
        public static void Add(EngineBuilder builder, GqlAuthSchema schema) => Add(
            builder.Services,
            static provider => provider.GetServices<GqlAuthSchema>().Any(static schema => schema.Options.DeprecationHeaders));
#endif

        private static void Add(IServiceCollection services, Func<IServiceProvider, bool> hasHeaders)
        {
            var engine = services.LastOrDefault(service => service.ServiceType == typeof(EngineFormatter));
            if (engine is not null && !services.Any(service => service.ServiceType == typeof(RefusalFormatter)))
            {
                services.AddSingleton(provider => new RefusalFormatter(Create(engine, provider), () => hasHeaders(provider)));
                services.AddSingleton<EngineFormatter>(provider => provider.GetRequiredService<RefusalFormatter>());
            }
        }

        public EngineRequestFlags CreateRequestFlags(AcceptMediaType[] acceptMediaTypes) => _engine.CreateRequestFlags(acceptMediaTypes);

#if GQLAUTH_SCHEMA_FORMATTER
        public ValueTask FormatAsync(
            HttpResponse response, EngineSchema schema, ulong version, CancellationToken cancellationToken) =>
            _engine.FormatAsync(response, schema, version, cancellationToken);
#endif

#if GQLAUTH_NONNULL_FORMATTER
        public ValueTask FormatSemanticNonNullSchemaAsync(
            HttpResponse response, EngineSchema schema, ulong version, CancellationToken cancellationToken) =>
            _engine.FormatSemanticNonNullSchemaAsync(response, schema, version, cancellationToken);
#endif

        public ValueTask FormatAsync(
            HttpResponse response,
            IExecutionResult result,
            AcceptMediaType[] acceptMediaTypes,
            HttpStatusCode? proposedStatusCode,
            CancellationToken cancellationToken) => result switch
            {
                EngineResult when result.ContextData?.ContainsKey(Refusals.Mark) == true =>
                    FormatRefusalAsync(response, result, acceptMediaTypes, proposedStatusCode, cancellationToken),
                IResponseStream { Kind: ExecutionResultKind.BatchResult } batch when _hasHeaders.Value =>
                    FormatBatchAsync(response, batch, acceptMediaTypes, proposedStatusCode, cancellationToken),
                _ => _engine.FormatAsync(response, result, acceptMediaTypes, proposedStatusCode, cancellationToken),
            };

        private async ValueTask FormatRefusalAsync(
            HttpResponse response,
            IExecutionResult result,
            AcceptMediaType[] acceptMediaTypes,
            HttpStatusCode? proposedStatusCode,
            CancellationToken cancellationToken)
        {
            var body = response.Body;
            using var written = new MemoryStream();
            response.Body = written;
            try
            {
                await _engine.FormatAsync(response, result, acceptMediaTypes, proposedStatusCode, cancellationToken).ConfigureAwait(false);
            }
            finally
            {
                response.Body = body;
            }

            var json = written.ToArray();
            await body.WriteAsync(ErrorMembers.InOrder(json), cancellationToken).ConfigureAwait(false);
            await body.FlushAsync(cancellationToken).ConfigureAwait(false);
        }

        private async ValueTask FormatBatchAsync(
            HttpResponse response,
            IResponseStream batch,
            AcceptMediaType[] acceptMediaTypes,
            HttpStatusCode? proposedStatusCode,
            CancellationToken cancellationToken)
        {
            var results = new List<EngineResult>();
            try
            {
                await foreach (var one in batch.ReadResultsAsync().WithCancellation(cancellationToken).ConfigureAwait(false))
                {
                    results.Add(one);
                }

                await _engine.FormatAsync(
                    response,
                    Engine.Replace(batch, () => Each(results)),
                    acceptMediaTypes,
                    proposedStatusCode,
                    cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
            {
                // Nobody reads it any more.
            }
            finally
            {
                // Those that were written are cleaned up already, and may be again.
                foreach (var one in results)
                {
                    await one.DisposeAsync().ConfigureAwait(false);
                }
            }
        }

#pragma warning disable CS1998 // Nothing is waited for: all of it is there.
        private static async IAsyncEnumerable<EngineResult> Each(List<EngineResult> results)
#pragma warning restore CS1998
        {
            foreach (var one in results)
            {
                yield return one;
            }
        }

        private static EngineFormatter Create(ServiceDescriptor engine, IServiceProvider provider) =>
            (EngineFormatter)(engine.ImplementationInstance
                ?? engine.ImplementationFactory?.Invoke(provider)
                ?? ActivatorUtilities.CreateInstance(provider, engine.ImplementationType!));
    }
#endif
}
