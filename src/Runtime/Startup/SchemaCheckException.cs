using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;

namespace GqlAuthTooling;

/// <summary>A schema is not served, because what the build proved is about another one.</summary>
public sealed class SchemaCheckException : Exception
{
    private const int MostListed = 100;

    /// <summary>Lists the differences.</summary>
    /// <param name="schemaName">The name of the schema within the server.</param>
    /// <param name="problems">What differs.</param>
    public SchemaCheckException(string schemaName, IReadOnlyList<SchemaProblem> problems)
        : base(TextOf(schemaName, problems))
    {
        SchemaName = schemaName;
        Problems = problems;
    }

    /// <summary>The name of the schema within the server.</summary>
    public string SchemaName { get; }

    /// <summary>What differs.</summary>
    public IReadOnlyList<SchemaProblem> Problems { get; }

    /// <summary>The list that the exception shows, for a server that logs it and starts nevertheless.</summary>
    /// <param name="schemaName">The name of the schema within the server.</param>
    /// <param name="problems">What differs.</param>
    public static string TextOf(string schemaName, IReadOnlyList<SchemaProblem> problems)
    {
        Guard.NotNull(schemaName, nameof(schemaName));
        Guard.NotNull(problems, nameof(problems));
        var text = new StringBuilder()
            .Append("The permissions that the build proved don't fit the schema \"").Append(schemaName).Append("\" in ")
            .Append(problems.Count).Append(problems.Count == 1 ? " place:" : " places:");
        foreach (var problem in problems.Take(MostListed))
        {
            text.Append("\n- ").Append(problem);
        }

        if (problems.Count > MostListed)
        {
            text.Append("\n- … and ").Append(problems.Count - MostListed).Append(" more.");
        }

        return text
            .Append("\nWhat the map doesn't know is denied. To start nevertheless and log this list, set AllowUnmapped.")
            .ToString();
    }
}
