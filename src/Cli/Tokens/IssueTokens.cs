using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.AspNetCore;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Tokens;

/// <summary><c>gqlauth tokens issue</c>.</summary>
internal static class IssueTokens
{
    /// <summary>Issues a token.</summary>
    /// <param name="environment">What it takes from the machine.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Task<int> RunAsync(CliEnvironment environment, Request request, CancellationToken cancellation)
    {
        var wanted = new TokenRequest
        {
            Description = request.Description,
            Permissions = request.Permissions,
            Restrictions = Restrictions(request.Restrictions),
            ExpiresAt = End(request.Expires, environment.Time.GetUtcNow()),
        };
        var catalogue = TokenCatalogue.Read(environment, request.Catalogue, cancellation);
        return OpenDatabase.UseAsync(
            environment,
            request.Database,
            catalogue,
            request.Migrate,
            tokens => IssueAsync(environment, request, tokens, wanted, cancellation),
            cancellation);
    }

    private static async Task<int> IssueAsync(
        CliEnvironment environment, Request request, TokenService tokens, TokenRequest wanted, CancellationToken cancellation)
    {
        IssuedToken issued;
        try
        {
            issued = await tokens.IssueAsync(wanted, request.By ?? environment.UserName, cancellation).ConfigureAwait(false);
        }
        catch (TokenRequestException e)
        {
            throw new InputException($"No token was issued. {e.Message}", e);
        }

        if (request.Format == "json")
        {
            JsonOutput.Write(environment.Output, json =>
            {
                json.WriteNumber("version", TokenReport.Version);
                json.WriteString("token", issued.Secret);
                json.WritePropertyName("info");
                TokenReport.Write(json, issued.Info, environment.Time.GetUtcNow());
            });
        }
        else
        {
            environment.Output.Write(issued.Secret + "\n");
            environment.Error.Write(
                $"gqlauth: {TokenReport.Line(issued.Info)} is valid until {TokenReport.Text(issued.Info.ExpiresAt)}. It is shown this once.\n");
        }

        return ExitCodes.Clean;
    }

    private static Dictionary<string, IReadOnlyList<string>> Restrictions(IEnumerable<string> restrictions) => restrictions
        .Select(text => text.Split('=', 2) is [{ Length: > 0 } name, var value]
            ? (Name: name, Value: value)
            : throw new InputException("A restriction is written name=value, for example --restriction store=SE."))
        .GroupBy(pair => pair.Name, pair => pair.Value, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => (IReadOnlyList<string>)[.. group], StringComparer.Ordinal);

    private static DateTimeOffset? End(string? text, DateTimeOffset now)
    {
        if (text is null)
        {
            return null;
        }

        if (text.EndsWith('d')
            && int.TryParse(text.AsSpan(0, text.Length - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var days)
            && days is > 0 and < 100_000)
        {
            return now.AddDays(days);
        }

        return TokenEndpoints.TryReadMoment(text, out var moment)
            ? moment
            : throw new InputException($"'{text}' is no end for --expires. Write days as in 30d, or a moment with its offset as in 2026-04-01T00:00:00Z.");
    }

    /// <summary>What is asked for.</summary>
    internal sealed record Request(
        string? Database,
        string Catalogue,
        string Description,
        string[] Permissions,
        string[] Restrictions,
        string? Expires,
        string? By,
        bool Migrate,
        string Format);
}
