using Verify = GqlAuthTooling.Testing.CodeFixVerifier<
    GqlAuthTooling.Analyzers.DeprecationMustUseOwnAttribute, GqlAuthTooling.CodeFixes.DeprecationMustUseOwnAttributeFix>;

namespace GqlAuthTooling.Analyzers.Tests;

public class DeprecationMustUseOwnAttributeFixTests
{
    private const string ReplaceTitle = "Replace by [Deprecated]";
    private const string AddTitle = "Add [Deprecated], and keep [Obsolete] for C# callers";

    private const string Source = """
        public enum Status
        {
            New,

            [[|Obsolete("Use NEW")|]] // gone in spring
            Fresh,
        }

        public record Filter([property: [|Obsolete("Use shops", false)|]] int? Shop, int[]? Shops);

        [QueryType]
        public static class Queries
        {
            /// <summary>Old.</summary>
            [UsePaging, [|GraphQLDeprecated(deprecationReason: Reasons.Old)|]]
            public static IEnumerable<Status> GetDisplays(Filter filter, [[|GraphQLDeprecated("Not needed")|]] int? shop) => [];
        }

        public static class Reasons { public const string Old = "Use displayList"; }
        """;

    private const string Fixed = """
        public enum Status
        {
            New,

            [Deprecated("Use NEW")] // gone in spring
            Fresh,
        }

        public record Filter([property: Deprecated("Use shops")] int? Shop, int[]? Shops);

        [QueryType]
        public static class Queries
        {
            /// <summary>Old.</summary>
            [UsePaging, Deprecated(Reasons.Old)]
            public static IEnumerable<Status> GetDisplays(Filter filter, [Deprecated("Not needed")] int? shop) => [];
        }

        public static class Reasons { public const string Old = "Use displayList"; }
        """;

    [Fact]
    public Task Attribute_IsReplaced() => Verify.CodeFixAsync(Source, Fixed, DeprecationMustUseOwnAttributeFix.ReplaceKey);

    [Fact]
    public Task FixAll_Replaces() => Verify.FixAllAsync(TestCompilation.Of(Source), [new TestFile("Test0.cs", Fixed)]);

    [Fact]
    public Task Using_IsAdded() => Verify.CodeFixAsync(
        TestCompilation.Of("""
            using System;
            using HotChocolate.Types;

            [QueryType]
            public static class Queries
            {
                [[|Obsolete("Use displayList")|]]
                public static int GetDisplays() => 1;
            }
            """).WithoutUsings(),
        [new TestFile("Test0.cs", """
            using System;
            using GqlAuthTooling;
            using HotChocolate.Types;

            [QueryType]
            public static class Queries
            {
                [Deprecated("Use displayList")]
                public static int GetDisplays() => 1;
            }
            """)],
        DeprecationMustUseOwnAttributeFix.ReplaceKey);

    [Fact]
    public Task Obsolete_IsKeptBeside() => Verify.CodeFixAsync(
        Displays("[|Obsolete(\"Use displayList\", true)|], UsePaging"),
        Displays("Obsolete(\"Use displayList\", true), Deprecated(\"Use displayList\"), UsePaging"),
        DeprecationMustUseOwnAttributeFix.AddKey);

    [Fact]
    public Task Obsolete_OffersBoth() => Verify.OffersAsync(Displays("[|Obsolete(\"Use displayList\")|]"), ReplaceTitle, AddTitle);

    [Theory]
    [InlineData("Obsolete(\"Use displayList\", true)")]
    [InlineData("Obsolete(\"Use displayList\", DiagnosticId = \"SHOP001\")")]
    public Task ObsoleteThatSaysMore_OffersToAdd(string attribute) => Verify.OffersAsync(Displays("[|" + attribute + "|]"), AddTitle);

    [Fact]
    public Task GraphQLDeprecated_OffersToReplace() => Verify.OffersAsync(
        Displays("[|GraphQLDeprecated(\"Use displayList\")|]"), ReplaceTitle);

    [Fact]
    public Task NoReason_OffersNothing() => Verify.OffersAsync(Displays("[|Obsolete|]"));

    private static string Displays(string attribute) => $$"""
        [QueryType]
        public static class Queries
        {
            [{{attribute}}]
            public static IEnumerable<int> GetDisplays() => [];
        }
        """;
}
