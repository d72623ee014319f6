using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.FilteringMustNotLeakGuardedFields>;

namespace GqlAuthTooling.Analyzers.Tests;

public class FilteringMustNotLeakGuardedFieldsTests
{
    private const string Guarded = "[RequiresPermission(\"User:pii\")]";

    [Theory]
    [InlineData("[UseFiltering]")]
    [InlineData("[UseSorting]")]
    public Task GuardedProperty_Reports(string feature) => Verify.AnalyzerOnAllFlavoursAsync(Users(feature, "[|GetUsers|]"));

    [Fact]
    public Task MessageNamesTheField_Reports() => Verify.AnalyzerAsync(
        Users("[UsePaging] [UseFiltering] [UseSorting]", "{|#0:GetUsers|}"),
        Expect.Diagnostic(FilteringMustNotLeakGuardedFields.Rule).WithLocation(0).WithMessage(
            "Query.users can be filtered and sorted by User.email, which needs User:pii: callers who may not read it learn it "
            + "from which items remain and in which order. Leave it out with a filter and sort type of its own, or require as "
            + "much on Query.users."));

    [Fact]
    public Task MessageSaysWhatCanBeDoneByEachField_Reports() => Verify.AnalyzerAsync(
        """
        public class Buyer
        {
            [RequiresPermission("Buyer:pii")]
            public string Email { get; set; } = "";
        }

        public class Line
        {
            [RequiresPermission("Line:cost")]
            public int Cost { get; set; }
        }

        public class Order
        {
            public List<Line> Lines { get; set; } = [];

            public Buyer Buyer { get; set; } = new();

            [RequiresPermission("Order:margin")]
            public int Margin { get; set; }

            [RequiresPermission("Order:note")]
            public string Note { get; set; } = "";
        }

        [QueryType]
        public static class Query
        {
            [UseFiltering]
            [UseSorting]
            [RequiresAuthentication]
            public static IQueryable<Order> {|#0:GetOrders|}() => null!;
        }

        public class OrderSort : HotChocolate.Data.Sorting.SortInputType<Order>
        {
            protected override void Configure(HotChocolate.Data.Sorting.ISortInputTypeDescriptor<Order> descriptor)
            {
                descriptor.BindFieldsExplicitly();
                descriptor.Field(order => order.Note);
            }
        }
        """,
        Expect.Diagnostic(FilteringMustNotLeakGuardedFields.Rule).WithLocation(0).WithMessage(
            "Query.orders can be filtered by Order.margin, which needs Order:margin (also filtered and sorted by Order.note, filtered "
            + "by Buyer.email and more): callers who may not read it learn it from which items remain and in which order. Leave it "
            + "out with a filter and sort type of its own, or require as much on Query.orders."));

    [Fact]
    public Task FilteringThroughAList_Reports() => Verify.AnalyzerAsync(Orders("[UseFiltering]", "[|GetOrders|]"));

    [Fact]
    public Task SortingThroughAList_DoesNotReport() => Verify.AnalyzerAsync(Orders("[UseSorting]", "GetOrders"));

    [Fact]
    public Task NeitherFilteringNorSorting_DoesNotReport() => Verify.AnalyzerAsync(Users("[UsePaging]", "GetUsers"));

    [Fact]
    public Task NoGuardedProperty_DoesNotReport() => Verify.AnalyzerAsync(Users("[UseFiltering]", "GetUsers", email: ""));

    [Fact]
    public Task FieldRequiresAsMuch_DoesNotReport() =>
        Verify.AnalyzerAsync(Users("[UseFiltering]", "GetUsers", access: "[RequiresPermission(\"User:pii\", \"User:read\")]"));

    [Fact]
    public Task GuardedResolver_DoesNotReport() => Verify.AnalyzerAsync("""
        public class User
        {
            public int Id { get; set; }

            [RequiresPermission("User:pii")]
            public string GetEmail() => "";
        }

        [QueryType]
        public class Query
        {
            [UseFiltering]
            [RequiresAuthentication]
            public List<User> GetUsers() => new();
        }
        """);

    [Fact]
    public Task GuardedPropertyBehindAnObject_Reports() => Verify.AnalyzerAsync("""
        public class User
        {
            public int Id { get; set; }

            [RequiresPermission("User:pii")]
            public string Email { get; set; } = "";
        }

        public class Order { public int Id { get; set; } public User Buyer { get; set; } = new(); }

        [QueryType]
        public class Query
        {
            [UseFiltering]
            [RequiresAuthentication]
            public IQueryable<Order> [|GetOrders|]() => null!;
        }
        """);

    [Theory]
    [InlineData("descriptor.Ignore(user => user.Email);")]
    [InlineData("descriptor.Field(user => user.Email).Ignore();")]
    [InlineData("descriptor.BindFieldsExplicitly(); descriptor.Field(user => user.Id);")]
    [InlineData("descriptor.Ignore(user => user.Email!);")]
    public Task FilterTypeLeavesItOut_DoesNotReport(string body) =>
        Verify.AnalyzerAsync(WithFilterType(body, "GetUsers"), HotChocolateFlavour.Unresolved);

    [Theory]
    [InlineData("descriptor.Ignore(user => user.Id);")]
    [InlineData("descriptor.BindFieldsExplicitly(); descriptor.Field(user => user.Email);")]
    [InlineData("descriptor.BindFieldsExplicitly(); descriptor.Field(user => (object)user.Email!);")]
    public Task FilterTypeBindsIt_Reports(string body) =>
        Verify.AnalyzerAsync(WithFilterType(body, "[|GetUsers|]"), HotChocolateFlavour.Unresolved);

    [Fact]
    public Task FilterTypeThatCannotBeRead_DoesNotReport() => Verify.AnalyzerAsync(
        Users("[UseFiltering(typeof(Elsewhere.UserFilter))]", "GetUsers"), HotChocolateFlavour.Unresolved);

    [Fact]
    public Task DescriptorCall_Reports() => Verify.AnalyzerAsync(
        CodeFirst("[|descriptor.Field(query => query.GetUsers())|].UseFiltering().UseSorting()"));

    [Fact]
    public Task DescriptorWithoutTheCall_DoesNotReport() => Verify.AnalyzerAsync(
        CodeFirst("descriptor.Field(query => query.GetUsers())"));

    [Fact]
    public Task OldStyleExtension_Reports() => Verify.AnalyzerAsync("""
        public class User { public int Id { get; set; } [RequiresPermission("User:pii")] public string Email { get; set; } = ""; }

        public class Query { [PublicAccess("Why")] public int One => 1; }

        [ExtendObjectType(typeof(Query))]
        public class UserQueries
        {
            [UseSorting]
            [RequiresAuthentication]
            public IQueryable<User> [|GetUsers|]() => null!;
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddGraphQLServer().AddQueryType<Query>().AddTypeExtension<UserQueries>();
        }
        """);

    [Theory]
    [InlineData("AddType<UserFilter>()")]
    [InlineData("AddType(typeof(UserFilter))")]
    [InlineData("AddFiltering(convention => convention.AddDefaults().BindRuntimeType<User, UserFilter>())")]
    public Task FilterTypeGivenToTheServerLeavesItOut_DoesNotReport(string call) => Verify.AnalyzerOnAllFlavoursAsync(
        ServerWide("UseFiltering", "descriptor.BindFieldsExplicitly(); descriptor.Field(user => user.Id);", call, "GetUsers"));

    [Fact]
    public Task FilterTypeThatNobodyIsGiven_Reports() => Verify.AnalyzerOnAllFlavoursAsync(
        ServerWide("UseFiltering", "descriptor.Ignore(user => user.Email);", "AddFiltering()", "[|GetUsers|]"));

    [Fact]
    public Task FilterTypeGivenToTheServerBindsIt_Reports() => Verify.AnalyzerOnAllFlavoursAsync(ServerWide(
        "UseFiltering", "descriptor.BindFieldsExplicitly(); descriptor.Field(user => user.Email);", "AddType<UserFilter>()", "[|GetUsers|]"));

    [Fact]
    public Task FilterTypeGivenToTheServerIsNoSortType_Reports() => Verify.AnalyzerOnAllFlavoursAsync(ServerWide(
        "UseSorting", "descriptor.Ignore(user => user.Email);", "AddType<UserFilter>()", "[|GetUsers|]"));

    [Fact]
    public Task FilterTypeAddedByTheSourceGenerator_DoesNotReport() => Verify.AnalyzerOnAllFlavoursAsync(
        "using HotChocolate.Data.Filters;\n" + Users("[UseFiltering]", "GetUsers") + FilterType("descriptor.Ignore(user => user.Email);"));

    [Fact]
    public Task FilterTypeOfAnObjectBehind_DoesNotReport() => Verify.AnalyzerOnAllFlavoursAsync(
        "using HotChocolate.Data.Filters;\n" + Behind("GetOrders") + FilterType("descriptor.Ignore(user => user.Email);"));

    [Fact]
    public Task NoFilterTypeOfAnObjectBehind_Reports() => Verify.AnalyzerOnAllFlavoursAsync(Behind("[|GetOrders|]"));

    [Fact]
    public Task FilterTypeLeadsToAnObjectBehind_Reports() =>
        Verify.AnalyzerOnAllFlavoursAsync(OfOrders("descriptor.Field(order => order.Buyer);", "[|GetOrders|]"));

    [Theory]
    [InlineData("descriptor.Field(order => order.Buyer).Type<PlainFilter>();")]
    [InlineData("descriptor.Field(order => order.Id);")]
    public Task FilterTypeEndsBeforeAnObjectBehind_DoesNotReport(string body) =>
        Verify.AnalyzerOnAllFlavoursAsync(OfOrders(body, "GetOrders"));

    private static string OfOrders(string body, string method) =>
        "using HotChocolate.Data.Filters;\n" + Behind(method) + $$"""

        public class PlainFilter : FilterInputType { }

        public class OrderFilter : FilterInputType<Order>
        {
            protected override void Configure(IFilterInputTypeDescriptor<Order> descriptor)
            {
                descriptor.BindFieldsExplicitly();
                {{body}}
            }
        }
        """;

    [Fact]
    public Task PropertyDescribedAsAnotherType_Reports() => Verify.AnalyzerOnAllFlavoursAsync("""
        public class User { public int Id { get; set; } [RequiresPermission("User:pii")] public string Email { get; set; } = ""; }

        public class Order { public int Id { get; set; } public User Buyer { get; set; } = new(); }

        public class Summary { public int Count { get; set; } }

        public class OrderType : ObjectType<Order>
        {
            protected override void Configure(IObjectTypeDescriptor<Order> descriptor) =>
                descriptor.Field(order => order.Buyer).Type<ObjectType<Summary>>().Resolve(_ => new Summary());
        }

        [QueryType]
        public class Query
        {
            [UseFiltering]
            [RequiresAuthentication]
            public IQueryable<Order> [|GetOrders|]() => null!;

            [RequiresAuthentication]
            public User? GetUser() => null;
        }
        """);

    private static string Behind(string method) => $$"""
        public class User { public int Id { get; set; } [RequiresPermission("User:pii")] public string Email { get; set; } = ""; }

        public class Order { public int Id { get; set; } public User Buyer { get; set; } = new(); }

        [QueryType]
        public class Query
        {
            [UseFiltering]
            [RequiresAuthentication]
            public IQueryable<Order> {{method}}() => null!;
        }
        """;

    private static string FilterType(string body) => $$"""

        public class UserFilter : FilterInputType<User>
        {
            protected override void Configure(IFilterInputTypeDescriptor<User> descriptor) { {{body}} }
        }
        """;

    private static string ServerWide(string feature, string body, string call, string method) => $$"""
        using HotChocolate.Data.Filters;

        public class User { public int Id { get; set; } [RequiresPermission("User:pii")] public string Email { get; set; } = ""; }

        public class Query
        {
            [{{feature}}]
            [RequiresAuthentication]
            public List<User> {{method}}() => new();
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddGraphQLServer().AddQueryType<Query>().{{call}};
        }
        """ + FilterType(body);

    private static string Users(
        string features, string method, string email = Guarded, string access = "[RequiresAuthentication]") => $$"""
        public class User
        {
            public int Id { get; set; }

            {{email}}
            public string Email { get; set; } = "";
        }

        [QueryType]
        public class Query
        {
            {{features}}
            {{access}}
            public List<User> {{method}}() => new();
        }
        """;

    private static string WithFilterType(string body, string method) =>
        "using HotChocolate.Data.Filters;\n" + Users("[UseFiltering(typeof(UserFilter))]", method) + $$"""

        public class UserFilter : FilterInputType<User>
        {
            protected override void Configure(IFilterInputTypeDescriptor<User> descriptor) { {{body}} }
        }
        """;

    private static string CodeFirst(string described) => $$"""
        public class User { public int Id { get; set; } [RequiresPermission("User:pii")] public string Email { get; set; } = ""; }

        public class Query { [RequiresAuthentication] public List<User> GetUsers() => new(); }

        public class QueryDescription : ObjectType<Query>
        {
            protected override void Configure(IObjectTypeDescriptor<Query> descriptor)
            {
                {{described}};
            }
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddGraphQLServer().AddQueryType<QueryDescription>();
        }
        """;

    private static string Orders(string feature, string name) => $$"""
        public class Order
        {
            public List<Line> Lines { get; set; } = [];
        }

        public class Line
        {
            [RequiresPermission("Line:secret")]
            public string Secret { get; set; } = "";
        }

        [QueryType]
        public static class OrderQueries
        {
            [RequiresAuthentication]
            {{feature}}
            public static IQueryable<Order> {{name}}() => throw null!;
        }
        """;
}
