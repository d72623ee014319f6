using Verify = GqlAuthTooling.Testing.CodeFixVerifier<
    GqlAuthTooling.Analyzers.AccessMustAgreeWithBase, GqlAuthTooling.CodeFixes.AccessMustAgreeWithBaseFix>;

namespace GqlAuthTooling.Analyzers.Tests;

public class AccessMustAgreeWithBaseFixTests
{
    [Theory]
    [InlineData("RequiresPermission(\"Order:read\")", "RequiresPermission(\"Order:read\")")]
    [InlineData("RequiresPermission(\"Order:read\", \"Price:read\")", "RequiresPermission(\"Order:read\", \"Price:read\")")]
    [InlineData(
        "RequiresPermission(\"Order:list\", \"Order:read\", Match = PermissionMatch.Any)",
        "RequiresPermission(\"Order:list\", \"Order:read\", Match = PermissionMatch.Any)")]
    [InlineData("RequiresAuthentication", "RequiresAuthentication")]
    [InlineData(
        "RequiresPermission(\"A\"), RequiresPermission(\"B\", \"C\", Match = PermissionMatch.Any)",
        "RequiresPermission(\"A\"), RequiresPermission(\"B\", \"C\", Match = PermissionMatch.Any)")]
    public Task WeakerOverride_TakesWhatTheBaseMemberRequires(string inherited, string expected) => Verify.CodeFixAsync(
        Override(inherited, "[|PublicAccess(\"For the demo\")|]"),
        Override(inherited, expected),
        AccessMustAgreeWithBaseFix.CopyKey);

    [Fact]
    public Task AttributeBesideOthers_IsReplacedAlone() => Verify.CodeFixAsync(
        Override("RequiresPermission(\"Order:read\")", "GraphQLDescription(\"One\"), [|RequiresAuthentication|] /* all */"),
        Override("RequiresPermission(\"Order:read\")", "GraphQLDescription(\"One\"), RequiresPermission(\"Order:read\")"));

    [Fact]
    public Task AttributesOnLinesOfTheirOwn_KeepLinesAndComments() => Verify.CodeFixAsync(
        Override("RequiresPermission(\"A\"), RequiresPermission(\"B\", \"C\", Match = PermissionMatch.Any)", """
            [|RequiresAuthentication|], // for the demo
                    GraphQLName("one"), // as clients know it
                    GraphQLDescription("One")
            """),
        Override("RequiresPermission(\"A\"), RequiresPermission(\"B\", \"C\", Match = PermissionMatch.Any)", """
            RequiresPermission("A"), RequiresPermission("B", "C", Match = PermissionMatch.Any), // for the demo
                    GraphQLName("one"), // as clients know it
                    GraphQLDescription("One")
            """));

    [Fact]
    public Task OverrideOfADelegatedMember_OffersNothing() => Verify.OffersAsync(
        Override("HotChocolate.Authorization.Authorize(Policy = \"Staff\")", "[|PublicAccess(\"For the demo\")|]"));

    [Fact]
    public Task TypeWithoutTheRequirement_TakesTheInterfaces() => Verify.CodeFixAsync(
        Entities("""
            /// <summary>An order.</summary>
            public class [|Order|] : IEntity { public int Id { get; set; } }
            """),
        Entities("""
            /// <summary>An order.</summary>
            [RequiresPermission("Entity:read")]
            public class Order : IEntity { public int Id { get; set; } }
            """));

    [Fact]
    public Task FieldStricterThanItsInterface_OffersNothing() => Verify.OffersAsync(Entities("""
        [RequiresPermission("Entity:read")]
        public class Order : IEntity
        {
            [RequiresPermission("Order:id")]
            public int [|Id|] { get; set; }
        }
        """));

    [Fact]
    public Task FixAll_TakesWhatTheBaseMembersRequire() => Verify.FixAllAsync(
        """
        public abstract class OrderQueriesBase
        {
            [RequiresPermission("Order:read")]
            public virtual int GetOrder() => 1;

            [RequiresPermission("Price:read")]
            public virtual int GetPrice() => 1;
        }

        [QueryType]
        public class OrderQueries : OrderQueriesBase
        {
            [[|PublicAccess("For the demo")|]]
            public override int GetOrder() => 2;

            [[|RequiresAuthentication|]]
            public override int GetPrice() => 2;
        }
        """,
        """
        public abstract class OrderQueriesBase
        {
            [RequiresPermission("Order:read")]
            public virtual int GetOrder() => 1;

            [RequiresPermission("Price:read")]
            public virtual int GetPrice() => 1;
        }

        [QueryType]
        public class OrderQueries : OrderQueriesBase
        {
            [RequiresPermission("Order:read")]
            public override int GetOrder() => 2;

            [RequiresPermission("Price:read")]
            public override int GetPrice() => 2;
        }
        """);

    private static string Override(string inherited, string own) => $$"""
        public abstract class OrderQueriesBase
        {
            [{{inherited}}]
            public virtual int GetOrder() => 1;
        }

        [QueryType]
        public class OrderQueries : OrderQueriesBase
        {
            [{{own}}]
            public override int GetOrder() => 2;
        }
        """;

    private static string Entities(string order) => """
        [InterfaceType("Entity"), RequiresPermission("Entity:read")]
        public interface IEntity { int Id { get; } }


        """ + order + """


        [QueryType]
        public class Query
        {
            [RequiresAuthentication]
            public IEntity? GetEntity(int id) => null;
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddGraphQLServer().AddType<Order>();
        }
        """;
}
