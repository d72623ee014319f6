using System;
using System.Collections.Generic;

namespace GqlAuthTooling.AspNetCore;

/// <summary>What a token's text is.</summary>
public enum TokenFormat
{
    /// <summary>Random letters and digits, which say nothing.</summary>
    Opaque = 0,

    /// <summary>
    /// A signed JSON web token, which gateways can read without asking this server. Here it counts only while the store says that it
    /// isn't revoked. Needs <c>AddJsonWebTokens</c>.
    /// </summary>
    JsonWebToken = 1,
}

/// <summary>How tokens of accounts are issued.</summary>
public abstract class AccountTokenOptions
{
    private protected AccountTokenOptions(TimeSpan lifetime, AttemptLimit account, AttemptLimit address)
    {
        Lifetime = lifetime;
        AttemptsOfAccount = account;
        AttemptsOfAddress = address;
    }

    /// <summary>How long a token is valid, in whole seconds.</summary>
    public TimeSpan Lifetime { get; set; }

    /// <summary>What a token's text is: opaque.</summary>
    public TokenFormat Format { get; set; }

    /// <summary>Grants that every token has, beside those of its account. None unless added.</summary>
    public IList<string> Permissions { get; } = [];

    /// <summary>How often somebody may try to sign in under one name, whether anybody has it or not.</summary>
    public AttemptLimit AttemptsOfAccount { get; set; }

    /// <summary>How often somebody may try from one address; of IPv6 the first 64 bits count.</summary>
    public AttemptLimit AttemptsOfAddress { get; set; }
}

/// <summary>How customers' tokens are issued.</summary>
public sealed class CustomerTokenOptions : AccountTokenOptions
{
    /// <summary>One hour, opaque; five attempts under a name and one more each 30 seconds; 30 from an address and one more each 2.</summary>
    public CustomerTokenOptions()
        : base(TimeSpan.FromHours(1), new AttemptLimit(5, TimeSpan.FromSeconds(30)), new AttemptLimit(30, TimeSpan.FromSeconds(2)))
    {
    }
}

/// <summary>How administrators' tokens are issued.</summary>
public sealed class AdminTokenOptions : AccountTokenOptions
{
    /// <summary>Four hours, opaque; five attempts under a name and one more each 2 minutes; 15 from an address and one more each 10 seconds.</summary>
    public AdminTokenOptions()
        : base(TimeSpan.FromHours(4), new AttemptLimit(5, TimeSpan.FromMinutes(2)), new AttemptLimit(15, TimeSpan.FromSeconds(10)))
    {
    }

    /// <summary>
    /// How many steps of 30 seconds a clock may be wrong: 1, so that the code before and the one after count, too. At most 5.
    /// </summary>
    public int TotpWindow { get; set; } = 1;
}

/// <summary>How often something may be tried: so many times at once, and once more each time an interval has passed.</summary>
/// <param name="Burst">How many times at once, at least one.</param>
/// <param name="Interval">What one more costs. Success costs nothing.</param>
public sealed record AttemptLimit(int Burst, TimeSpan Interval);
