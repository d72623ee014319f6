using System;
using GqlAuthTooling;
using GqlAuthTooling.AspNetCore;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace Microsoft.Extensions.DependencyInjection;

/// <summary>Adds tokens to a host.</summary>
public static class GqlAuthTokenServices
{
    /// <summary>A moment further away can't be counted on to be written.</summary>
    internal static readonly TimeSpan LongestLifetime = TimeSpan.FromDays(36_525);

    /// <summary>
    /// Adds the authentication scheme <see cref="GqlAuthTokenDefaults.AuthenticationScheme"/> and the services behind it. It needs
    /// a store: call <c>UseSqlite</c> or <c>UsePostgreSql</c> on what is returned, or register an <see cref="ITokenStore"/>.
    /// </summary>
    /// <param name="services">The services of the host.</param>
    /// <param name="configure">Sets options of issuing and checking.</param>
    /// <param name="configureAuthentication">Sets options of the scheme.</param>
    public static GqlAuthTokensBuilder AddGqlAuthTokens(
        this IServiceCollection services,
        Action<GqlAuthTokenOptions>? configure = null,
        Action<GqlAuthTokenSchemeOptions>? configureAuthentication = null)
    {
        ArgumentNullException.ThrowIfNull(services);
        var options = services.AddOptions<GqlAuthTokenOptions>();
        if (configure is not null)
        {
            options.Configure(configure);
        }

        options
            .Validate(
                o => o.RestrictionClaimPrefix is { Length: > 1 } prefix && prefix[^1] == ':',
                "RestrictionClaimPrefix is not a word and a colon: a restriction could pass for any claim.")
            .Validate(
                o => o.PermissionClaimType is { Length: > 0 } type
                    && !type.StartsWith(o.RestrictionClaimPrefix, StringComparison.Ordinal),
                "PermissionClaimType is empty or begins like RestrictionClaimPrefix: a restriction could pass for a permission.")
            .Validate(
                o => o.DefaultLifetime > TimeSpan.Zero && o.DefaultLifetime <= o.MaxLifetime,
                "DefaultLifetime is not between zero and MaxLifetime.")
            .Validate(o => o.MaxLifetime <= LongestLifetime, "MaxLifetime is more than a hundred years.")
            .Validate(
                o => o.CacheTime >= TimeSpan.Zero && o.ConfirmedCacheTime >= o.CacheTime && o.CacheSize >= 0
                    && o.LastUsedInterval > TimeSpan.Zero && o.AccountCheckInterval >= TimeSpan.Zero,
                "CacheTime, ConfirmedCacheTime, CacheSize, LastUsedInterval or AccountCheckInterval is negative, or ConfirmedCacheTime is "
                + "less than CacheTime.")
            .ValidateOnStart();
        services.TryAddSingleton(TimeProvider.System);
        services.TryAddSingleton<TokenCache>();
        services.TryAddSingleton<GrantableCatalog>();

        // A container that checks itself would complain of a missing store in its own words; the check's say what to do.
        services.TryAddSingleton(provider => new TokenValidator(
            StoreCheck.StoreOf(provider),
            provider.GetRequiredService<TokenCache>(),
            provider.GetRequiredService<AccountReader>(),
            provider.GetService<JsonWebTokens>(),
            provider.GetRequiredService<IOptions<GqlAuthTokenOptions>>(),
            provider.GetRequiredService<TimeProvider>()));
        services.TryAddSingleton(provider => new TokenService(
            StoreCheck.StoreOf(provider),
            provider.GetRequiredService<TokenCache>(),
            provider.GetRequiredService<TokenIssuer>(),
            provider.GetRequiredService<GrantableCatalog>(),
            provider.GetRequiredService<IOptions<GqlAuthTokenOptions>>(),
            provider.GetRequiredService<TimeProvider>(),
            provider.GetRequiredService<ILogger<TokenService>>()));
        services.TryAddSingleton(provider => new TokenIssuer(
            StoreCheck.StoreOf(provider),
            provider.GetService<JsonWebTokens>(),
            provider.GetRequiredService<ILogger<TokenService>>()));
        services.TryAddSingleton<AccountReader>();
        services.AddSessionCookies();
        services.TryAddSingleton<ICallerSource, TokenCallerSource>();
        services.AddHostedService<StoreCheck>();
        services.AddHostedService<LastUsedWriter>();
        services.AddAuthorization();
        services.AddAntiforgery();
        services.AddAuthentication().AddScheme<GqlAuthTokenSchemeOptions, GqlAuthTokenHandler>(
            GqlAuthTokenDefaults.AuthenticationScheme, configureAuthentication);
        return new GqlAuthTokensBuilder(services);
    }

    private static void AddSessionCookies(this IServiceCollection services)
    {
        services.AddOptions<GraphQLSessionOptions>().ValidateOnStart();
        services.TryAddEnumerable(
            ServiceDescriptor.Singleton<IConfigureOptions<GraphQLSessionOptions>, GraphQLSessionOptions.FromConfiguration>());
        services.TryAddSingleton<SessionCookies>();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IStartupFilter, SessionCookieFilter>());
    }
}
