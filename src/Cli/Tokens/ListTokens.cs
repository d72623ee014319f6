using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.AspNetCore;
using GqlAuthTooling.Cli.Output;

namespace GqlAuthTooling.Cli.Tokens;

/// <summary><c>gqlauth tokens list</c>.</summary>
internal static class ListTokens
{
    /// <summary>Lists tokens.</summary>
    /// <param name="environment">What it takes from the machine.</param>
    /// <param name="request">What is asked for.</param>
    /// <param name="cancellation">Stops it.</param>
    public static Task<int> RunAsync(CliEnvironment environment, Request request, CancellationToken cancellation) => OpenDatabase.UseAsync(
        environment,
        request.Database,
        catalogue: null,
        migrate: false,
        async tokens =>
        {
            TokenEndpoints.TryReadState(request.State, out var state);
            var found = new List<TokenInfo>();
            while (await tokens.SearchAsync(request.Search ?? string.Empty, state, found.LastOrDefault(), cancellationToken: cancellation)
                .ConfigureAwait(false) is { Count: > 0 } page)
            {
                found.AddRange(page);
                if (page.Count < TokenFilter.MaxCount)
                {
                    break;
                }
            }

            Write(environment, request.Format, found);
            return ExitCodes.Clean;
        },
        cancellation);

    private static void Write(CliEnvironment environment, string format, List<TokenInfo> tokens)
    {
        var now = environment.Time.GetUtcNow();
        if (format == "json")
        {
            JsonOutput.Write(environment.Output, json =>
            {
                json.WriteNumber("version", TokenReport.Version);
                json.WriteStartArray("tokens");
                foreach (var token in tokens)
                {
                    TokenReport.Write(json, token, now);
                }

                json.WriteEndArray();
            });
            return;
        }

        foreach (var token in tokens)
        {
            var state = TokenBody.Of(token, now).State;
            var used = token.LastUsedAt is { } at ? TokenReport.Text(at) : "never";
            environment.Output.Write(
                $"{token.Prefix}  {state,-7}  expires {TokenReport.Text(token.ExpiresAt)}  used {used,-20}  {string.Join(',', token.Permissions)}  {Paint.Plain(token.Description)}\n");
        }

        if (tokens.Count == 0)
        {
            environment.Error.Write("gqlauth: note: there is no such token\n");
        }
    }

    /// <summary>What is asked for.</summary>
    internal sealed record Request(string? Database, string? State, string? Search, string Format);
}
