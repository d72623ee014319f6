using System;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Executing;

/// <summary>Makes up values of scalars and enums, from their type, their coordinate and their place in the response.</summary>
internal static class MockLeaves
{
    private const int Numbers = 1_000;
    private const int Days = 365;

    private static readonly DateTime Start = new(2026, 1, 1, 8, 0, 0, DateTimeKind.Utc);

    private static readonly string[] FirstNames = ["Ada", "Bela", "Chidi", "Dana", "Emil", "Fatou", "Greta", "Hiro"];
    private static readonly string[] LastNames = ["Almeida", "Berg", "Castro", "Diaz", "Eriksen", "Fischer", "Garcia", "Hansen"];
    private static readonly string[] Cities = ["Gothenburg", "Lisbon", "Nairobi", "Oslo", "Porto", "Riga", "Turku", "Utrecht"];

    /// <summary>The value.</summary>
    /// <param name="type">The scalar or enum.</param>
    /// <param name="owner">The object type.</param>
    /// <param name="field">The field.</param>
    /// <param name="step">Where it stands.</param>
    public static JsonNode Of(SchemaType type, string owner, string field, ResponseStep step)
    {
        var hash = step.Hash(owner + "." + field);
        if (type.Kind == NamedTypeKind.Enum)
        {
            return JsonValue.Create(type.Values.Count > 0 ? type.Values[0].Name : "UNKNOWN");
        }

        var number = (int)(hash % Numbers) + 1;
        return type.Name switch
        {
            "Int" or "Short" or "Long" or "BigInt" => JsonValue.Create(number),
            "Byte" or "UnsignedByte" => JsonValue.Create(number % 128),
            "Float" or "Decimal" => JsonValue.Create(number + ((hash >> 16) % 4 * 0.25m)),
            "Boolean" => JsonValue.Create((hash & 1) == 0),
            "ID" => JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"{Words(owner).Replace(' ', '-')}-{number}")),
            "DateTime" or "DateTimeOffset" => Date(hash, "yyyy-MM-dd'T'HH:mm:ss.fff'Z'"),
            "LocalDateTime" => Date(hash, "yyyy-MM-dd'T'HH:mm:ss"),
            "Date" or "LocalDate" => Date(hash, "yyyy-MM-dd"),
            "Time" or "LocalTime" => Date(hash, "HH:mm:ss"),
            "TimeSpan" or "Duration" => JsonValue.Create(string.Create(CultureInfo.InvariantCulture, $"PT{number}M")),
            "UUID" or "Uuid" or "Guid" => JsonValue.Create(Uuid(hash)),
            "URL" or "Url" or "URI" or "Uri" => JsonValue.Create(Url(field, number)),
            "ByteArray" or "Base64String" => JsonValue.Create(Convert.ToBase64String(Encoding.UTF8.GetBytes(Words(field)))),
            "Any" or "JSON" => new JsonObject(),
            _ => JsonValue.Create(Text(owner, field, hash, number)),
        };
    }

    private static string Text(string owner, string field, ulong hash, int number)
    {
        var pick = (int)(hash % 8);
        return field.ToLowerInvariant().Replace("_", string.Empty, StringComparison.Ordinal) switch
        {
            "firstname" or "givenname" => FirstNames[pick],
            "lastname" or "familyname" or "surname" => LastNames[pick],
            "fullname" or "displayname" => $"{FirstNames[pick]} {LastNames[(pick + 3) % 8]}",
            "city" => Cities[pick],
            "country" or "countrycode" => "SE",
            "language" or "locale" => "en",
            "currency" or "currencycode" => "EUR",
            "phone" or "phonenumber" or "telephone" => string.Create(CultureInfo.InvariantCulture, $"+46 31 555 {number:0000}"),
            var name when name.EndsWith("email", StringComparison.Ordinal) =>
                string.Create(CultureInfo.InvariantCulture, $"{FirstNames[pick].ToLowerInvariant()}{number}@example.com"),
            var name when name.EndsWith("url", StringComparison.Ordinal) || name is "href" or "link" => Url(field, number),
            var name when name.EndsWith("cursor", StringComparison.Ordinal) =>
                Convert.ToBase64String(Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"cursor:{number}"))),
            "name" or "title" or "label" => string.Create(CultureInfo.InvariantCulture, $"{Sentence(owner)} {number}"),
            _ => string.Create(CultureInfo.InvariantCulture, $"{Sentence(field)} {number}"),
        };
    }

    private static JsonValue Date(ulong hash, string format) => JsonValue.Create(
        Start.AddDays(hash % Days).AddMinutes((hash >> 20) % 600).ToString(format, CultureInfo.InvariantCulture));

    private static string Uuid(ulong hash) => string.Create(
        CultureInfo.InvariantCulture, $"{(uint)hash:x8}-{(ushort)(hash >> 32):x4}-4{(hash >> 48) & 0xfff:x3}-8000-{hash & 0xffffffffffff:x12}");

    private static string Url(string field, int number) =>
        string.Create(CultureInfo.InvariantCulture, $"https://example.com/{field.ToLowerInvariant()}/{number}");

    private static string Sentence(string name)
    {
        var words = Words(name);
        return words.Length == 0 ? name : char.ToUpperInvariant(words[0]) + words[1..];
    }

    // "grandTotal" and "grand_total" are both "grand total".
    private static string Words(string name)
    {
        var words = new StringBuilder();
        foreach (var c in name)
        {
            if (c == '_')
            {
                words.Append(' ');
                continue;
            }

            if (char.IsAsciiLetterUpper(c) && words.Length > 0 && words[^1] is var last && !char.IsAsciiLetterUpper(last) && last != ' ')
            {
                words.Append(' ');
            }

            words.Append(c);
        }

        return words.ToString().ToLowerInvariant().Trim();
    }
}
