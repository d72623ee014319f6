using System.Globalization;
using System.Text;

namespace Storefront.Common;

/// <summary>Cursors: <c>key:value</c> in Base64, opaque to clients.</summary>
public static class Cursor
{
    public static string Encode(string key, int value) =>
        Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{key}:{value}")));

    /// <exception cref="StorefrontException">The cursor isn't one of ours.</exception>
    public static int Decode(string cursor, string key)
    {
        var bytes = new byte[cursor.Length];
        if (Convert.TryFromBase64String(cursor, bytes, out var length))
        {
            var text = Encoding.UTF8.GetString(bytes, 0, length);
            if (text.StartsWith(key + ":", StringComparison.Ordinal)
                && int.TryParse(text.AsSpan(key.Length + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                return value;
            }
        }

        throw new StorefrontException($"\"{cursor}\" is no cursor of this connection.");
    }
}
