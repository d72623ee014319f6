using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.AspNetCore;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Tokens;

/// <summary><c>gqlauth tokens revoke</c>.</summary>
internal static class RevokeTokens
{
    /// <summary>Revokes a token.</summary>
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
            // Whoever pastes a whole token has a reason to revoke it. What was pasted is not repeated.
            var prefix = TokenSecret.TryReadPrefix(request.Prefix, out var read) ? read : string.Empty;
            var revoked = await tokens.RevokeAsync(prefix, request.By ?? environment.UserName, request.Reason, cancellation).ConfigureAwait(false)
                ?? throw new InputException("There is no token of that prefix. 'gqlauth tokens list' says which there are.");
            if (request.Format == "json")
            {
                JsonOutput.Write(environment.Output, json =>
                {
                    json.WriteNumber("version", TokenReport.Version);
                    json.WritePropertyName("info");
                    TokenReport.Write(json, revoked, environment.Time.GetUtcNow());
                });
            }
            else
            {
                var revocation = revoked.Revocation!;
                environment.Output.Write(
                    $"{TokenReport.Line(revoked)} was revoked at {TokenReport.Text(revocation.At)} by {Paint.Plain(revocation.By)}.\n");
            }

            return ExitCodes.Clean;
        },
        cancellation);

    /// <summary>What is asked for.</summary>
    internal sealed record Request(string? Database, string Prefix, string? Reason, string? By, string Format);
}
