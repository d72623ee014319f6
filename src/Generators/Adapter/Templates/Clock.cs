using System;
using System.Security.Claims;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.Adapter
{
    /// <summary>The time; that of the host's <c>TimeProvider</c>, where it has one.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal readonly struct Clock
    {
#if NET8_0_OR_GREATER
        private readonly TimeProvider _time;

        public Clock(IServiceProvider services) => _time = services.GetService<TimeProvider>() ?? TimeProvider.System;

        /// <summary>Now.</summary>
        public DateTimeOffset Now => _time.GetUtcNow();

        /// <summary>The caller that a principal is now.</summary>
        public Caller Find(ClaimsCallers callers, ClaimsPrincipal? user, PermissionCatalog catalog) =>
            callers.Find(user, catalog, _time);
#else
        public Clock(IServiceProvider services)
        {
        }

        /// <summary>Now.</summary>
        public DateTimeOffset Now => DateTimeOffset.UtcNow;

        /// <summary>The caller that a principal is now.</summary>
        public Caller Find(ClaimsCallers callers, ClaimsPrincipal? user, PermissionCatalog catalog) =>
            callers.Find(user, catalog, Now);
#endif
    }
}
