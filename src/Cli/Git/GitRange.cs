using System;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Git;

/// <summary>Two revisions: <c>main..HEAD</c> as they are, <c>main...HEAD</c> from where the second left the first.</summary>
/// <param name="Old">The old revision.</param>
/// <param name="New">The new revision.</param>
/// <param name="FromMergeBase">Whether the old one is where the two parted.</param>
internal sealed record GitRange(string Old, string New, bool FromMergeBase)
{
    /// <summary>Reads what the user wrote.</summary>
    /// <param name="text">The text.</param>
    /// <exception cref="InputException">It is no range.</exception>
    public static GitRange Parse(string text)
    {
        var dots = text.IndexOf("..", StringComparison.Ordinal);
        if (dots < 0 || text.Trim().Length <= 3 && text.Trim('.').Trim().Length == 0)
        {
            throw new InputException(
                $"'{text}' is no range of revisions for --git. Write 'main..HEAD' to compare the two, "
                + "or 'main...HEAD' to compare HEAD with where it left main.");
        }

        var isThree = string.CompareOrdinal(text, dots, "...", 0, 3) == 0;
        return new GitRange(Side(text[..dots]), Side(text[(dots + (isThree ? 3 : 2))..]), isThree);
    }

    private static string Side(string text) => text.Length == 0 ? "HEAD" : text;
}
