using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.FieldMustBeAnalysable>;

namespace GqlAuthTooling.Analyzers.Tests;

public class FieldMustBeAnalysableTests
{
    [Fact]
    public Task MessageNamesPlaceReasonAndWhatToDo_Reports() => Verify.AnalyzerAsync(
        Order("""descriptor.Field({|#0:Prefix + "Total"|}).Resolve(1);"""),
        Expect.Diagnostic(FieldMustBeAnalysable.Rule).WithLocation(0).WithMessage(
            "OrderType.Configure is not analysable: the field name Prefix + \"Total\" is computed. "
            + "To have it checked, write a literal or a constant."));

    [Theory]
    [InlineData("descriptor.{|GQLA015:Name(Prefix)|};")]
    [InlineData("descriptor.Field(x => x.Id).{|GQLA015:Name(Prefix)|};")]
    [InlineData("descriptor.Field(\"x\").{|GQLA015:Argument(Prefix, a => a.Type<StringType>())|}.Resolve(1);")]
    [InlineData("descriptor.{|GQLA015:Field(x => x.Id + 1)|};")]
    [InlineData("descriptor.Field(x => x.Id).{|GQLA015:RequiresPermission(Prefix)|};")]
    [InlineData("descriptor.Field(x => x.Id).{|GQLA015:Guarded()|};")]
    [InlineData("descriptor.Field(x => x.Id).{|GQLA015:UseAudit(1)|};")]
    [InlineData("descriptor.{|GQLA015:UseTimestamps()|};")]
    [InlineData("descriptor.Field(x => x.Id).{|GQLA015:ResolveFromTheShop()|};")]
    [InlineData("descriptor.Extend().{|GQLA015:OnBeforeCreate(x => x.ToString())|};")]
    [InlineData("descriptor.Field(x => x.Id).{|GQLA015:Type(new NonNullType(Computed()))|};")]
    [InlineData("{|GQLA015:Helper.Hide(descriptor)|};")]
    [InlineData("{|GQLA015:DescribeBadly(descriptor)|};")]
    [InlineData("descriptor.Field(x => x.Id).{|GQLA015:Type(Computed())|};")]
    [InlineData("var all = new[] { {|GQLA015:descriptor|} };")]
    [InlineData("if (Prefix.Length > 0) { {|GQLA015:descriptor.Field(x => x.Id)|}; }")]
    public Task DynamicDescription_Reports(string statement) => Verify.AnalyzerAsync(Order(statement));

    [Theory]
    [InlineData("descriptor.Name(Constant);")]
    [InlineData("descriptor.Field(x => x.Id).Name(nameof(Order));")]
    [InlineData("descriptor.Field(\"x\").Argument(Constant, a => a.Type<StringType>()).Resolve(1);")]
    [InlineData("descriptor.Field(x => x.Id).RequiresPermission(Constant);")]
    [InlineData("descriptor.Field(x => x.Id).Admins();")]
    [InlineData("descriptor.Field(x => x.Id).UseUpperCase();")]
    [InlineData("descriptor.Field(\"x\").Type(new ObjectType<Order>(order => order.Name(\"Copy\"))).Resolve(1);")]
    [InlineData("Describe(descriptor);")]
    [InlineData("descriptor.Field(x => x.Id).Type(new IdType());")]
    [InlineData("var field = descriptor.Field(x => x.Id); field.Description(Prefix);")]
    public Task ConstantDescription_DoesNotReport(string statement) => Verify.AnalyzerAsync(Order(statement));

    [Fact]
    public Task UnresolvedEngine_Reports() => Verify.AnalyzerAsync(
        Order("""descriptor.Field([|Prefix + "Total"|]).Resolve(1);"""), HotChocolateFlavour.Unresolved);

    [Fact]
    public Task OneNoteForTwoTypes_Reports() => Verify.AnalyzerAsync("""
        [QueryType]
        public static class Query
        {
            [RequiresAuthentication]
            public static Order GetOrder() => new();

            [RequiresAuthentication]
            public static Product GetProduct() => new();
        }

        public class Order { public int Id { get; set; } }

        public class Product { public int Id { get; set; } }

        public abstract class LabelledType<T> : ObjectType<T>
        {
            protected override void Configure(IObjectTypeDescriptor<T> descriptor) =>
                descriptor.Field([|typeof(T).Name|]).Resolve("");
        }

        public class OrderType : LabelledType<Order>;

        public class ProductType : LabelledType<Product>;

        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddGraphQLServer().AddType<OrderType>().AddType<ProductType>();
        }
        """);

    [Fact]
    public Task NothingButComputedFields_Reports() => Verify.AnalyzerAsync("""
        public class QueryType : ObjectType
        {
            protected override void Configure(IObjectTypeDescriptor descriptor)
            {
                descriptor.Name(OperationTypeNames.Query);
                descriptor.Field([|Environment.MachineName|]).Resolve("");
            }
        }
        """);

    [Fact]
    public Task TwoClassesOfOneName_Reports() => Verify.AnalyzerAsync("""
        namespace Shop
        {
            [GraphQLRoot(OperationKind.Query)]
            public class Query
            {
                [PublicAccess("Everybody sees items")]
                public Sales.Item GetSold() => new();

                [PublicAccess("Everybody sees items")]
                public Stock.Item GetStored() => new();
            }
        }

        namespace Shop.Sales { public class Item { public int Id { get; set; } } }

        namespace Shop.Stock { public class [|Item|] { public int Id { get; set; } } }
        """);

    [Fact]
    public Task TypeConstructedOfItself_Reports() => Verify.AnalyzerAsync("""
        public class [|Box|]<T> { public Box<Box<T>>? Inner { get; set; } }

        [QueryType]
        public static class Query
        {
            [PublicAccess("Everybody sees boxes")]
            public static Box<int> GetBox() => new();
        }
        """);

    [Fact]
    public Task TwoServersInOneProject_Reports() => Verify.AnalyzerAsync("""
        public class ShopQuery { [PublicAccess("Shown")] public int GetShop() => 1; }

        public class [|AdminQuery|] { [RequiresAuthentication] public int GetAdmin() => 1; }

        public static class Startup
        {
            public static void Configure(IServiceCollection services)
            {
                services.AddGraphQLServer("shop").AddQueryType<ShopQuery>();
                services.AddGraphQLServer("admin").AddQueryType<AdminQuery>();
            }
        }
        """);

    [Theory]
    [InlineData("{|GQLA015:AddTypes(typeof(Order).Assembly.GetExportedTypes())|}")]
    [InlineData("{|GQLA015:AddTypes(Found)|}")]
    [InlineData("{|GQLA015:AddType(Found[0])|}")]
    [InlineData("{|GQLA015:AddTypeExtension(Found[0])|}")]
    [InlineData("{|GQLA015:AddQueryType(Found[0])|}")]
    [InlineData("{|GQLA015:AddType(new ObjectType<Order>(Described))|}")]
    [InlineData("{|GQLA015:AddQueryType(new ObjectType(Rooted))|}")]
    [InlineData("{|GQLA015:AddTypes(new[] { typeof(Order), Found[0] })|}")]
    public Task ComputedTypes_Reports(string call) => Verify.AnalyzerAsync(Server(call));

    [Theory]
    [InlineData("AddTypes(typeof(Order))")]
    [InlineData("AddTypes(new[] { typeof(Order) })")]
    [InlineData("AddTypes([typeof(Order)])")]
    [InlineData("AddTypes()")]
    [InlineData("AddType(typeof(Order))")]
    [InlineData("AddType(new ObjectType<Order>(order => order.Name(\"Purchase\")))")]
    public Task NamedTypes_DoesNotReport(string call) => Verify.AnalyzerAsync(Server(call));

    [Theory]
    [InlineData("AddDocumentFromString(\"extend type Query { hello: String }\")")]
    [InlineData("AddDocumentFromFile(\"./schema.graphql\")")]
    [InlineData("AddTypeModule<Shop>()")]
    [InlineData("SetSchema<Shop>()")]
    public async Task TypesFromOutsideTheCode_Reports(string call)
    {
        foreach (var flavour in HotChocolateFlavours.All)
        {
            await Verify.AnalyzerAsync(
                TestCompilation.Of(Server($"{{|GQLA015:{call}|}}") + "\npublic class Shop { }")
                    .WithHotChocolate(flavour) with { AllowCompileErrors = true });
        }
    }

    [Theory]
    [InlineData("ModuleOptions.Default | ModuleOptions.IncludeInternalMembers", "[|GetCost|]")]
    [InlineData("ModuleOptions.Default", "GetCost")]
    public Task InternalMember_Reports_WhereTheModuleIncludesIt(string options, string member) => Verify.AnalyzerAsync(
        TestCompilation.Of($$"""
            [assembly: HotChocolate.Module("Types", {{options}})]

            [QueryType]
            public static partial class OrderQueries
            {
                [RequiresAuthentication]
                public static int GetPrice() => 1;

                internal static int {{member}}() => 1;

                [GraphQLIgnore]
                internal static int GetHidden() => 1;

                private static int GetNothing() => 1;
            }
            """) with { AllowCompileErrors = true });

    [Fact]
    public Task ModuleThatTakesAList_SaysNothingOfInternalMembers() => Verify.AnalyzerAsync(
        TestCompilation.Of("""
            [assembly: HotChocolate.Module(new[] { "Types" })]

            namespace HotChocolate
            {
                public sealed class ModuleAttribute : System.Attribute
                {
                    public ModuleAttribute(string[] names) { }
                }
            }
            """) with { AllowCompileErrors = true });

    [Fact]
    public Task ComputedTypesInAFileWithoutTheEnginesName_Reports() => Verify.AnalyzerAsync("""
        public static class Setup
        {
            public static void Run(IRequestExecutorBuilder shop, Type[] found) => shop.{|GQLA015:AddTypes(found)|};
        }
        """);

    [Fact]
    public Task ComputedTypesOfAnotherLibrary_DoesNotReport() => Verify.AnalyzerAsync("""
        public class Registry { public void AddTypes(Type[] types) { } }

        public static class Setup
        {
            public static void Run(Registry registry) => registry.AddTypes(typeof(Registry).Assembly.GetTypes());
        }
        """);

    private static string Server(string call) => $$"""
        public class Order { public int Id { get; set; } }

        public static class Startup
        {
            private static void Described(IObjectTypeDescriptor<Order> order) => order.Name("Purchase");

            private static void Rooted(IObjectTypeDescriptor query) => query.Name("Query");

            private static readonly Type[] Found = typeof(Order).Assembly.GetTypes();

            public static void Configure(IServiceCollection services) => services.AddGraphQLServer().{{call}};
        }
        """;

    [Fact]
    public Task TwoTypesOfOneClassAndNoneIsSaidToBeMeant_Reports() => Verify.AnalyzerAsync(TwoTypes("[|OrderType|]", "Order GetOrder() => new();"));

    [Theory]
    [InlineData("[GraphQLType<OrderCardType>] public static Order GetOrder() => new();", "")]
    [InlineData("public static Order GetOrder() => new();", ".BindRuntimeType<Order, OrderType>()")]
    [InlineData("public static Order GetOrder() => new();", ".AddType<OrderCardType>()")]
    public Task TwoTypesOfOneClassAndOneIsMeant_DoesNotReport(string field, string call) =>
        Verify.AnalyzerAsync(TwoTypes("OrderType", field.Replace("public static ", string.Empty), call));

    private static string TwoTypes(string name, string field, string call = "") => $$"""
        public class Order { public int Id { get; set; } }

        public class {{name}} : ObjectType<Order> { }

        public class OrderCardType : ObjectType<Order>
        {
            protected override void Configure(IObjectTypeDescriptor<Order> descriptor) => descriptor.Name("OrderCard");
        }

        [QueryType]
        public static class Query
        {
            [RequiresAuthentication]
            {{(field.StartsWith('[') ? field.Replace("] ", "] public static ") : "public static " + field)}}
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddGraphQLServer(){{call}};
        }
        """;

    private static string Order(string statement) => $$"""
        public class Order { public int Id { get; set; } }

        public class OrderType : ObjectType<Order>
        {
            private const string Constant = "orderId";

            private static readonly string Prefix = Environment.GetEnvironmentVariable("PREFIX") ?? "my";

            protected override void Configure(IObjectTypeDescriptor<Order> descriptor)
            {
                {{statement}}
            }

            private static IOutputType Computed() => new IdType();

            private static void Describe(IObjectTypeDescriptor<Order> order) => order.Field(x => x.Id).Name("number");

            private static void DescribeBadly(IObjectTypeDescriptor<Order> order) => order.Field(x => x.Id).Name(Prefix);
        }

        public static class Helper
        {
            public static void Hide(IObjectTypeDescriptor<Order> descriptor) => descriptor.Ignore(x => x.Id);

            public static IObjectFieldDescriptor Guarded(this IObjectFieldDescriptor field) => Kept[0] = field;

            public static IObjectFieldDescriptor Admins(this IObjectFieldDescriptor field) => field.Authorize("Admin").Labelled();

            public static IObjectFieldDescriptor Labelled(this IObjectFieldDescriptor field)
            {
                field.Description("For admins");
                return field;
            }

            public static IObjectFieldDescriptor UseUpperCase(this IObjectFieldDescriptor field) => field.Use(next => next);

            public static IObjectFieldDescriptor UseAudit(this IObjectFieldDescriptor field, int level) => field.Use(next => next);

            public static IObjectFieldDescriptor ResolveFromTheShop(this IObjectFieldDescriptor field) => Kept[0] = field;

            public static IObjectTypeDescriptor<Order> UseTimestamps(this IObjectTypeDescriptor<Order> type)
            {
                type.Field(Prefix()).Resolve(1);
                return type;
            }

            public static IObjectTypeDescriptor<Order> Extend(this IObjectTypeDescriptor<Order> type) => type;

            public static void OnBeforeCreate(this IObjectTypeDescriptor<Order> type, Func<object, string> change) { }

            private static string Prefix() => Environment.MachineName;

            private static readonly IObjectFieldDescriptor[] Kept = new IObjectFieldDescriptor[1];

            public static IObjectFieldDescriptor RequiresPermission(this IObjectFieldDescriptor field, params string[] permissions) => field;
        }

        [QueryType]
        public static class Query
        {
            [RequiresAuthentication]
            public static Order GetOrder() => new();
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) => services.AddGraphQLServer().AddType<OrderType>();
        }
        """;
}
