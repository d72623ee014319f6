namespace GqlAuthTooling.Schema.Tests.Surface;

public sealed class SurfaceAccessTests
{
    private static readonly string[] Permissions = ["A", "B:read", "C.d:write_1", "public:x", "D-e"];

    [Theory]
    [InlineData("public")]
    [InlineData("inherited")]
    [InlineData("undeclared")]
    [InlineData("authenticated")]
    [InlineData("Order:read")]
    [InlineData("Order:read | Order:write")]
    [InlineData("(Order:read | Order:write) & Price:read")]
    [InlineData("delegated(policy:Staff)")]
    [InlineData("delegated()")]
    [InlineData("delegated(policy:A & delegated(b) | c)")]
    [InlineData("authenticated & delegated(roles:A,B)")]
    [InlineData("(A | B) & C & delegated(policy:X; roles:Y)")]
    public void Text_IsReadBackAsItIs(string text) => Assert.Equal(text, SurfaceAccess.Parse(text)?.Text);

    [Theory]
    [InlineData("Price:read & Order:read", "Order:read & Price:read")]
    [InlineData("B | A | A", "A | B")]
    [InlineData("(A)", "A")]
    [InlineData("A & (A | B)", "A")]
    public void TextByHand_IsReadInNormalForm(string text, string normal) => Assert.Equal(normal, SurfaceAccess.Parse(text)?.Text);

    [Theory]
    [InlineData("")]
    [InlineData("Order:*")]
    [InlineData("!never")]
    [InlineData("A & ((invalid) | B)")]
    [InlineData("A and B")]
    [InlineData("A & ")]
    [InlineData("A | B & C")]
    [InlineData("A & delegated(x")]
    [InlineData("delegated(x) & A")]
    [InlineData("authenticated & A")]
    [InlineData("public & A")]
    [InlineData("delegated(a\nb)")]
    public void OtherText_IsNoAccess(string text) => Assert.Null(SurfaceAccess.Parse(text));

    [Fact]
    public void AccessThatNoLineHolds_IsNone()
    {
        Assert.Null(SurfaceAccess.Of(AccessKind.Permission, Requirement.All("Order read"), null));
        Assert.All(["authenticated", "public", "inherited", "undeclared", "(invalid)", "A & B"], permission =>
        {
            Assert.Null(SurfaceAccess.Of(AccessKind.Permission, Requirement.All(permission), null));
            Assert.Null(SurfaceAccess.Of(AccessKind.Permission, Requirement.All(permission, "C"), null));
        });
        Assert.Null(SurfaceAccess.Of(AccessKind.Permission, Requirement.Never, null));
        Assert.Null(SurfaceAccess.Of(AccessKind.Delegated, Requirement.None, "policy:a\r\nQuery.b: public"));
        Assert.Equal(AccessKind.Undeclared, SurfaceAccess.Of(AccessKind.Undeclared, Requirement.Never, null)?.Kind);
        Assert.Equal("A", SurfaceAccess.Of(AccessKind.Public, Requirement.All("A"), null)?.Text);
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void AnyAccess_IsReadBackWithoutLoss(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var requirement = AnyRequirement(random);
            var delegated = random.Next(3) == 0 ? AnyText(random) : null;
            var kind = delegated is not null && requirement.IsNone ? AccessKind.Delegated : AccessKind.Public;
            if (SurfaceAccess.Of(kind, requirement, delegated) is not { } access)
            {
                // Nothing but a text with a line end, which can stand on no line.
                Assert.Contains(delegated!, char.IsControl);
                continue;
            }

            Assert.Equal(AccessText.Of(kind, requirement, delegated), access.Text);
            Assert.Equal(requirement, access.Requirement);
            Assert.Equal(delegated, access.Delegated);
            Assert.Equal(access, SurfaceAccess.Parse(access.Text));
        }
    }

    [Theory]
    [InlineData("public", "public", false)]
    [InlineData("authenticated", "public", false)]
    [InlineData("public", "authenticated", true)]
    [InlineData("inherited", "public", false)]
    [InlineData("public", "inherited", false)]
    [InlineData("inherited", "authenticated", true)]
    [InlineData("A", "authenticated", false)]
    [InlineData("authenticated", "A", true)]
    [InlineData("A", "A", false)]
    [InlineData("A", "B", true)]
    [InlineData("A & B", "A", false)]
    [InlineData("A", "A & B", true)]
    [InlineData("A", "A | B", false)]
    [InlineData("A | B", "A", true)]
    [InlineData("A & B", "A | C", false)]
    [InlineData("(A | B) & C", "(A | B | D) & (C | D)", false)]
    [InlineData("(A | B | D) & C", "(A | B) & C", true)]
    [InlineData("undeclared", "A & B", false)]
    [InlineData("undeclared", "delegated(policy:X)", false)]
    [InlineData("undeclared", "undeclared", false)]
    [InlineData("A", "undeclared", false)]
    [InlineData("authenticated", "undeclared", false)]
    [InlineData("delegated(policy:X)", "undeclared", false)]
    [InlineData("public", "undeclared", true)]
    [InlineData("inherited", "undeclared", true)]
    [InlineData("delegated(policy:X)", "public", false)]
    [InlineData("public", "delegated(policy:X)", true)]
    [InlineData("delegated(policy:X)", "authenticated", true)]
    [InlineData("authenticated", "delegated(authenticated)", false)]
    [InlineData("A", "delegated(authenticated)", false)]
    [InlineData("delegated(authenticated)", "authenticated", false)]
    [InlineData("delegated(roles:A)", "authenticated", false)]
    [InlineData("delegated(policy:X)", "delegated(authenticated)", true)]
    [InlineData("public", "delegated(authenticated)", true)]
    [InlineData("A", "delegated(policy:X)", true)]
    [InlineData("delegated(policy:X)", "A", true)]
    [InlineData("A & delegated(policy:X)", "delegated(policy:X)", false)]
    [InlineData("A & delegated(policy:X)", "A", false)]
    [InlineData("delegated(policy:X)", "A & delegated(policy:X)", true)]
    [InlineData("delegated(policy:X)", "delegated(policy:Y)", true)]
    [InlineData("delegated(policy:X; policy:Y)", "delegated(policy:Y)", false)]
    [InlineData("delegated(policy:Y)", "delegated(policy:X; policy:Y)", true)]
    [InlineData("delegated(policy:X; Y)", "delegated(policy:X)", true)]
    [InlineData("delegated(policy:X; Y)", "delegated(policy:X; Y)", false)]
    [InlineData("delegated(roles:A)", "delegated(roles:A,B)", false)]
    [InlineData("delegated(roles:A, B)", "delegated(roles:A)", true)]
    [InlineData("delegated(roles:C)", "delegated(roles:A,B)", true)]
    [InlineData("delegated(policy:X roles:A)", "delegated(policy:X)", false)]
    [InlineData("delegated(policy:X roles:A)", "delegated(roles:A,B)", false)]
    [InlineData("delegated(policy:X)", "delegated(policy:X roles:A)", true)]
    [InlineData("delegated(endpoint policy:X)", "delegated(endpoint)", true)]
    public void Weaker_IsDecidedByTheAlgebra(string current, string approved, bool isWeaker) =>
        Assert.Equal(isWeaker, SurfaceAccess.Parse(current)!.IsWeakerThan(SurfaceAccess.Parse(approved)!));

    [Theory]
    [InlineData(4)]
    [InlineData(5)]
    public void Weaker_MeansThatSomebodyMoreGetsIn(int seed)
    {
        var random = new Random(seed);
        for (var i = 0; i < 500; i++)
        {
            var (one, other) = (AnyRequirement(random), AnyRequirement(random));
            Assert.Equal(
                Callers().Any(caller => Meets(caller, one) && !Meets(caller, other)),
                SurfaceAccess.Of(AccessKind.Public, one, null)!.IsWeakerThan(SurfaceAccess.Of(AccessKind.Public, other, null)!));
        }
    }

    // Nobody, and every set of permissions.
    private static IEnumerable<string[]?> Callers() =>
        Enumerable.Range(0, 1 << Permissions.Length)
            .Select(bits => (string[]?)[.. Permissions.Where((_, index) => (bits & (1 << index)) != 0)])
            .Prepend(null);

    private static bool Meets(string[]? caller, Requirement requirement) =>
        requirement.IsNone || (caller is not null && requirement.Clauses.All(clause => clause.Any(caller.Contains)));

    private static Requirement AnyRequirement(Random random) => random.Next(8) switch
    {
        0 => Requirement.None,
        1 => Requirement.Authenticated,
        _ => Requirement.FromClauses(Enumerable.Range(0, random.Next(1, 4)).Select(_ =>
            (IReadOnlyList<string>)[.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => Permissions[random.Next(Permissions.Length)])])),
    };

    private static string AnyText(Random random) =>
        string.Concat(Enumerable.Range(0, random.Next(8)).Select(_ => "policy:A; &|() #\n\\\u00e9"[random.Next(18)]));
}
