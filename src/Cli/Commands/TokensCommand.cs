using System.CommandLine;
using GqlAuthTooling.Cli.Tokens;

namespace GqlAuthTooling.Cli.Commands;

/// <summary><c>gqlauth tokens issue|list|revoke</c>: tokens in a database, without the server.</summary>
internal static class TokensCommand
{
    /// <summary>The environment variable that names the database.</summary>
    public const string DatabaseVariable = "GQLAUTH_DATABASE";

    /// <summary>The command.</summary>
    /// <param name="environment">What it takes from the machine.</param>
    public static Command Create(CliEnvironment environment) =>
        new("tokens", "Issues, lists and revokes tokens in the database that servers use. Exit code: 0, or 2 when nothing was done.")
        {
            CreateIssue(environment),
            CreateList(environment),
            CreateRevoke(environment),
        };

    private static Command CreateIssue(CliEnvironment environment)
    {
        var database = Database();
        var catalogue = new Option<string>("--catalogue")
        {
            Description = "Which permissions there are: a permissions.json, the JSON of 'gqlauth map', or sources as 'gqlauth map' takes them.",
            Required = true,
        };
        var description = new Option<string>("--description") { Description = "What the token is for.", Required = true };
        var permissions = new Option<string[]>("--permission")
        {
            Description = "A permission, or Resource:*, *:action or *. May be repeated.",
            Required = true,
        };
        var restrictions = new Option<string[]>("--restriction")
        {
            Description = "A restriction, name=value. May be repeated.", DefaultValueFactory = _ => [],
        };
        var expires = new Option<string?>("--expires")
        {
            Description = "The end: days as in 30d, or a moment with its offset as in 2026-04-01T00:00:00Z. Default: 30d.",
        };
        var migrate = new Option<bool>("--migrate") { Description = "Make the file and its tables where there are none, and bring older ones up to date." };
        var by = By();
        var format = SharedOptions.OneOf("--format", "How to report.", "text", "json");
        var command = new Command("issue", "Issues a token and prints it, the only time. As text: the token on standard output, all else on standard error.")
        {
            database, catalogue, description, permissions, restrictions, expires, by, migrate, format,
        };
        command.SetAction((result, cancellation) => IssueTokens.RunAsync(
            environment,
            new IssueTokens.Request(
                result.GetValue(database),
                result.GetRequiredValue(catalogue),
                result.GetRequiredValue(description),
                result.GetRequiredValue(permissions),
                result.GetRequiredValue(restrictions),
                result.GetValue(expires),
                result.GetValue(by),
                result.GetValue(migrate),
                result.GetRequiredValue(format)),
            cancellation));
        return command;
    }

    private static Command CreateList(CliEnvironment environment)
    {
        var database = Database();
        var state = new Option<string?>("--state") { Description = "Only tokens of this state: active, expired or revoked." };
        state.AcceptOnlyFromAmong("active", "expired", "revoked");
        var search = new Option<string?>("--search") { Description = "Only tokens whose description has this in it, or whose prefix begins so." };
        var format = SharedOptions.OneOf("--format", "How to report.", "text", "json");
        var command = new Command("list", "Lists tokens, the last issued first.") { database, state, search, format };
        command.SetAction((result, cancellation) => ListTokens.RunAsync(
            environment,
            new ListTokens.Request(
                result.GetValue(database), result.GetValue(state), result.GetValue(search), result.GetRequiredValue(format)),
            cancellation));
        return command;
    }

    private static Command CreateRevoke(CliEnvironment environment)
    {
        var prefix = new Argument<string>("PREFIX") { Description = "The token's first 15 characters. Of a whole token nothing else is looked at." };
        var database = Database();
        var reason = new Option<string?>("--reason") { Description = "Why; kept with who revoked the token and when." };
        var by = By();
        var format = SharedOptions.OneOf("--format", "How to report.", "text", "json");
        var command = new Command("revoke", "Revokes a token for good. Servers on PostgreSQL learn of it at once, servers on a SQLite file within their cache time.")
        {
            prefix, database, reason, by, format,
        };
        command.SetAction((result, cancellation) => RevokeTokens.RunAsync(
            environment,
            new RevokeTokens.Request(
                result.GetValue(database),
                result.GetRequiredValue(prefix),
                result.GetValue(reason),
                result.GetValue(by),
                result.GetRequiredValue(format)),
            cancellation));
        return command;
    }

    private static Option<string?> Database() => new("--database")
    {
        Description = $"A SQLite file, or a PostgreSQL connection string. Default: what {DatabaseVariable} says, which keeps a password out of command lines.",
    };

    private static Option<string?> By() => new("--by") { Description = "Who does it. Default: the name of the user on this machine." };
}
