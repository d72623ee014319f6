using System;

namespace GqlAuthTooling.AspNetCore;

/// <summary>An attempt to sign in that is under way. It counts when it ends, however it ends, unless it was given back.</summary>
/// <param name="limiter">What counts it.</param>
/// <param name="name">The key of the name.</param>
/// <param name="address">The key of the address.</param>
/// <param name="options">How often somebody may try.</param>
internal sealed class SignInAttempt(AttemptLimiter limiter, string name, string address, AccountTokenOptions options) : IDisposable
{
    private bool _hasFailed = true;

    /// <summary>Says that it has succeeded, or that nothing was checked by it.</summary>
    public void GiveBack() => _hasFailed = false;

    /// <summary>Ends it.</summary>
    public void Dispose()
    {
        limiter.End(address, options.AttemptsOfAddress, _hasFailed);
        limiter.End(name, options.AttemptsOfAccount, _hasFailed);
    }
}
