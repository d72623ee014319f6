using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Net;
using System.Security.Cryptography;
using System.Text;

namespace GqlAuthTooling.Cli.Mapping.Html;

/// <summary>Texts inside HTML.</summary>
internal static class HtmlText
{
    /// <summary>A text as content or quoted attribute; control characters, which HTML can't have, are blanks.</summary>
    /// <param name="text">The text.</param>
    public static string Of(string text) =>
        WebUtility.HtmlEncode(new string([.. text.Select(c => char.IsControl(c) ? ' ' : c)]));

    /// <summary>A list, or nothing when it is empty.</summary>
    /// <param name="items">The items, as HTML.</param>
    public static string List(IEnumerable<string> items)
    {
        var lines = items.Select(item => $"<li>{item}</li>\n").ToArray();
        return lines.Length == 0 ? string.Empty : $"<ul>\n{string.Concat(lines)}</ul>\n";
    }

    /// <summary>A file that is part of this program.</summary>
    /// <param name="name">Its name.</param>
    public static string Resource(string name)
    {
        using var stream = typeof(HtmlText).Assembly.GetManifestResourceStream("html/" + name)
            ?? throw new InvalidOperationException($"This build of gqlauth lacks its file {name}.");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd().Replace("\r\n", "\n", StringComparison.Ordinal);
    }

    /// <summary>The source of a content security policy that allows one inline script or style.</summary>
    /// <param name="content">What stands between the tags.</param>
    public static string Hash(string content) => $"'sha256-{Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(content)))}'";
}
