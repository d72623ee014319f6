using System;
using System.Collections.Immutable;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Analyzers;

/// <summary>How values of options are written. What is written wrong counts as not written.</summary>
internal static class OptionText
{
    private static readonly char[] Separators = { ',', ';' };

    /// <summary>Whether the option's value is a list.</summary>
    /// <param name="option">The option.</param>
    public static bool IsList(RuleOption option) => option.Kind is OptionKind.Words or OptionKind.Roots;

    /// <summary>Whether a value, or an item of a list, is written as the option asks.</summary>
    /// <param name="option">The option.</param>
    /// <param name="item">The value or item, without blanks around it.</param>
    public static bool IsWellFormed(RuleOption option, string item) => option.Kind switch
    {
        OptionKind.Date => IsoDate.Parse(item) is not null,
        OptionKind.Words => item.Length > 0 && char.IsLetter(item[0]) && item.All(c => c == '_' || char.IsLetterOrDigit(c)),
        _ => PayloadFields.IsName(item),
    };

    /// <summary>Whether a value says anything that counts.</summary>
    /// <param name="option">The option.</param>
    /// <param name="text">The value as written.</param>
    public static bool Counts(RuleOption option, string text) => IsList(option)
        ? !GoodItems(option, text).IsEmpty
        : IsWellFormed(option, text.Trim());

    /// <summary>The items of a list, without blanks and empty ones.</summary>
    /// <param name="text">The list as written.</param>
    public static ImmutableArray<string> Items(string text) => text
        .Split(Separators, StringSplitOptions.RemoveEmptyEntries)
        .Select(item => item.Trim())
        .Where(item => item.Length > 0)
        .ToImmutableArray();

    /// <summary>The items of a list that count.</summary>
    /// <param name="option">The option.</param>
    /// <param name="text">The list as written.</param>
    public static ImmutableArray<string> GoodItems(RuleOption option, string text) =>
        Items(text).Where(item => IsWellFormed(option, item)).ToImmutableArray();
}
