using System;
using System.Globalization;
using System.Text.Json;
using GqlAuthTooling.AspNetCore;
using GqlAuthTooling.Cli.Output;

namespace GqlAuthTooling.Cli.Tokens;

/// <summary>What is printed of tokens. As JSON it is what the endpoints answer.</summary>
internal static class TokenReport
{
    /// <summary>The shape of the JSON; goes up when something is removed or changes its meaning.</summary>
    public const int Version = 1;

    /// <summary>A moment, to the second.</summary>
    public static string Text(DateTimeOffset moment) => moment.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>Writes a token as a property of an object, or as an item of a list.</summary>
    /// <param name="json">The writer.</param>
    /// <param name="token">The token.</param>
    /// <param name="now">The moment at which its state is meant.</param>
    public static void Write(Utf8JsonWriter json, TokenInfo token, DateTimeOffset now) =>
        JsonSerializer.Serialize(json, TokenBody.Of(token, now), TokenJson.Default.TokenBody);

    /// <summary>Says in one line what a token is.</summary>
    public static string Line(TokenInfo token) => $"{token.Prefix} ({Paint.Plain(token.Description)})";
}
