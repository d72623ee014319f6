using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Analyzers;

/// <summary>Whether a field's name says that few should see its value.</summary>
internal static class SensitiveNames
{
    // What may follow: the value in another form. A tokenCount is a count, a secretSanta is a person.
    private static readonly HashSet<string> Forms = new(StringComparer.OrdinalIgnoreCase)
    {
        "hash", "hashes", "hashed", "salt", "value", "values", "text", "number", "numbers", "no", "nr", "code", "digest", "encrypted",
        "plain", "plaintext", "raw", "base64", "hint", "answer", "string", "data", "key", "keys",
    };

    // A page token is a place in a list, a token of a chain is money or a picture.
    private static readonly string[] HarmlessTokens =
    {
        "cursor", "page", "continuation", "next", "previous", "prev", "start", "end", "sync", "cancellation", "design", "reward",
        "nft", "gas", "fungible", "liquidity", "erc", "cis",
    };

    /// <summary>The sensitive name that a field's name contains, or <see langword="null"/> when it contains none.</summary>
    /// <param name="field">The field.</param>
    /// <param name="isObject">Whether it returns an object: a token that has fields is no credential.</param>
    /// <param name="names">The sensitive names, from the options.</param>
    public static string? Find(FieldModel field, bool isObject, IReadOnlyList<string> names)
    {
        // Whether there is a password, how many there are: neither gives it away.
        if (field.Type.Name is "Boolean" or "DateTime" or "DateTimeOffset")
        {
            return null;
        }

        var words = NameWords.Of(field.Name);
        return names.FirstOrDefault(name =>
        {
            var wanted = NameWords.Of(name);
            var at = wanted.Length == 0 ? -1 : NameWords.IndexOf(words, wanted);
            return at >= 0
                && words.Skip(at + wanted.Length).All(Forms.Contains)
                && !(wanted.Length == 1 && wanted[0].Equals("token", StringComparison.OrdinalIgnoreCase)
                    && (isObject || (at > 0 && HarmlessTokens.Contains(words[at - 1], StringComparer.OrdinalIgnoreCase))));
        });
    }
}
