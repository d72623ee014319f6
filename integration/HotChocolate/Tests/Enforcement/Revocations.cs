using System;
using System.Collections.Concurrent;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>A host's own source of callers, which knows what was revoked.</summary>
public sealed class Revocations : ICallerSource
{
    private readonly ConcurrentDictionary<string, bool> _revoked = new(StringComparer.Ordinal);

    /// <summary>Revokes a token.</summary>
    /// <param name="token">The token.</param>
    public void Revoke(string token) => _revoked[token] = true;

    /// <inheritdoc/>
    public Task<Caller> FindAsync(CallerRequest request, CancellationToken cancellationToken)
    {
        var token = string.Join(',', request.User?.FindAll("permission").Select(claim => claim.Value) ?? []);
        return Task.FromResult(_revoked.ContainsKey(token) ? Caller.Anonymous(request.Catalog) : request.Claimed);
    }
}
