using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.ReplacementMustExist>;

namespace GqlAuthTooling.Analyzers.Tests;

public class ReplacementMustExistTests
{
    private const string Server = """

        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddGraphQLServer();
        }
        """;

    [Theory]
    [InlineData("[|\"Display.translation\"|]")]
    [InlineData("[|\"Display.Translations\"|]")]
    [InlineData("[|\"translation\"|]")]
    [InlineData("[|\"somethingElse\"|]")]
    [InlineData("[|nameof(Translations)|]")]
    [InlineData("[|\"display.translations\"|]")]
    [InlineData("[|\"Display.Status\"|]")]
    [InlineData("[|\"Status.DONE\"|]")]
    [InlineData("[|\"Filter.Shop\"|]")]
    [InlineData("[|\"FilterInput.shops\"|]")]
    [InlineData("[|\"Display.price(currencies:)\"|]")]
    [InlineData("[|\"Display.price(currency)\"|]")]
    [InlineData("[|\"Display.GetPrice\"|]")]
    [InlineData("[|\"Use Display.translations\"|]")]
    [InlineData("[|\"\"|]")]
    [InlineData("[|\"Display.localized\"|]")]
    [InlineData("[|\"localized\"|]")]
    [InlineData("[|Names.Gone|]")]
    public Task NothingOfThatName_Reports(string replacement) => Verify.AnalyzerAsync(Display(replacement));

    [Theory]
    [InlineData("\"Display.translations\"")]
    [InlineData("\"translations\"")]
    [InlineData("\"Display\"")]
    [InlineData("\"Query.displays\"")]
    [InlineData("\"Status.NEW\"")]
    [InlineData("\"FilterInput.shop\"")]
    [InlineData("\"Display.price(currency:)\"")]
    [InlineData("\"@translated\"")]
    [InlineData("\"@translated(to:)\"")]
    [InlineData("\"Display.old\"")]
    [InlineData("\"Display.__typename\"")]
    [InlineData("Names.Translations")]
    [InlineData("null")]
    public Task Coordinate_DoesNotReport(string replacement) => Verify.AnalyzerAsync(Display(replacement));

    // Another assembly may extend the root, have the type, or the filter.
    [Theory]
    [InlineData("\"Query.displayList\"")]
    [InlineData("\"Product.name\"")]
    [InlineData("\"Product\"")]
    public Task PerhapsInAnotherAssembly_DoesNotReport(string replacement) => Verify.AnalyzerAsync(Display(replacement));

    [Theory]
    [InlineData("[|\"Query.displayList\"|]")]
    [InlineData("[|\"Product.name\"|]")]
    [InlineData("\"Query.displays\"")]
    [InlineData("\"DisplayFilterInput.status\"")]
    public Task ServerWithAllItsTypes_Reports(string replacement) => Verify.AnalyzerAsync(Display(replacement) + Server);

    [Fact]
    public Task ServerWithTypesFromAnotherAssembly_DoesNotReport() => Verify.AnalyzerAsync(
        TestCompilation.Of(Display("\"Query.displayList\"") + Server).WithReference(
            TestCompilation.Of("[QueryType] public static class ListQueries { public static int GetDisplayList() => 1; }")
                with { AssemblyName = "Lists" }));

    [Fact]
    public Task ServerWithDocuments_DoesNotReport() => Verify.AnalyzerAsync(
        TestCompilation.Of(Display("\"Query.displayList\"") + """

            public static class Startup
            {
                public static void Configure(IServiceCollection services) =>
                    services.AddGraphQLServer().AddDocumentFromString("extend type Query { displayList: Int }");
            }
            """) with { AllowCompileErrors = true });

    [Fact]
    public Task NotRestored_DoesNotReport() => Verify.AnalyzerAsync(
        Display("\"Query.displayList\"") + Server, HotChocolateFlavour.Unresolved);

    [Fact]
    public Task ExtensionOfUnknownType_DoesNotReport() => Verify.AnalyzerOnAllFlavoursAsync("""
        [ExtendObjectType("Product")]
        public class ProductExtensions
        {
            [Deprecated("Use name", Replacement = "Product.name")]
            public string GetTitle() => "";
        }

        [ExtendObjectType("Query")]
        public class Queries
        {
            [Deprecated("Use products", Replacement = "Query.products")]
            public int GetProductList() => 1;
        }
        """);

    [Fact]
    public Task MemberNameOnExtendedRoot_Reports() => Verify.AnalyzerOnAllFlavoursAsync("""
        [ExtendObjectType("Query")]
        public class Queries
        {
            [Deprecated("Use products", Replacement = [|"Query.Products"|])]
            public int GetProductList() => 1;

            [Deprecated("Use products", Replacement = [|"Queries.GetProducts"|])]
            public int GetProductMap() => 1;

            [Deprecated("Use products", Replacement = [|nameof(GetProducts)|])]
            public int GetProductSet() => 1;

            [Deprecated("Use products", Replacement = "products")]
            public int GetProductBag() => 1;

            public int GetProducts() => 1;
        }
        """);

    [Fact]
    public Task ArgumentInputFieldAndEnumValue_Reports() => Verify.AnalyzerAsync("""
        public enum Status
        {
            New,
            [Deprecated("Use NEW", Replacement = [|"New"|])]
            Fresh,
            [Deprecated("Use NEW", Replacement = "NEW")]
            Young,
        }

        public record Filter(
            [Deprecated("Use shops", Replacement = [|"stores"|])] int? Shop,
            [property: Deprecated("Use shops", Replacement = "shops")] int? Store,
            int[]? Shops,
            Status? Status);

        [QueryType]
        public static class Queries
        {
            public static int GetDisplays(
                Filter filter,
                [Deprecated("Use filter", Replacement = [|"Filter"|])] int? shop,
                [Deprecated("Use filter", Replacement = "filter")] int? store) => 1;

            [Deprecated("Use displays", Replacement = "Query.displays(filter:)")]
            public static int GetDisplayList() => 1;
        }
        """);

    [Fact]
    public Task FieldsThatCannotBeRead_DoesNotReport() => Verify.AnalyzerAsync("""
        public class Display
        {
            [Deprecated("Use translations", Replacement = "Display.translations")]
            public string? Localized { get; set; }
        }

        public class DisplayType : ObjectType<Display>
        {
            protected override void Configure(IObjectTypeDescriptor<Display> descriptor) =>
                descriptor.Field(Name()).Resolve(context => "");

            private static string Name() => "trans" + "lations".ToLowerInvariant();
        }

        [QueryType]
        public static class Queries
        {
            public static Display? GetDisplay() => null;
        }
        """);

    [Fact]
    public Task CodeFirstFields_DoesNotReport() => Verify.AnalyzerAsync("""
        public class Display
        {
            [Deprecated("Use translations", Replacement = "Display.translations")]
            public string? Localized { get; set; }

            public string? Text { get; set; }
        }

        public class DisplayType : ObjectType<Display>
        {
            protected override void Configure(IObjectTypeDescriptor<Display> descriptor)
            {
                descriptor.Field(display => display.Text).Name("translations");
            }
        }

        [QueryType]
        public static class Queries
        {
            public static Display? GetDisplay() => null;
        }
        """);

    [Fact]
    public Task InheritedMember_Reports() => Verify.AnalyzerAsync("""
        public abstract class Base
        {
            [Deprecated("Use name", Replacement = [|"nam"|])]
            public string? Title { get; set; }

            public string? Name { get; set; }
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
    public Task MessageOffersNearest_Reports() => Verify.AnalyzerAsync(
        Display("{|#0:\"Display.translation\"|}"),
        Expect.Diagnostic(ReplacementMustExist.Rule).WithLocation(0).WithMessage(
            "The replacement \"Display.translation\" of Display.localized doesn't exist. "
            + "Write \"Display.translations\", or the coordinate of whatever replaces it."));

    [Fact]
    public Task MessageSaysHowToWriteIt_Reports() => Verify.AnalyzerAsync(
        Display("{|#0:\"see the documentation\"|}"),
        Expect.Diagnostic(ReplacementMustExist.Rule).WithLocation(0).WithMessage(
            "The replacement \"see the documentation\" of Display.localized is no schema coordinate. "
            + "Write the coordinate of what replaces it, as Type.field, Type.field(argument:) or Enum.VALUE."));

    [Fact]
    public Task OutsideTheSchema_DoesNotReport() => Verify.AnalyzerAsync(Display("\"translations\"") + """

        public class Service
        {
            [Deprecated("Use Load", Replacement = "nothing")]
            public int Fetch() => 1;
        }
        """);

    private static string Display(string replacement) => $$"""
        public static class Names
        {
            public const string Translations = "Display.translations";
            public const string Gone = "Display.gone";
        }

        public enum Status { New, Old }

        public class Filter
        {
            public int? Shop { get; set; }
        }

        public class Display
        {
            [Deprecated("Use translations", Replacement = {{replacement}})]
            public string? Localized { get; set; }

            [Deprecated("Use translations")]
            public string? Old { get; set; }

            public string? Translations { get; set; }

            public int GetPrice(string currency) => 1;
        }

        [QueryType]
        public static class Queries
        {
            public static Display? GetDisplays(Filter? filter, Status? status) => null;
        }
        """;
}
