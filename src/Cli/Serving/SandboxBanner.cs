using System.IO;
using System.Linq;
using GqlAuthTooling.Cli.Mapping;
using GqlAuthTooling.Cli.Output;

namespace GqlAuthTooling.Cli.Serving;

/// <summary>Says what has been started and how to try it.</summary>
internal static class SandboxBanner
{
    /// <summary>Writes it.</summary>
    /// <param name="output">Where to.</param>
    /// <param name="view">The map.</param>
    /// <param name="server">The server.</param>
    public static void Write(TextWriter output, MapView view, SandboxServer server)
    {
        output.Write("This is a sandbox: the data is made up, the rules are real. It listens on this machine only.\n\n");
        output.Write(MapWords.Summary(view) + "\n");
        foreach (var (permission, count) in view.Map.Fields
            .SelectMany(field => field.Effective.Clauses.SelectMany(clause => clause).Where(PermissionName.IsPermission).Distinct(System.StringComparer.Ordinal))
            .GroupBy(permission => permission, System.StringComparer.Ordinal)
            .OrderBy(group => group.Key, System.StringComparer.Ordinal)
            .Select(group => (group.Key, group.Count())))
        {
            output.Write($"  {Paint.Plain(permission)}  {CheckText.Amount(count, "field")}\n");
        }

        output.Write($"\nGraphQL  {server.Url}/graphql\n");
        output.Write($"Mode     {WordOf(server.Mode)}\n");
        output.Write($"Page     {server.PageUrl}\n         (opens \"API tokens\" in the first browser that follows it)\n");
        output.Write(server.Token is { } token
            ? $"Token    {token.Secret}\n         (for a day; may {Paint.Plain(string.Join(", ", token.Info.Permissions))})\n"
            : "Token    none: nothing here needs a permission\n");
        output.Write("\nTry:\n\n");
        foreach (var request in server.Requests)
        {
            output.Write(Paint.Plain(request.ToCurl(server.Url, server.Token?.Secret)) + "\n\n");
        }

        output.Write("Ctrl+C ends the sandbox.\n");
    }

    private static string WordOf(EnforcementMode mode) => mode switch
    {
        EnforcementMode.Partial => "partial: denied fields are null, the rest is answered",
        EnforcementMode.DryRun => "dry-run: nothing is denied, the response says what would have been",
        _ => "reject: an operation that needs more than its caller has is refused as a whole",
    };
}
