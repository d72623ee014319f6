using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using GqlAuthTooling.Cli.Explaining;
using GqlAuthTooling.Cli.Sources;

namespace GqlAuthTooling.Cli.Surveying;

/// <summary>
/// What clients were given, a line a client: <c>web: Order:read, Product:*</c>. The client <c>*</c> stands for all others, a client
/// with nothing after the colon has a credential that gives nothing, and <c>#</c> begins a comment.
/// </summary>
internal sealed class Budget
{
    private const string Others = "*";

    private readonly Dictionary<string, string[]> _grants = new(StringComparer.Ordinal);

    /// <summary>The clients that have a line.</summary>
    public IEnumerable<string> Clients => _grants.Keys.Where(client => client != Others);

    /// <summary>Reads a budget.</summary>
    /// <param name="written">The file as the person wrote it.</param>
    /// <param name="currentFolder">What it is relative to.</param>
    /// <exception cref="InputException">A line can't be read.</exception>
    public static Budget Read(string written, string currentFolder)
    {
        var budget = new Budget();
        var lines = CallerInput.WithoutComments(InputFile.ReadText(written, currentFolder, "budget")).Split('\n');
        for (var i = 0; i < lines.Length; i++)
        {
            var line = lines[i].Trim();
            if (line.Length == 0)
            {
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            var client = colon < 0 ? string.Empty : line[..colon].Trim();
            var grants = colon < 0 ? [] : line[(colon + 1)..].Split([',', ' ', '\t'], StringSplitOptions.RemoveEmptyEntries);
            var wrong = client.Length == 0 || client.Any(char.IsWhiteSpace) ? "doesn't begin with a client and a colon"
                : Array.Find(grants, grant => !PermissionName.IsGrant(grant)) is { } bad ? $"has '{bad}', which is no permission"
                : budget._grants.ContainsKey(client) ? $"names the client '{client}' again"
                : null;
            if (wrong is not null)
            {
                throw new InputException(string.Create(
                    CultureInfo.InvariantCulture,
                    $"Line {i + 1} of the budget '{written}' {wrong}. Write 'client: Permission, Permission', and * for all other clients."));
            }

            budget._grants.Add(client, grants);
        }

        return budget;
    }

    /// <summary>What a client was given; <see langword="null"/> when neither it nor all others have a line.</summary>
    /// <param name="client">The client.</param>
    public IReadOnlyList<string>? Of(string client) => _grants.GetValueOrDefault(client) ?? _grants.GetValueOrDefault(Others);

    /// <summary>The operations that need more than their clients were given.</summary>
    /// <param name="survey">What the operations need.</param>
    public IReadOnlyList<Overrun> Check(Survey survey)
    {
        var overruns = new List<Overrun>();
        foreach (var client in survey.Clients)
        {
            var grants = Of(client.Key);
            var caller = grants is null ? Caller.Anonymous(survey.Map.Catalog) : Caller.Authenticated(survey.Map.Catalog, grants);
            foreach (var operation in client)
            {
                var needs = survey.Map.Compile(operation.Judged.Report.Requirement);
                if (!needs.IsMetBy(caller))
                {
                    overruns.Add(new Overrun(operation, grants, operation.Judged.Report.Requirement.IsNever ? null : needs.Missing(caller)));
                }
            }
        }

        return overruns;
    }
}

/// <summary>An operation that needs more than its client was given.</summary>
/// <param name="Operation">The operation.</param>
/// <param name="Grants">What its client was given; <see langword="null"/> when the budget doesn't know the client.</param>
/// <param name="Missing">The clauses not met, each of which one permission meets; <see langword="null"/> when nobody may run it.</param>
internal sealed record Overrun(ClientOperation Operation, IReadOnlyList<string>? Grants, IReadOnlyList<IReadOnlyList<string>>? Missing)
{
    /// <summary>What is missing, in words.</summary>
    public string Words =>
        Missing is null ? "nobody may run it: no access is declared for something in it"
        : Missing.Count == 0 ? "it needs an authenticated caller"
        : $"it needs {string.Join(" and ", Missing.Select(clause => string.Join(" or ", clause)))} too";
}
