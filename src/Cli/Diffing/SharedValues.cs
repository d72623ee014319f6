using System;
using System.Linq;

namespace GqlAuthTooling.Cli.Diffing;

/// <summary>
/// Types that are values and nobody's secret of their own: an amount of money, the lists of errors of a payload. They have no identity,
/// and types of any secrecy share them, so the field that gives one guards it. What a root field gives, or only one type has, is no such value.
/// </summary>
/// <param name="graph">The old side.</param>
internal sealed class SharedValues(DiffGraph graph)
{
    private static readonly string[] Keys = ["id", "key", "uuid", "guid"];
    private static readonly string[] OfEveryPayload = ["userErrors", "userWarnings", "errors", "pageInfo"];

    private readonly ILookup<string, string> _givenBy = graph.Types.SelectMany(graph.FieldsOf)
        .ToLookup(graph.Returned, coordinate => coordinate, StringComparer.Ordinal);

    /// <summary>Whether a type is one.</summary>
    /// <param name="type">The type.</param>
    public bool Contains(string type)
    {
        var known = graph.Type(type);
        if (known is null || known.Root is not null || known.PossibleTypes.Count > 0 || HasIdentity(type, known))
        {
            return false;
        }

        var fields = _givenBy[type].ToArray();
        return (fields.Length > 0 && Array.TrueForAll(fields, field => OfEveryPayload.Contains(DiffWords.MemberOf(field), StringComparer.Ordinal)))
            || (!Array.Exists(fields, field => graph.Field(field)!.IsRoot)
                && fields.Select(DiffSide.TypeOf).Distinct(StringComparer.Ordinal).Count() > 1);
    }

    private static bool HasIdentity(string type, DiffType known) =>
        known.Implements.Contains("Node", StringComparer.Ordinal)
        || known.FieldNames.Any(name => Keys.Contains(name, StringComparer.Ordinal)
            || string.Equals(name, type + "Id", StringComparison.OrdinalIgnoreCase));
}
