using System.Collections.Immutable;

namespace GqlAuthTooling.Analyzers;

/// <summary>
/// The register of what findings can cost. Each is a CVSS 3.1 base score, so that it can be argued about: reachable over the
/// network, without help of a user; what differs is who gets in, how easily, and what they get.
/// </summary>
public static class RuleRisks
{
    private const int MissingAuthorization = 862;
    private const int IncorrectAuthorization = 863;
    private const int UnprotectedAlternatePath = 424;
    private const int ObservableDiscrepancy = 203;

    private static readonly ImmutableDictionary<string, RuleRisk> All = ImmutableDictionary.CreateRange(
        System.StringComparer.Ordinal,
        new[]
        {
            // Anyone reads everything behind the field, and changes what it lets change.
            Row("GQLA001", AnyoneReadsAndChanges, MissingAuthorization),
            Row("GQLA006", AnyoneReadsAndChanges, MissingAuthorization),

            // Anyone who comes the other way reads what is guarded on this one.
            Row("GQLA009", AnyoneReads, UnprotectedAlternatePath, MissingAuthorization),
            Row("GQLA010", AnyoneReads, UnprotectedAlternatePath, MissingAuthorization),

            // A caller who holds something gets what asks for something else.
            Row("GQLA008", CallerReads, IncorrectAuthorization),
            Row("GQLA012", CallerReads, UnprotectedAlternatePath, MissingAuthorization),
            Row("GQLA303", CallerReads, IncorrectAuthorization),
            Row("GQLA007", CallerChanges, IncorrectAuthorization),

            // A value can be had, with patience or by luck.
            Row("GQLA013", CallerInfers, ObservableDiscrepancy, IncorrectAuthorization),
            Row("GQLA901", CallerInfers, IncorrectAuthorization),

            // A guard that people believe in isn't there; what stands open is something smaller, or elsewhere.
            Row("GQLA004", AnyoneReadsLittle, MissingAuthorization),
            Row("GQLA005", AnyoneReadsLittle, IncorrectAuthorization),
            Row("GQLA011", CallerReadsLittle, IncorrectAuthorization),
            Row("GQLA014", CallerReadsLittle, MissingAuthorization),
            Row("GQLA301", CallerReadsLittle, IncorrectAuthorization),

            // Nothing is open by this alone: what nobody can be granted is closed, what nobody can read is unproved.
            Row("GQLA002", NothingByItself, IncorrectAuthorization),
            Row("GQLA003", NothingByItself, IncorrectAuthorization),
            Row("GQLA015", NothingByItself, MissingAuthorization),
            Row("GQLA016", NothingByItself, MissingAuthorization),
        });

    private static (string Vector, int Score) AnyoneReadsAndChanges => ("AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:L/A:N", 82);

    private static (string Vector, int Score) AnyoneReads => ("AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:N/A:N", 75);

    private static (string Vector, int Score) CallerReads => ("AV:N/AC:L/PR:L/UI:N/S:U/C:H/I:N/A:N", 65);

    private static (string Vector, int Score) CallerChanges => ("AV:N/AC:L/PR:L/UI:N/S:U/C:N/I:H/A:N", 65);

    private static (string Vector, int Score) CallerInfers => ("AV:N/AC:H/PR:L/UI:N/S:U/C:H/I:N/A:N", 53);

    private static (string Vector, int Score) AnyoneReadsLittle => ("AV:N/AC:L/PR:N/UI:N/S:U/C:L/I:N/A:N", 53);

    private static (string Vector, int Score) CallerReadsLittle => ("AV:N/AC:L/PR:L/UI:N/S:U/C:L/I:N/A:N", 43);

    private static (string Vector, int Score) NothingByItself => ("AV:N/AC:H/PR:L/UI:N/S:U/C:L/I:N/A:N", 31);

    /// <summary>What a finding of a rule can cost; <see langword="null"/> when it is no matter of security.</summary>
    /// <param name="id">The rule's id.</param>
    public static RuleRisk? Of(string id) => All.TryGetValue(id, out var risk) ? risk : null;

    private static System.Collections.Generic.KeyValuePair<string, RuleRisk> Row(
        string id, (string Vector, int Score) risk, params int[] weaknesses) =>
        new(id, new RuleRisk(risk.Vector, risk.Score, weaknesses.ToImmutableArray()));
}
