using System;
using System.Linq;
using System.IO;
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using HotChocolate;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Serialization;
using HotChocolate.Execution;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.Adapter
{
    /// <summary>
    /// Writes a refusal with the members of an error in the order message, extensions, locations, path. HotChocolate's own
    /// formatter, which does all the rest, has them in another order, and no option for it.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class RefusalFormatter : IHttpResponseFormatter
    {
        private readonly IHttpResponseFormatter _engine;

        private RefusalFormatter(IHttpResponseFormatter engine) => _engine = engine;

        /// <summary>Puts the formatter before the one that the host has; once, however many schemas ask for it.</summary>
        public static void Add(IServiceCollection services)
        {
            var engine = services.LastOrDefault(service => service.ServiceType == typeof(IHttpResponseFormatter));
            if (engine is not null && !services.Any(service => service.ServiceType == typeof(RefusalFormatter)))
            {
                services.AddSingleton(provider => new RefusalFormatter(Create(engine, provider)));
                services.AddSingleton<IHttpResponseFormatter>(provider => provider.GetRequiredService<RefusalFormatter>());
            }
        }

        public GraphQLRequestFlags CreateRequestFlags(AcceptMediaType[] acceptMediaTypes) => _engine.CreateRequestFlags(acceptMediaTypes);

#if !GQLAUTH_HC13
        public ValueTask FormatAsync(
            HttpResponse response, ISchema schema, ulong version, CancellationToken cancellationToken) =>
            _engine.FormatAsync(response, schema, version, cancellationToken);
#endif

        public ValueTask FormatAsync(
            HttpResponse response,
            IExecutionResult result,
            AcceptMediaType[] acceptMediaTypes,
            HttpStatusCode? proposedStatusCode,
            CancellationToken cancellationToken) =>
            result is EngineResult && result.ContextData?.ContainsKey(Refusals.Mark) == true
                ? FormatRefusalAsync(response, result, acceptMediaTypes, proposedStatusCode, cancellationToken)
                : _engine.FormatAsync(response, result, acceptMediaTypes, proposedStatusCode, cancellationToken);

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

        private static IHttpResponseFormatter Create(ServiceDescriptor engine, IServiceProvider provider) =>
            (IHttpResponseFormatter)(engine.ImplementationInstance
                ?? engine.ImplementationFactory?.Invoke(provider)
                ?? ActivatorUtilities.CreateInstance(provider, engine.ImplementationType!));
    }
}
