using System;
using System.Security.Claims;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.Adapter
{
    /// <summary>
    /// Finds out who sends a request: by the claims of its user, or by what the host's own source says.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class Callers
    {
        private readonly ClaimsCallers _claims;
        private readonly PermissionCatalog _catalog;
        private readonly Clock _clock;

        public Callers(GqlAuthSchema schema, PermissionCatalog catalog, IServiceProvider services)
        {
            _catalog = catalog;
            _claims = new ClaimsCallers(schema.Options.Claims);
            _clock = new Clock(services);

            // Whether there is one is known for good; a container that can't say is asked every time.
            HasSource = services.GetService<IServiceProviderIsService>()?.IsService(typeof(ICallerSource)) != false;
        }

        /// <summary>Whether the host may have a source of its own; otherwise callers are what their claims say.</summary>
        public bool HasSource { get; }

        /// <summary>The caller that the claims of a request's user make.</summary>
        public Caller Claimed(EngineContext context) => Claimed(Engine.UserOf(context));

        /// <summary>The caller of a request.</summary>
        public ValueTask<Caller> FindAsync(EngineContext context) =>
            FindAsync(Engine.UserOf(context), Engine.ServicesOf(context), isRecheck: false, Engine.AbortOf(context));

        /// <summary>
        /// Who the caller of a subscription is now. Services of its own, as the engine gives to every event: those of the
        /// subscription may remember what they read when it began.
        /// </summary>
        public async ValueTask<Caller> FindAgainAsync(
            ClaimsPrincipal? user, IServiceProvider services, CancellationToken cancellation)
        {
            if (!HasSource)
            {
                return Claimed(user);
            }

            await using var scope = services.CreateAsyncScope();
            return await FindAsync(user, scope.ServiceProvider, isRecheck: true, cancellation).ConfigureAwait(false);
        }

        private ValueTask<Caller> FindAsync(
            ClaimsPrincipal? user, IServiceProvider services, bool isRecheck, CancellationToken cancellation)
        {
            var claimed = Claimed(user);
            return HasSource && services.GetService<ICallerSource>() is { } source
                ? AskAsync(source, new CallerRequest(user, claimed, services, isRecheck), cancellation)
                : new ValueTask<Caller>(claimed);
        }

        private static async ValueTask<Caller> AskAsync(
            ICallerSource source, CallerRequest request, CancellationToken cancellation) =>
            await source.FindAsync(request, cancellation).ConfigureAwait(false)
            ?? throw new InvalidOperationException("The caller source gave no caller.");

        private Caller Claimed(ClaimsPrincipal? user) => _clock.Find(_claims, user, _catalog);
    }
}
