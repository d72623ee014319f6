namespace GqlAuthTooling.Runtime.Tests.Access;

/// <summary>The laws of the algebra, over a few thousand requirements made from a fixed seed.</summary>
public sealed class RequirementTests
{
    [Fact]
    public void And_IsCommutativeAssociativeAndIdempotent()
    {
        foreach (var (a, b, c) in Samples.Triples(2_000))
        {
            Assert.Equal(a.And(b), b.And(a));
            Assert.Equal(a.And(b).And(c), a.And(b.And(c)));
            Assert.Equal(a, a.And(a));
            Assert.Equal(a.And(b), a.And(b).And(b));
        }
    }

    [Fact]
    public void And_HoldsExactlyWhereBothHold()
    {
        foreach (var (a, b, _) in Samples.Triples(500))
        {
            foreach (var held in Samples.EverySet())
            {
                Assert.Equal(Samples.Holds(a, held) && Samples.Holds(b, held), Samples.Holds(a.And(b), held));
            }
        }
    }

    [Fact]
    public void And_IsTheNormalFormOfAllClauses()
    {
        foreach (var (a, b, _) in Samples.TriplesOfNamesakes(5_000).Where(triple => triple.A.Clauses.Count > 0))
        {
            var both = Requirement.FromClauses(a.Clauses.Concat(b.Clauses));

            Assert.Equal(both, a.And(b));
            Assert.Equal(both.Clauses, a.And(b).Clauses);
            Assert.Equal(both.GetHashCode(), b.And(a).GetHashCode());
            Assert.Equal(both.Text, a.And(b).Text);
            Assert.Equal(both.IsNever, a.And(b).IsNever);
        }
    }

    [Fact]
    public void Clauses_AreInTheOrderOfTheirJoinedPermissions()
    {
        foreach (var (a, b, _) in Samples.TriplesOfNamesakes(5_000))
        {
            var joined = a.And(b).Clauses.Select(clause => string.Join("|", clause)).ToList();

            Assert.Equal(joined.Order(StringComparer.Ordinal), joined);
            Assert.Equal(joined.Select(clause => clause.Split('|').Order(StringComparer.Ordinal).ToList()), a.And(b).Clauses);
        }
    }

    [Fact]
    public void And_OfClausesThatReadTheSame_DoesNotDependOnTheOrder()
    {
        var choice = Requirement.FromClauses([["A", "B"]]);
        var odd = Requirement.FromClauses([["A|B"]]);

        Assert.Equal(choice.And(odd), odd.And(choice));
        Assert.Equal(2, choice.And(odd).Clauses.Count);
    }

    [Fact]
    public void Implication_HoldsExactlyWhereEverySetAgrees()
    {
        foreach (var (a, b, _) in Samples.Triples(2_000))
        {
            var follows = Samples.EverySet().All(held => !Samples.Holds(a, held) || Samples.Holds(b, held));
            Assert.Equal(follows && (b.IsNone || !a.IsNone), a.Implies(b));
        }
    }

    [Fact]
    public void EqualRequirements_HaveTheSameTruthTable_AndOnlyThey()
    {
        foreach (var (a, b, _) in Samples.Triples(2_000))
        {
            var agree = Samples.EverySet().All(held => Samples.Holds(a, held) == Samples.Holds(b, held));
            Assert.Equal(agree && a.IsNone == b.IsNone, a.Equals(b));
            Assert.Equal(a.Equals(b), a.Text == b.Text);
        }
    }

    [Fact]
    public void Alternatives_AreTheMinimalSetsThatHold()
    {
        foreach (var (a, _, _) in Samples.Triples(1_000).Where(triple => triple.A.Clauses.Count > 0))
        {
            var holding = Samples.EverySet().Where(held => Samples.Holds(a, held)).ToList();
            var minimal = holding
                .Where(set => !holding.Any(other => other.Count < set.Count && other.IsSubsetOf(set)))
                .Select(set => string.Join("&", set))
                .Order(StringComparer.Ordinal);

            Assert.Equal(minimal, a.ToAlternatives().Select(set => string.Join("&", set)));
        }
    }

    [Fact]
    public void ImpliedClauses_AreDropped()
    {
        var requirement = Requirement.FromClauses([["A", "B", "C"], ["B"], ["B", "A"], ["B", "B"]]);

        Assert.Equal("B", requirement.Text);
        Assert.Single(requirement.Clauses);
    }

    [Fact]
    public void EmptyClause_IsRefused()
    {
        var fault = Assert.Throws<ArgumentException>(() => Requirement.FromClauses([["A"], []]));

        Assert.StartsWith("A clause needs at least one permission.", fault.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void NothingAndAuthentication_AreTheBottom()
    {
        var order = Requirement.All("Order:read");

        Assert.Equal(order, order.And(Requirement.None));
        Assert.Equal(order, Requirement.None.And(order));
        Assert.Equal(order, order.And(Requirement.Authenticated));
        Assert.Equal(order, Requirement.Authenticated.And(order));
        Assert.Equal(Requirement.Authenticated, Requirement.None.And(Requirement.Authenticated));
        Assert.Equal(Requirement.Authenticated, Requirement.Authenticated.And(Requirement.None));
        Assert.True(Requirement.None.IsNone);
        Assert.False(Requirement.Authenticated.IsNone);
    }

    [Fact]
    public void PermissionCalledAuthenticated_IsNotAuthentication()
    {
        Assert.NotEqual(Requirement.Authenticated, Requirement.All("authenticated"));
        Assert.Single(Requirement.Authenticated.And(Requirement.All("authenticated")).Clauses);
    }

    [Fact]
    public void Never_StaysInEveryConjunction()
    {
        var requirement = Requirement.All("Order:read").And(Requirement.Never);

        Assert.True(requirement.IsNever);
        Assert.True(Requirement.Never.IsNever);
        Assert.False(Requirement.All("Order:read").IsNever);
        Assert.All(Requirement.Never.Permissions, permission => Assert.False(PermissionName.IsGrant(permission)));
    }

    [Theory]
    [InlineData("Order:read", "Order:read")]
    [InlineData("Order:read & Price:read", "Price:read", "Order:read")]
    [InlineData("Order:read & (Price:read | Price:write)", "Price:write|Price:read", "Order:read")]
    [InlineData("Price:read | Price:write", "Price:write|Price:read")]
    public void Text_IsTheNormalForm(string text, params string[] clauses) =>
        Assert.Equal(text, Requirement.FromClauses(clauses.Select(clause => clause.Split('|'))).Text);

    [Fact]
    public void PermissionThatIsNone_IsHeldByNobody()
    {
        Assert.True(Requirement.All((string)null!).IsNever);
        Assert.True(Requirement.All("Order:read", null!).IsNever);
        Assert.Equal(["!never", "Order:read"], Requirement.Any("Order:read", null!).Permissions);
    }

    [Fact]
    public void PermissionThatIsCalledLikeAChoice_EqualsNoChoice()
    {
        var choice = Requirement.FromClauses([["A", "B"]]);
        var odd = Requirement.FromClauses([["A | B"]]);

        Assert.Equal(choice.ToString(), odd.ToString());
        Assert.NotEqual(choice, odd);
        Assert.Equal(choice, Requirement.FromClauses([["B", "A"]]));
    }
}
