using GqlAuthTooling.Generators.Writing;

namespace GqlAuthTooling.Generators.Module;

/// <summary>
/// What emitted code calls the index of a requirement. The name is made of the requirement alone, so a table that uses it
/// stays as it is when the index moves.
/// </summary>
internal static class RequirementName
{
    /// <summary>The class that has the indexes as constants, nested in the module class.</summary>
    public const string Class = "R";

    private const int Readable = 40;

    /// <summary>The constant's name.</summary>
    /// <param name="requirement">The requirement.</param>
    public static string Of(Requirement requirement)
    {
        if (requirement.Clauses.Count == 0)
        {
            return requirement.IsNone ? nameof(Requirement.None) : nameof(Requirement.Authenticated);
        }

        var text = Identifiers.Valid(requirement.Text);
        return (text.Length > Readable ? text.Substring(0, Readable) : text) + "_" + StableHash.Long(requirement.Text);
    }

    /// <summary>An expression that makes the requirement.</summary>
    /// <param name="requirement">The requirement.</param>
    public static string Expression(Requirement requirement)
    {
        const string Type = "global::GqlAuthTooling.Requirement";
        if (requirement.Clauses.Count == 0)
        {
            return Type + "." + Of(requirement);
        }

        if (requirement.Clauses.Count == 1)
        {
            return $"{Type}.Any({Literals.List(requirement.Clauses[0])})";
        }

        var sum = string.Empty;
        foreach (var clause in requirement.Clauses)
        {
            sum += (sum.Length > 0 ? ", " : string.Empty) + "new string[] { " + Literals.List(clause) + " }";
        }

        return $"{Type}.FromClauses(new string[][] {{ {sum} }})";
    }
}
