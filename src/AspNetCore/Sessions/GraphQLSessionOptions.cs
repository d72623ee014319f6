using System;
using System.Collections.Generic;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.AspNetCore;

/// <summary>Whether session cookies count on GraphQL paths.</summary>
public sealed class GraphQLSessionOptions
{
    /// <summary>The setting in the host's configuration, <c>true</c> or <c>false</c>, <c>1</c> or <c>0</c>.</summary>
    public const string DisableKey = "GraphQL:Session:Disable";

    /// <summary>
    /// Whether session cookies are disabled there, as Adobe recommends: <see langword="true"/>. Those that a request has are not
    /// seen by anybody, and none is sent.
    /// </summary>
    public bool Disable { get; set; } = true;

    /// <summary>
    /// Names of session cookies, beside those that are known without: the one of ASP.NET Core's session and those of all schemes that
    /// authenticate by cookie.
    /// </summary>
    public IList<string> CookieNames { get; } = [];

    /// <summary>Reads the setting.</summary>
    internal sealed class FromConfiguration(IServiceProvider services) : IConfigureOptions<GraphQLSessionOptions>
    {
        /// <exception cref="OptionsValidationException">The setting is neither.</exception>
        public void Configure(GraphQLSessionOptions options)
        {
            var text = services.GetService<IConfiguration>()?[DisableKey];
            if (text is null)
            {
                return;
            }

            options.Disable = text.Trim() switch
            {
                "1" => true,
                "0" => false,
                var word when bool.TryParse(word, out var value) => value,
                _ => throw new OptionsValidationException(
                    Options.DefaultName, typeof(GraphQLSessionOptions), [$"The setting {DisableKey} is none of true, false, 1 and 0."]),
            };
        }
    }
}
