namespace GqlAuthTooling.Runtime.Tests.Access;

/// <summary>Requirements over a universe small enough to try every set of permissions.</summary>
internal static class Samples
{
    private static readonly string[] Universe = ["A", "B:read", "B:write", "C:read"];

    /// <summary>Every set of permissions of the universe.</summary>
    public static IEnumerable<SortedSet<string>> EverySet() => Enumerable.Range(0, 1 << Universe.Length).Select(SetOf);

    /// <summary>Triples of requirements, the same in every run.</summary>
    public static IEnumerable<(Requirement A, Requirement B, Requirement C)> Triples(int count)
    {
        var random = new Random(20230904);
        return Enumerable.Range(0, count).Select(_ => (Next(random), Next(random), Next(random))).ToList();
    }

    /// <summary>What a requirement means, in the plainest words.</summary>
    public static bool Holds(Requirement requirement, IReadOnlySet<string> held) =>
        requirement.Clauses.All(clause => clause.Any(held.Contains));

    private static Requirement Next(Random random)
    {
        var kind = random.Next(10);
        return kind switch
        {
            0 => Requirement.None,
            1 => Requirement.Authenticated,
            _ => Requirement.FromClauses(Enumerable
                .Range(0, 1 + random.Next(4))
                .Select(_ => SetOf(1 + random.Next((1 << Universe.Length) - 1)).ToArray())),
        };
    }

    private static SortedSet<string> SetOf(int bits) =>
        new(Universe.Where((_, index) => (bits & (1 << index)) != 0), StringComparer.Ordinal);
}
