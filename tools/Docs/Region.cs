using System;

namespace GqlAuthTooling.Docs;

/// <summary>A part of a file that is written by the code, between two comments; everything else is by hand.</summary>
internal static class Region
{
    /// <summary>The comment that ends every region.</summary>
    public const string End = "<!-- /generated -->";

    /// <summary>The comment that begins a region.</summary>
    /// <param name="name">The region's name.</param>
    public static string Start(string name) => $"<!-- generated: {name} -->";

    /// <summary>A region with its comments.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="content">What stands in it, ending with a line end.</param>
    public static string Of(string name, string content) => $"{Start(name)}\n{content}{End}\n";

    /// <summary>The text with the region's content replaced; <see langword="null"/> when the text has no such region.</summary>
    /// <param name="text">The text.</param>
    /// <param name="name">The region's name.</param>
    /// <param name="content">What shall stand in it, ending with a line end.</param>
    public static string? Replace(string text, string name, string content)
    {
        var start = text.IndexOf(Start(name) + "\n", StringComparison.Ordinal);
        var end = start < 0 ? -1 : text.IndexOf(End + "\n", start, StringComparison.Ordinal);
        return end < 0 ? null : string.Concat(text.AsSpan(0, start), Of(name, content), text.AsSpan(end + End.Length + 1));
    }
}
