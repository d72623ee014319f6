using System;
using System.Diagnostics.CodeAnalysis;
using System.Linq;
using GqlAuthTooling;
using GqlAuthTooling.AspNetCore;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using static System.Diagnostics.CodeAnalysis.DynamicallyAccessedMemberTypes;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds tokens of accounts, and JSON web tokens, to a host.</summary>
public static class GqlAuthAccountServices
{
    /// <summary>
    /// Adds tokens of customers: <see cref="CustomerTokenService"/>, and what a class that derives from
    /// <see cref="CustomerTokenMutations"/> is made of.
    /// </summary>
    /// <typeparam name="TCheck">The host's customers; one for each time they are asked, from a scope of its own.</typeparam>
    /// <param name="builder">What <c>AddGqlAuthTokens</c> returned.</param>
    /// <param name="configure">Sets options.</param>
    public static GqlAuthTokensBuilder AddCustomerTokens<[DynamicallyAccessedMembers(PublicConstructors)] TCheck>(
        this GqlAuthTokensBuilder builder, Action<CustomerTokenOptions>? configure = null)
        where TCheck : class, ICustomerCredentialCheck
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddScoped<ICustomerCredentialCheck, TCheck>();
        services.AddAccountTokens(configure);
        services.TryAddSingleton(provider => new CustomerTokenService(
            provider.GetRequiredService<AccountTokens>(),
            provider.GetRequiredService<TokenService>(),
            provider.GetRequiredService<SignInGate>(),
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<IOptions<CustomerTokenOptions>>()));
        services.AddHttpContextAccessor();
        return builder;
    }

    /// <summary>
    /// Adds tokens of administrators: <see cref="AdminTokenService"/>, to be mapped by <c>MapGqlAuthAdminTokens</c>. The store must be an
    /// <see cref="IOneTimeCodeStore"/>, too, or another one is registered.
    /// </summary>
    /// <typeparam name="TCheck">The host's administrators; one for each time they are asked, from a scope of its own.</typeparam>
    /// <param name="builder">What <c>AddGqlAuthTokens</c> returned.</param>
    /// <param name="configure">Sets options.</param>
    public static GqlAuthTokensBuilder AddAdminTokens<[DynamicallyAccessedMembers(PublicConstructors)] TCheck>(
        this GqlAuthTokensBuilder builder, Action<AdminTokenOptions>? configure = null)
        where TCheck : class, IAdminCredentialCheck
    {
        ArgumentNullException.ThrowIfNull(builder);
        var services = builder.Services;
        services.AddScoped<IAdminCredentialCheck, TCheck>();
        services.AddAccountTokens(configure);
        services.AddOptions<AdminTokenOptions>().Validate(o => o.TotpWindow is >= 0 and <= 5, "TotpWindow is not from 0 to 5.");
        services.TryAddSingleton(provider => new AdminTokenService(
            provider.GetRequiredService<AccountTokens>(),
            provider.GetRequiredService<TokenService>(),
            provider.GetRequiredService<SignInGate>(),
            provider.GetRequiredService<IServiceScopeFactory>(),
            provider.GetRequiredService<IOptions<AdminTokenOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.AddHostedService<AdminStoreCheck>();
        return builder;
    }

    /// <summary>Accepts JSON web tokens that this server has signed, and lets tokens of accounts be such.</summary>
    /// <param name="builder">What <c>AddGqlAuthTokens</c> returned.</param>
    /// <param name="configure">Sets issuer, audience and keys.</param>
    public static GqlAuthTokensBuilder AddJsonWebTokens(this GqlAuthTokensBuilder builder, Action<JsonWebTokenOptions> configure)
    {
        ArgumentNullException.ThrowIfNull(builder);
        ArgumentNullException.ThrowIfNull(configure);
        builder.Services.AddOptions<JsonWebTokenOptions>().Configure(configure).ValidateOnStart();
        builder.Services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IValidateOptions<JsonWebTokenOptions>, JsonWebTokenOptions.Check>());
        builder.Services.TryAddSingleton<JsonWebTokens>();
        return builder;
    }

    // Within these, sums of the two don't run over.
    private static bool IsLimit(AttemptLimit? limit) =>
        limit is { Burst: > 0 and <= 10_000 } && limit.Interval > TimeSpan.Zero && limit.Interval <= TimeSpan.FromDays(366);

    private static void AddAccountTokens<[DynamicallyAccessedMembers(PublicParameterlessConstructor)] TOptions>(
        this IServiceCollection services, Action<TOptions>? configure)
        where TOptions : AccountTokenOptions
    {
        var options = services.AddOptions<TOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        options
            .Validate<IServiceProvider>(
                (o, provider) =>
                    o.Format != TokenFormat.JsonWebToken || provider.GetServices<IValidateOptions<JsonWebTokenOptions>>().Any(),
                "Format is JsonWebToken, and AddJsonWebTokens was not called.")
            .Validate(
                o => Enum.IsDefined(o.Format) && o.Lifetime >= TimeSpan.FromSeconds(1) && o.Lifetime <= GqlAuthTokenServices.LongestLifetime,
                "Format is none, or Lifetime is less than a second or more than a hundred years.")
            .Validate(o => o.Permissions.All(PermissionName.IsGrant), "Permissions has what is no permission.")
            .Validate(
                o => new[] { o.AttemptsOfAccount, o.AttemptsOfAddress }.All(IsLimit),
                "A limit of attempts has no Burst or no Interval, or a Burst above 10,000 or an Interval above a year: it would limit nothing.")
            .ValidateOnStart();
        services.TryAddSingleton<AttemptLimiter>();
        services.TryAddSingleton<SignInGate>();
        services.TryAddSingleton(provider => new AccountTokens(
            StoreCheck.StoreOf(provider),
            provider.GetRequiredService<TokenCache>(),
            provider.GetRequiredService<TokenIssuer>(),
            provider.GetRequiredService<AccountReader>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<TokenService>>()));
        services.AddHostedService<EndedTokenRemover>();
    }
}
