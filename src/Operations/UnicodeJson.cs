using System;
using System.IO;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;

namespace GqlAuthTooling.Operations;

/// <summary>
/// Parses JSON and looks at all its texts at once. The parser of .NET finds half a surrogate pair (<c>"\ud800"</c>) and bytes that
/// are no UTF-8 only when a text is asked for, where nobody expects it.
/// </summary>
public static class UnicodeJson
{
    private const string NotUnicode = "A text in it is no Unicode: it has half of a surrogate pair, or bytes that are no UTF-8.";

    /// <summary>Parses a text.</summary>
    /// <param name="json">The text.</param>
    /// <param name="options">How strict the parser is.</param>
    /// <exception cref="JsonException">It is no JSON, or has a text that is no Unicode.</exception>
    public static JsonElement Parse(string json, JsonDocumentOptions options = default) =>
        Checked(() => JsonDocument.Parse(json, options));

    /// <summary>Parses UTF-8.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="options">How strict the parser is.</param>
    /// <exception cref="JsonException">It is no JSON, or has a text that is no Unicode.</exception>
    public static JsonElement Parse(ReadOnlyMemory<byte> utf8, JsonDocumentOptions options = default) =>
        Checked(() => JsonDocument.Parse(utf8, options));

    /// <summary>Parses UTF-8.</summary>
    /// <param name="utf8">The bytes.</param>
    /// <param name="options">How strict the parser is.</param>
    /// <param name="cancellation">Gives up.</param>
    /// <exception cref="JsonException">It is no JSON, or has a text that is no Unicode.</exception>
    public static async Task<JsonElement> ParseAsync(
        Stream utf8, JsonDocumentOptions options = default, CancellationToken cancellation = default)
    {
        ArgumentNullException.ThrowIfNull(utf8);
        using var buffer = new MemoryStream();
        await utf8.CopyToAsync(buffer, cancellation).ConfigureAwait(false);
        return Parse(AfterMark(buffer.GetBuffer().AsMemory(0, (int)buffer.Length)), options);
    }

    /// <summary>UTF-8 without the byte order mark that files and streams may begin with. The parser of bytes takes it for no JSON.</summary>
    /// <param name="utf8">The bytes.</param>
    public static ReadOnlyMemory<byte> AfterMark(ReadOnlyMemory<byte> utf8) =>
        utf8.Span.StartsWith("\uFEFF"u8) ? utf8["\uFEFF"u8.Length..] : utf8;

    /// <summary>Whether all texts and names in a value are Unicode.</summary>
    /// <param name="json">The value.</param>
    public static bool IsWhole(JsonElement json)
    {
        try
        {
            return AreRead(json);
        }
        catch (InvalidOperationException)
        {
            return false;
        }
    }

    private static JsonElement Checked(Func<JsonDocument> parse)
    {
        try
        {
            using var document = parse();
            return IsWhole(document.RootElement) ? document.RootElement.Clone() : throw new JsonException(NotUnicode);
        }
        catch (Exception e) when (e is InvalidOperationException or ArgumentException)
        {
            //// Names are compared while it is parsed where none may come twice; a string is first made UTF-8.
            throw new JsonException(NotUnicode, e);
        }
    }

    // Reading is the check: there is no other that is public.
    private static bool AreRead(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.String => json.GetString() is not null,
        JsonValueKind.Array => json.EnumerateArray().All(AreRead),
        JsonValueKind.Object => json.EnumerateObject().All(one => one.Name is not null && AreRead(one.Value)),
        _ => true,
    };
}
