using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.DeprecationMustUseOwnAttribute>;

namespace GqlAuthTooling.Analyzers.Tests;

public class DeprecationMustUseOwnAttributeTests
{
    [Theory]
    [InlineData("[|Obsolete|]")]
    [InlineData("[|Obsolete(\"Use displayList\")|]")]
    [InlineData("[|Obsolete(\"Use displayList\", true)|]")]
    [InlineData("[|GraphQLDeprecated(\"Use displayList\")|]")]
    public Task FieldOfTheSchema_Reports(string attribute) => Verify.AnalyzerAsync(Displays(attribute));

    [Fact]
    public Task OldStyle_Reports() => Verify.AnalyzerOnAllFlavoursAsync("""
        [ExtendObjectType("Query")]
        public class Queries
        {
            [[|GraphQLDeprecated("Use displayList")|]]
            public int GetDisplays() => 1;
        }
        """);

    [Fact]
    public Task ArgumentInputFieldAndEnumValue_Reports() => Verify.AnalyzerAsync("""
        public enum Status
        {
            New,
            [[|Obsolete("Use NEW")|]]
            Fresh,
        }

        public class Filter
        {
            [[|GraphQLDeprecated("Use shops")|]]
            public int? Shop { get; set; }

            public int[]? Shops { get; set; }
        }

        [QueryType]
        public static class Queries
        {
            public static Status GetDisplays(Filter filter, [[|GraphQLDeprecated("Not needed")|]] int? shop) => Status.New;
        }
        """);

    [Fact]
    public Task InheritedMember_Reports() => Verify.AnalyzerAsync("""
        public abstract class Base
        {
            [[|Obsolete("Use name")|]]
            public string? Title { get; set; }
        }

        public class Display : Base { }

        public class Product : Base { }

        [QueryType]
        public static class Queries
        {
            public static Display? GetDisplay() => null;
            public static Product? GetProduct() => null;
        }
        """);

    [Fact]
    public Task MessageNamesAttribute_Reports() => Verify.AnalyzerAsync(
        Displays("{|#0:Obsolete(\"Use displayList\")|}"),
        Expect.Diagnostic(DeprecationMustUseOwnAttribute.Rule).WithLocation(0).WithMessage(
            "[Obsolete] deprecates Query.displays without a removal date or a replacement. Use [Deprecated], which has both."));

    [Theory]
    [InlineData("Deprecated(\"Use displayList\")")]
    [InlineData("Deprecated(\"Use displayList\"), Obsolete(\"Use GetDisplayList\")")]
    public Task OwnAttribute_DoesNotReport(string attribute) => Verify.AnalyzerAsync(Displays(attribute));

    [Fact]
    public Task OutsideTheSchema_DoesNotReport() => Verify.AnalyzerAsync(Displays("Deprecated(\"Use displayList\")") + """

        [Obsolete("Use Service2")]
        public class Service
        {
            [Obsolete("Use Load2")]
            public int Load() => 1;
        }

        public enum Unused
        {
            [Obsolete("Use B")]
            A,
        }
        """);

    [Fact]
    public Task CodeFirst_DoesNotReport() => Verify.AnalyzerAsync("""
        public class Display
        {
            public string? Title { get; set; }
        }

        public class DisplayType : ObjectType<Display>
        {
            protected override void Configure(IObjectTypeDescriptor<Display> descriptor)
            {
                descriptor.Field(display => display.Title).Deprecated("Use name");
            }
        }

        [QueryType]
        public static class Queries
        {
            public static Display? GetDisplay() => null;
        }
        """);

    [Fact]
    public Task WithoutOurLibrary_DoesNotReport() => Verify.AnalyzerAsync(
        TestCompilation.Of("using System;\nusing HotChocolate;\nusing HotChocolate.Types;\n\n" + Displays("Obsolete(\"Use displayList\")"))
            .WithoutUsings() with { ReferencesRuntime = false });

    private static string Displays(string attribute) => $$"""
        [QueryType]
        public static class Queries
        {
            [{{attribute}}]
            public static int GetDisplays() => 1;
        }
        """;
}
