namespace GqlAuthTooling.Runtime.Tests.Access;

/// <summary>Requirements over a universe small enough to try every set of permissions.</summary>
internal static class Samples
{
    private static readonly string[] Universe = ["A", "B:read", "B:write", "C:read"];

    // Each begins as another does, and what comes next sorts before and after the "|" that clauses are joined by; one is met by nobody.
    private static readonly string[] Namesakes = ["B", "B:read", "B:read.x", "Bo", "B~", "!never"];

    /// <summary>Every set of permissions of the universe.</summary>
    public static IEnumerable<SortedSet<string>> EverySet() => Enumerable.Range(0, 1 << Universe.Length).Select(bits => SetOf(bits, Universe));

    /// <summary>Triples of requirements, the same in every run.</summary>
    public static IEnumerable<(Requirement A, Requirement B, Requirement C)> Triples(int count)
    {
        var random = new Random(20230904);
        return Enumerable.Range(0, count).Select(_ => (Next(random, Universe), Next(random, Universe), Next(random, Universe))).ToList();
    }

    /// <summary>The same over permissions that begin alike.</summary>
    public static IEnumerable<(Requirement A, Requirement B, Requirement C)> TriplesOfNamesakes(int count)
    {
        var random = new Random(20230905);
        return Enumerable.Range(0, count).Select(_ => (Next(random, Namesakes), Next(random, Namesakes), Next(random, Namesakes))).ToList();
    }

    /// <summary>What a requirement means, in the plainest words.</summary>
    public static bool Holds(Requirement requirement, IReadOnlySet<string> held) =>
        requirement.Clauses.All(clause => clause.Any(held.Contains));

    private static Requirement Next(Random random, string[] permissions)
    {
        var kind = random.Next(10);
        return kind switch
        {
            0 => Requirement.None,
            1 => Requirement.Authenticated,
            _ => Requirement.FromClauses(Enumerable
                .Range(0, 1 + random.Next(4))
                .Select(_ => SetOf(1 + random.Next((1 << permissions.Length) - 1), permissions).ToArray())),
        };
    }

    private static SortedSet<string> SetOf(int bits, string[] permissions) =>
        new(permissions.Where((_, index) => (bits & (1 << index)) != 0), StringComparer.Ordinal);
}
