using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;

namespace GqlAuthTooling.Analyzers;

/// <summary>The words of a name: of <c>dateOfBirth</c>, <c>DATE_OF_BIRTH</c> and <c>date-of-birth</c> the same three.</summary>
internal static class NameWords
{
    /// <summary>The words, as written; without digits in front and without letters that ASCII lacks.</summary>
    /// <param name="name">The name.</param>
    public static ImmutableArray<string> Of(string name)
    {
        name = new string(name.Where(c => c < 128).ToArray());
        var words = ImmutableArray.CreateBuilder<string>();
        var start = 0;
        for (var i = 0; i <= name.Length; i++)
        {
            if (i < name.Length && !EndsBefore(name, i))
            {
                continue;
            }

            var word = name.Substring(start, i - start);
            if (word.TrimStart("0123456789".ToCharArray()) is { Length: > 0 } known)
            {
                words.Add(known);
            }

            start = i < name.Length && !char.IsLetterOrDigit(name[i]) ? i + 1 : i;
        }

        return words.ToImmutable();
    }

    /// <summary>Where words follow one another in others, in any case, in the plural and with digits behind them; -1 when nowhere.</summary>
    /// <param name="words">The words looked through.</param>
    /// <param name="wanted">The words looked for, at least one.</param>
    public static int IndexOf(IReadOnlyList<string> words, IReadOnlyList<string> wanted)
    {
        for (var start = 0; start + wanted.Count <= words.Count; start++)
        {
            var offset = 0;
            while (offset < wanted.Count && AreSame(words[start + offset], wanted[offset]))
            {
                offset++;
            }

            if (offset == wanted.Count)
            {
                return start;
            }
        }

        return -1;
    }

    private static bool AreSame(string word, string wanted) =>
        word.StartsWith(wanted, System.StringComparison.OrdinalIgnoreCase)
        && word.Substring(wanted.Length).TrimEnd("0123456789".ToCharArray()) is "" or "s" or "S";

    /// <summary>A capital begins a word, unless it goes on with an acronym: <c>SSN</c>, <c>URLs</c>, but <c>HTTP</c>-<c>Header</c>.</summary>
    private static bool EndsBefore(string name, int index)
    {
        if (!char.IsLetterOrDigit(name[index]))
        {
            return true;
        }

        if (index == 0 || !char.IsUpper(name[index]))
        {
            return false;
        }

        var startsLowerCase = index + 1 < name.Length && char.IsLower(name[index + 1])
            && !(name[index + 1] == 's' && (index + 2 == name.Length || !char.IsLower(name[index + 2])));
        return !char.IsUpper(name[index - 1]) || startsLowerCase;
    }
}
