using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.PermissionMustBeInCatalogue>;

namespace GqlAuthTooling.Analyzers.Tests;

public class PermissionMustBeInCatalogueTests
{
    private const string Json = """
        {
          // What a token can be given.
          "permissions": {
            "CentraIP": "See the addresses of the servers",
            "Order:read": "Read orders",
            "Order:write": null,
          },
        }
        """;

    private const string Class = """

        [PermissionCatalog]
        public static class Catalogue
        {
            public const string CentraIP = "CentraIP";

            public static class Order
            {
                public const string Read = "Order:read";
                internal const string Write = "Order:write";
            }
        }
        """;

    public static TheoryData<HotChocolateFlavour> Flavours => new(HotChocolateFlavours.All);

    [Fact]
    public Task MisspeltPermission_Reports() => Verify.AnalyzerAsync(
        Server("[RequiresPermission({|#0:\"Order:raed\"|})]").WithAdditionalFile("permissions.json", Json),
        Expect.Diagnostic(PermissionMustBeInCatalogue.Rule).WithLocation(0).WithMessage(
            "The permission \"Order:raed\" on OrderQueries.GetOrder is not in the permission catalogue. "
            + "Write \"Order:read\" if that is meant, or add the permission to the catalogue."));

    [Fact]
    public Task PermissionThatNothingIsNear_Reports() => Verify.AnalyzerAsync(
        Server("[RequiresPermission({|#0:\"Invoice:read\"|})]").WithAdditionalFile("permissions.json", Json),
        Expect.Diagnostic(PermissionMustBeInCatalogue.Rule).WithLocation(0).WithMessage(
            "The permission \"Invoice:read\" on OrderQueries.GetOrder is not in the permission catalogue. "
            + "Use one that is, or add the permission to the catalogue."));

    [Theory]
    [InlineData("[RequiresPermission([|\"Order\"|])]")]
    [InlineData("[RequiresPermission([|\"CentraIP:read\"|])]")]
    [InlineData("[RequiresPermission(\"Order:read\", [|\"Order:reed\"|], Match = PermissionMatch.Any)]")]
    [InlineData("[RequiresPermission(new[] { \"Order:read\", [|\"order:read\"|] })]")]
    [InlineData("[RequiresPermission([|Own.Typo|])]")]
    public async Task UnlistedPermission_Reports(string attribute)
    {
        var test = Server(attribute).WithFile("Own.cs", "static class Own { public const string Typo = \"Order:rite\"; }");
        await Verify.AnalyzerAsync(test.WithAdditionalFile("permissions.json", Json));
        await Verify.AnalyzerAsync(test.WithFile("Catalogue.cs", Class));
    }

    [Theory]
    [InlineData("[RequiresPermission(\"Order:read\")]")]
    [InlineData("[RequiresPermission(\"CentraIP\", \"Order:write\")]")]
    [InlineData("[RequiresPermission(\"Order:\")]")] // GQLA002's.
    [InlineData("[RequiresPermission]")]
    [InlineData("[RequiresAuthentication]")]
    [InlineData("[PublicAccess(\"Order:raed\")]")]
    public async Task ListedPermission_DoesNotReport(string attribute)
    {
        await Verify.AnalyzerAsync(Server(attribute).WithAdditionalFile("permissions.json", Json));
        await Verify.AnalyzerAsync(Server(attribute).WithFile("Catalogue.cs", Class));
    }

    [Fact]
    public Task ConstantOfTheCatalogue_DoesNotReport() =>
        Verify.AnalyzerAsync(Server("[RequiresPermission(Catalogue.Order.Read, Catalogue.CentraIP)]").WithFile("Catalogue.cs", Class));

    [Fact]
    public Task ProjectWithoutACatalogue_DoesNotReport() => Verify.AnalyzerAsync(
        Server("[RequiresPermission(\"Order:raed\")]").WithAdditionalFile("other.json", Json));

    [Fact]
    public Task PermissionOfTheOtherSource_DoesNotReport() => Verify.AnalyzerAsync(
        Server("[RequiresPermission(\"Order:read\", \"Report:export\")]")
            .WithFile("Catalogue.cs", Class)
            .WithAdditionalFile("security/Permissions.json", """{ "permissions": ["Report:export"] }"""));

    [Fact]
    public Task EmptyCatalogue_Reports() => Verify.AnalyzerAsync(
        Server("[RequiresPermission([|\"Order:read\"|])]").WithAdditionalFile("permissions.json", """{ "permissions": {} }"""));

    [Fact]
    public Task CatalogueOfAReferencedAssembly_Reports() => Verify.AnalyzerAsync(
        Server("[RequiresPermission(Catalogue.Order.Read, [|\"Order:raed\"|])]")
            .WithReference(TestCompilation.Of(Class) with { AssemblyName = "Contracts", HotChocolate = HotChocolateFlavour.None }));

    [Fact]
    public Task ClassAliasedOrUnmarked_Reports() => Verify.AnalyzerAsync(
        Server("[RequiresPermission(\"A:read\", [|\"B:read\"|], [|\"C:read\"|])]").WithFile("Catalogue.cs", """
            using Listed = GqlAuthTooling.PermissionCatalogAttribute;
            [Listed] public class A { public const string Read = "A:read"; private const string Hidden = "C:read"; }
            public class B { public const string Read = "B:read"; }
            """));

    [Theory]
    [MemberData(nameof(Flavours))]
    public Task EveryPlaceOfAnAttribute_Reports(HotChocolateFlavour flavour) => Verify.AnalyzerAsync(
        TestCompilation.Of("""
            [RequiresPermission([|"Order:reads"|])]
            public class Order
            {
                [RequiresPermission([|"Order:raed"|])]
                public int Id { get; set; }
            }

            [ExtendObjectType("Query")]
            public class OrderQueries
            {
                [PublicAccess("x")]
                public Order GetOrder([RequiresPermission([|"Order:wirte"|])] bool all) => new();
            }

            public record Input([RequiresPermission([|"Order:wirte"|])] string Note);
            """).WithHotChocolate(flavour).WithAdditionalFile("permissions.json", Json));

    [Fact]
    public Task Descriptor_Reports() => Verify.AnalyzerAsync(
        Described("[|\"Order:raed\"|]", "[|\"Price:read\"|]").WithAdditionalFile("permissions.json", Json));

    [Fact]
    public Task DescriptorWithoutACatalogue_DoesNotReport() => Verify.AnalyzerAsync(Described("\"Order:raed\"", "\"Price:read\""));

    [Fact]
    public Task UnresolvedRuntime_Reports() => Verify.AnalyzerAsync(
        Server("[RequiresPermission([|\"Order:raed\"|])]").WithFile("Catalogue.cs", Class) with
        {
            ReferencesRuntime = false,
            AllowCompileErrors = true,
        });

    [Fact]
    public Task MalformedConstantOfTheCatalogue_Reports() => Verify.AnalyzerAsync(
        TestCompilation.Of("""
            [PermissionCatalog]
            public static class Catalogue
            {
                public const string {|#0:Wrong|} = "Order:";
                public const string All = "*", Reads = "*:read", Orders = "Order:*";
                public const int Version = 1;
                private const string Prefix = "Order:";
            }

            public static class Other { public const string Wrong = "Order:"; }
            """),
        Expect.Diagnostic(PermissionMustBeInCatalogue.Rule).WithLocation(0).WithMessage(
            "The permission \"Order:\" that Catalogue.Wrong lists has no action after ':'. "
            + "Write Resource or Resource:action, for example Order:read."));

    [Theory]
    [InlineData("{ \"permissions\": { [|\"Order:\"|]: \"x\", \"Order:read\": null } }")]
    [InlineData("{ \"permissions\": [ \"Order:read\", [|\"Order:*\"|], [|3|], [|{ \"id\": 1 }|] ] }")]
    [InlineData("{ \"permissions\": { \"Order:read\": [|1|] } }")]
    [InlineData("{ \"permissions\": { \"Order:read\": \"a\", [|\"Order:read\"|]: \"b\" } }")]
    [InlineData("{ \"permissions\": { \"Order:read\": \"a\" }, [|\"permission\"|]: [] }")]
    public Task FaultOfTheFile_Reports(string json) => Verify.AnalyzerAsync(
        Server("[RequiresPermission(\"Order:read\", [|\"Order:raed\"|])]").WithAdditionalFile("permissions.json", json));

    [Theory]
    [InlineData("{ \"permissions\": { \"Order:write\": null {|#0:}|}", "ends before a '}'")]
    [InlineData("{ \"permissions\": { \"Order:write\": null {|#0:\"|}Price:read\": null } }", "lacks a ',' or '}' here")]
    [InlineData("{ \"permissions\": { \"Order:write\"{|#0:,|} } }", "lacks a ':' after a name here")]
    [InlineData("{ \"permissions\": { {|#0:'|}Order:write': null } }", "lacks a name in double quotes here")]
    [InlineData("{ \"permissions\": { {|#0:\"Order:write|}\n: null } }", "has a string that isn't closed on its line")]
    [InlineData("{ \"permissions\": [{|#0:nul|}] }", "has something here that is no value")]
    [InlineData("{ \"permissions\": [ \"Order{|#0:\\x|}\" ] }", "has an escape that JSON doesn't know")]
    [InlineData("{ {|#0:/*|} \"permissions\": { } }", "has a comment that isn't closed")]
    [InlineData("{ \"permissions\": { } } {|#0:}|}", "goes on after its end")]
    public Task FileThatIsNoJson_Reports(string json, string clause) => Verify.AnalyzerAsync(
        Server("[RequiresPermission(\"Order:raed\")]").WithAdditionalFile("permissions.json", json),
        Expect.Diagnostic(PermissionMustBeInCatalogue.Rule).WithLocation(0).WithArguments(
            "The permission catalogue permissions.json", clause, "Repair it: until then no permission is compared with it"));

    [Theory]
    [InlineData("{|#0:[ \"Order:read\" ]|}", "is no JSON object")]
    [InlineData("{|#0:{ \"$schema\": \"permissions.schema.json\" }|}", "has no property \"permissions\"")]
    [InlineData("{ \"permissions\": {|#0:\"Order:read\"|} }", "has \"permissions\" that are no object")]
    public Task FileOfAnotherShape_Reports(string json, string clause) => Verify.AnalyzerAsync(
        Server("[RequiresPermission(\"Order:raed\")]").WithAdditionalFile("permissions.json", json),
        Expect.Diagnostic(PermissionMustBeInCatalogue.Rule).WithLocation(0).WithArguments(
            "The permission catalogue permissions.json",
            clause,
            "Write for example { \"permissions\": { \"Order:read\": \"Read orders\" } }"));

    [Fact]
    public Task FileOfAnotherToolOfThatName_DoesNotReport() => Verify.AnalyzerAsync(
        Server("[RequiresPermission(\"Order:raed\")]")
            .WithAdditionalFile("permissions.json", "{ \"permissions\": { \"camera\": true }, \"roles\": [1] }"));

    [Fact]
    public Task EmptyFile_Reports() => Verify.AnalyzerAsync(
        Server("[RequiresPermission(\"Order:raed\")]").WithAdditionalFile("permissions.json", "{|#0:|}"),
        Expect.Diagnostic(PermissionMustBeInCatalogue.Rule).WithLocation(0).WithArguments(
            "The permission catalogue permissions.json",
            "ends where a value should stand",
            "Repair it: until then no permission is compared with it"));

    [Fact]
    public Task FileWithoutASchema_Reports() => Verify.AnalyzerAsync(
        TestCompilation.Of("class A { }").WithAdditionalFile("permissions.json", "{ [|]|] }"));

    private static TestCompilation Described(string all, string any) => TestCompilation.Of($$"""
        public class Query
        {
            public int GetOrders() => 1;
            public int GetPrices() => 1;
        }

        public class QueryType : ObjectType<Query>
        {
            protected override void Configure(IObjectTypeDescriptor<Query> descriptor)
            {
                descriptor.Field(q => q.GetOrders()).RequiresPermission({{all}}, "Order:read");
                descriptor.Field(q => q.GetPrices()).RequiresPermission(PermissionMatch.Any, "Order:write", {{any}});
            }
        }

        public static class Adapter
        {
            public static IObjectFieldDescriptor RequiresPermission(this IObjectFieldDescriptor field, params string[] permissions) => field;

            public static IObjectFieldDescriptor RequiresPermission(
                this IObjectFieldDescriptor field, PermissionMatch match, params string[] permissions) => field;
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddGraphQLServer().AddQueryType<QueryType>();
        }
        """);

    private static TestCompilation Server(string attribute) => TestCompilation.Of($$"""
        [QueryType]
        public static class OrderQueries
        {
            {{attribute}}
            public static int GetOrder() => 1;
        }
        """);
}
