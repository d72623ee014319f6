using System.Collections.Generic;

namespace GqlAuthTooling.Cli.Completeness;

/// <summary>A difference between a map and the schema that a server serves.</summary>
/// <param name="Problem">The difference, as the check at a server's start finds it.</param>
/// <param name="Nearest">What was probably meant, or <see langword="null"/>.</param>
internal sealed record SchemaFinding(SchemaProblem Problem, string? Nearest)
{
    /// <summary>Whether a caller can ask for it and is denied, because the map doesn't know it.</summary>
    public bool IsDenied => Problem.Kind is SchemaProblemKind.UndeclaredRootField or SchemaProblemKind.UnknownType or SchemaProblemKind.UnknownField
        or SchemaProblemKind.RootReadAsOrdinaryType;
}

/// <summary>What a comparison of a map with a schema found.</summary>
/// <param name="Map">What the map is called.</param>
/// <param name="Schema">What the schema is called.</param>
/// <param name="Findings">The differences, in the order of reports.</param>
/// <param name="FieldCount">How many fields of the schema an operation can reach.</param>
/// <param name="Notes">What was left out of the map.</param>
internal sealed record SchemaReport(
    string Map, string Schema, IReadOnlyList<SchemaFinding> Findings, int FieldCount, IReadOnlyList<string> Notes);
