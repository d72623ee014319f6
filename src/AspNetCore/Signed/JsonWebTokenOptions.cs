using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.AspNetCore;

/// <summary>How JSON web tokens are signed and checked.</summary>
public sealed class JsonWebTokenOptions
{
    /// <summary>Who issues them, the claim <c>iss</c>: usually the address of this server.</summary>
    public string Issuer { get; set; } = string.Empty;

    /// <summary>For whom they are, the claim <c>aud</c>: usually the address of the GraphQL endpoint.</summary>
    public string Audience { get; set; } = string.Empty;

    /// <summary>
    /// The keys. The first signs; all verify. To change the key, put the new one first and take the old one out when the last token
    /// that it has signed is over.
    /// </summary>
    public IList<TokenSigningKey> Keys { get; } = [];

    /// <summary>Finds out at the start what would fail later.</summary>
    internal sealed class Check : IValidateOptions<JsonWebTokenOptions>
    {
        public ValidateOptionsResult Validate(string? name, JsonWebTokenOptions options)
        {
            var fault = string.IsNullOrWhiteSpace(options.Issuer) || string.IsNullOrWhiteSpace(options.Audience)
                ? "JSON web tokens need Issuer and Audience: without them a token of another server of yours would count here."
                : options.Keys.Count == 0 || options.Keys.Any(key => key is null)
                    ? "JSON web tokens need a key: add one to Keys."
                    : !options.Keys[0].CanSign
                        ? $"The first key of Keys ({options.Keys[0].Id}) has no private part, so it can't sign."
                        : options.Keys.GroupBy(key => key.Id, StringComparer.Ordinal).FirstOrDefault(same => same.Count() > 1) is { } twice
                            ? $"Two keys of Keys have the id {twice.Key}."
                            : null;
            return fault is null ? ValidateOptionsResult.Success : ValidateOptionsResult.Fail(fault);
        }
    }
}
