using GqlAuthTooling.Runtime.Tests.Access;

namespace GqlAuthTooling.Runtime.Tests.Evaluation;

public sealed class CompiledRequirementTests
{
    private static readonly PermissionCatalog Small = new(["A", "B:read", "B:write", "C:read"]);

    // The small universe, spread over the words of a large one.
    private static readonly PermissionCatalog Large = new(
        Small.Permissions.Concat(Enumerable.Range(0, 300).Select(i => $"{(char)('A' + (i % 5))}{i:000}:x")));

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Evaluation_AgreesWithTheTruthTable(bool large)
    {
        var catalog = large ? Large : Small;
        var callers = Samples.EverySet().Select(held => (Held: held, Caller: Caller.Authenticated(catalog, held))).ToList();
        foreach (var (requirement, _, _) in Samples.Triples(1_000))
        {
            var compiled = new CompiledRequirement(requirement, catalog);
            Assert.True(compiled.CanBeMet);
            Assert.Equal(requirement.IsNone, compiled.IsMetBy(Caller.Anonymous(catalog)));
            foreach (var (held, caller) in callers)
            {
                Assert.Equal(Samples.Holds(requirement, held), compiled.IsMetBy(caller));
                Assert.Equal(requirement.Clauses.Where(clause => !clause.Any(held.Contains)), compiled.Missing(caller));
            }
        }
    }

    [Theory]
    [InlineData(70)]
    [InlineData(300)]
    public void PermissionsOfEveryWord_AreNeeded(int size)
    {
        var catalog = PermissionSetTests.Numbered(size);
        var all = new CompiledRequirement(Requirement.All([.. catalog.Permissions]), catalog);

        Assert.True(all.IsMetBy(Caller.Authenticated(catalog, ["*"])));
        foreach (var lacking in catalog.Permissions)
        {
            var caller = Caller.Authenticated(catalog, catalog.Permissions.Where(permission => permission != lacking));
            Assert.False(all.IsMetBy(caller));
            Assert.Equal([[lacking]], all.Missing(caller));
        }
    }

    [Theory]
    [InlineData("A")]
    [InlineData("A&B:read")]
    [InlineData("A|B:read&C:read")]
    public void Evaluation_DoesNotAllocate(string clauses)
    {
        var requirement = Requirement.FromClauses(clauses.Split('&').Select(clause => clause.Split('|')));
        foreach (var catalog in new[] { Small, Large })
        {
            var compiled = new CompiledRequirement(requirement, catalog);
            Caller[] callers = [Caller.Anonymous(catalog), Caller.Authenticated(catalog, ["*"]), Caller.Authenticated(catalog, ["A"])];
            var met = Count(compiled, callers);

            var again = 0;
            Assert.Equal(0, Allocations.Of(() => again = Count(compiled, callers)));
            Assert.Equal(met, again);
            Assert.InRange(met, 1_000, 2_000);
        }

        static int Count(CompiledRequirement compiled, Caller[] callers)
        {
            var met = 0;
            for (var i = 0; i < 1_000; i++)
            {
                foreach (var caller in callers)
                {
                    met += compiled.IsMetBy(caller) ? 1 : 0;
                }
            }

            return met;
        }
    }

    [Fact]
    public void Never_IsMetByNobody()
    {
        var compiled = new CompiledRequirement(Requirement.Never, Small);

        Assert.False(compiled.CanBeMet);
        Assert.False(compiled.IsMetBy(Caller.Authenticated(Small, ["*", "!never"])));
        Assert.False(compiled.IsMetBy(Caller.Anonymous(Small)));
    }

    [Fact]
    public void PermissionOutsideTheCatalogue_IsHeldByNobody()
    {
        var administrator = Caller.Authenticated(Small, ["*", "Stock:read"]);

        Assert.False(new CompiledRequirement(Requirement.All("A", "Stock:read"), Small).IsMetBy(administrator));
        Assert.False(new CompiledRequirement(Requirement.Any("Stock:read", "Stock:write"), Small).IsMetBy(administrator));
        Assert.True(new CompiledRequirement(Requirement.Any("A", "Stock:read"), Small).IsMetBy(administrator));
        Assert.False(new CompiledRequirement(Requirement.Any("A", "Stock:read"), Small).IsMetBy(
            Caller.Authenticated(Small, ["C:read"])));
    }

    [Fact]
    public void AuthenticationAlone_IsMetWithoutPermissions()
    {
        var compiled = new CompiledRequirement(Requirement.Authenticated, Small);

        Assert.True(compiled.IsMetBy(Caller.Authenticated(PermissionSet.Empty(Small))));
        Assert.False(compiled.IsMetBy(Caller.Anonymous(Small)));
        Assert.Empty(compiled.Missing(Caller.Anonymous(Small)));
    }

    [Fact]
    public void AnotherCatalogue_IsRefused()
    {
        var stranger = Caller.Authenticated(new PermissionCatalog(Small.Permissions), ["*"]);
        foreach (var requirement in new[] { Requirement.None, Requirement.All("A") })
        {
            var compiled = new CompiledRequirement(requirement, Small);
            Assert.Throws<ArgumentException>(() => compiled.IsMetBy(stranger));
            Assert.Throws<ArgumentException>(() => compiled.Missing(stranger));
        }
    }
}
