using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.RequiredInputMustNotBeDeprecated>;

namespace GqlAuthTooling.Analyzers.Tests;

public class RequiredInputMustNotBeDeprecatedTests
{
    [Theory]
    [InlineData("[[|Deprecated(\"Not needed\")|]] int shop")]
    [InlineData("[[|GraphQLDeprecated(\"Not needed\")|]] string shop")]
    [InlineData("[[|Deprecated(\"Not needed\")|], GraphQLNonNullType] string? shop")]
    [InlineData("[[|Deprecated(\"Not needed\")|]] Optional<string> shop")]
    [InlineData("[[|Deprecated(\"Not needed\")|]] DateTime shop = default")]
    [InlineData("[[|Deprecated(\"Not needed\")|]] List<int?> shop")]
    public Task RequiredArgument_Reports(string parameter) => Verify.AnalyzerAsync(Orders(parameter));

    [Theory]
    [InlineData("[Deprecated(\"Not needed\")] int? shop")]
    [InlineData("[Deprecated(\"Not needed\")] string? shop")]
    [InlineData("[Deprecated(\"Not needed\")] int shop = 1")]
    [InlineData("[Deprecated(\"Not needed\")] int shop = default")]
    [InlineData("[Deprecated(\"Not needed\"), DefaultValue(1)] int shop")]
    [InlineData("[Deprecated(\"Not needed\"), System.ComponentModel.DefaultValue(1)] int shop")]
    [InlineData("[Deprecated(\"Not needed\")] Optional<string?> shop")]
    [InlineData("[Deprecated(\"Not needed\")] List<int>? shop")]
    [InlineData("[Deprecated(\"Not needed\"), Service] Shops shop")]
    [InlineData("int shop")]
    public Task ArgumentThatMayBeLeftOut_DoesNotReport(string parameter) => Verify.AnalyzerAsync(Orders(parameter));

    [Theory]
    [InlineData("[[|Deprecated(\"Not needed\")|]] public int Shop { get; set; }")]
    [InlineData("[[|Obsolete(\"Not needed\")|]] public string Shop { get; set; } = \"\";")]
    [InlineData("[[|GraphQLDeprecated(\"Not needed\")|]] public int Shop { get; set; } = 1;")]
    [InlineData("[[|Deprecated(\"Not needed\")|], DefaultValue(null)] public int Shop { get; set; }")]
    public Task RequiredInputField_Reports(string property) => Verify.AnalyzerAsync(Filter(property));

    [Theory]
    [InlineData("[Deprecated(\"Not needed\")] public int? Shop { get; set; }")]
    [InlineData("[Obsolete(\"Not needed\")] public string? Shop { get; set; }")]
    [InlineData("[Deprecated(\"Not needed\"), DefaultValue(1)] public int Shop { get; set; }")]
    [InlineData("[Deprecated(\"Not needed\")] public int Shop => 1;")]
    public Task InputFieldThatMayBeLeftOut_DoesNotReport(string property) => Verify.AnalyzerAsync(Filter(property));

    [Theory]
    [InlineData("[[|Deprecated(\"Not needed\")|]] int Shop")]
    [InlineData("[property: [|Obsolete(\"Not needed\")|]] int Shop")]
    [InlineData("[property: Obsolete(\"Not needed\")] int Shop = 1")]
    [InlineData("[Deprecated(\"Not needed\")] int Shop = 1")]
    [InlineData("[Deprecated(\"Not needed\")] int? Shop")]
    public Task RecordParameter_Reports(string parameter) => Verify.AnalyzerAsync($$"""
        public record Filter({{parameter}});

        [QueryType]
        public static class Queries
        {
            public static int GetOrders(Filter filter) => 1;
        }
        """);

    [Fact]
    public Task OldStyle_Reports() => Verify.AnalyzerOnAllFlavoursAsync("""
        public class Filter
        {
            [[|GraphQLDeprecated("Not needed")|]]
            public int Shop { get; set; }
        }

        [ExtendObjectType("Query")]
        public class Queries
        {
            public int GetOrders(Filter filter, [[|GraphQLDeprecated("Not needed")|]] int shop) => 1;
        }
        """);

    [Fact]
    public Task CodeFirst_Reports() => Verify.AnalyzerAsync("""
        public class Filter
        {
            public int Shop { get; set; }
            public int Store { get; set; }
        }

        public class FilterType : InputObjectType<Filter>
        {
            protected override void Configure(IInputObjectTypeDescriptor<Filter> descriptor)
            {
                [|descriptor.Field(filter => filter.Shop)|].Deprecated("Not needed");
                descriptor.Field(filter => filter.Store).DefaultValue(1).Deprecated("Not needed");
            }
        }

        public class Query
        {
            public int GetOrders(Filter filter) => 1;
        }

        public class QueryType : ObjectType<Query>
        {
            protected override void Configure(IObjectTypeDescriptor<Query> descriptor)
            {
                descriptor.Field("stores").[|Argument("shop", a => a.Type<NonNullType<StringType>>().Deprecated("Not needed"))|]
                    .Argument("store", a => a.Type<NonNullType<StringType>>().DefaultValue("x").Deprecated("Not needed"))
                    .Argument("area", a => a.Type<StringType>().Deprecated("Not needed"))
                    .Resolve(context => 1);
            }
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddGraphQLServer().AddQueryType<QueryType>();
        }
        """);

    [Fact]
    public Task MutationConvention_Reports() => Verify.AnalyzerAsync("""
        public class Product { public int Id { get; set; } }

        [MutationType]
        public static class Mutations
        {
            [Deprecated("Use createProduct")]
            public static Product? AddProduct(
                string name, [[|Deprecated("Not needed")|]] int shop, [Deprecated("Not needed")] int store = 1) => null;
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddGraphQLServer().AddMutationConventions();
        }
        """);

    [Fact]
    public Task RequiredOutputFieldAndEnumValue_DoesNotReport() => Verify.AnalyzerAsync("""
        public enum Status
        {
            New,
            [Obsolete("Use NEW")]
            Fresh,
        }

        [QueryType]
        public static class Queries
        {
            [Deprecated("Use orderList")]
            public static Status GetOrders() => Status.New;
        }
        """);

    [Fact]
    public Task ConstantThatCannotBeRead_DoesNotReport() => Verify.AnalyzerAsync(
        TestCompilation.Of(Orders("[Deprecated(\"Not needed\")] int shop = Elsewhere.Shop")) with { AllowCompileErrors = true });

    [Fact]
    public Task MessageNamesCoordinate_Reports() => Verify.AnalyzerAsync(
        Orders("[{|#0:Deprecated(\"Not needed\")|}] int shop"),
        Expect.Diagnostic(RequiredInputMustNotBeDeprecated.Rule).WithLocation(0).WithMessage(
            "The argument Query.orders(shop:) is deprecated but required: a client can't stop supplying it, and HotChocolate "
            + "refuses such a schema. Make it nullable or give it a default value first."));

    private static string Orders(string parameter) => $$"""
        public class Shops { }

        [QueryType]
        public static class Queries
        {
            public static int GetOrders({{parameter}}) => 1;
        }
        """;

    private static string Filter(string property) => $$"""
        public class Filter
        {
            {{property}}

            public int? Other { get; set; }
        }

        [QueryType]
        public static class Queries
        {
            public static int GetOrders(Filter filter) => 1;
        }
        """;
}
