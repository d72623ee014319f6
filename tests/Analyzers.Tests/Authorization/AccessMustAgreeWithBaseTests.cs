using Verify = GqlAuthTooling.Testing.AnalyzerVerifier<GqlAuthTooling.Analyzers.AccessMustAgreeWithBase>;

namespace GqlAuthTooling.Analyzers.Tests;

public class AccessMustAgreeWithBaseTests
{
    [Fact]
    public Task WeakerOverride_Reports() => Verify.AnalyzerOnAllFlavoursAsync("""
        public abstract class OrderQueriesBase
        {
            [RequiresPermission("Order:read")]
            public virtual int GetOrder() => 1;
        }

        [QueryType]
        public class OrderQueries : OrderQueriesBase
        {
            [[|PublicAccess("For the demo")|]]
            public override int GetOrder() => 2;
        }
        """);

    [Fact]
    public Task MessageSaysThatBothHold_Reports() => Verify.AnalyzerAsync(
        """
        public abstract class OrderQueriesBase
        {
            [RequiresPermission("Order:read")]
            public virtual int GetOrder() => 1;
        }

        [QueryType]
        public class OrderQueries : OrderQueriesBase
        {
            [{|#0:PublicAccess("For the demo")|}]
            public override int GetOrder() => 2;
        }
        """,
        Expect.Diagnostic(AccessMustAgreeWithBase.Rule).WithLocation(0).WithMessage(
            "OrderQueries.GetOrder and the base member OrderQueriesBase.GetOrder disagree about access: [PublicAccess] is weaker "
            + "than Order:read, and lifts nothing: both hold. Repeat what the base member requires, or change it there."));

    [Theory]
    [InlineData("[RequiresPermission(\"Order:read\")]", "[{|GQLA008:RequiresAuthentication|}]")]
    [InlineData("[RequiresPermission(\"Order:read\")]", "[{|GQLA008:RequiresPermission(\"Order:read\", \"Order:list\", Match = PermissionMatch.Any)|}]")]
    [InlineData("[RequiresPermission(\"Order:read\", \"Price:read\")]", "[{|GQLA008:RequiresPermission(\"Order:read\")|}]")]
    [InlineData("[RequiresAuthentication]", "[{|GQLA008:PublicAccess(\"Why not\")|}]")]
    [InlineData("[HotChocolate.Authorization.Authorize]", "[{|GQLA008:PublicAccess(\"Why not\")|}]")]
    [InlineData("[RequiresAuthentication]", "[{|GQLA008:HotChocolate.Authorization.AllowAnonymous|}]")]
    public Task WeakerImplementationOfAnInterfaceMember_Reports(string contract, string implementation) => Verify.AnalyzerAsync($$"""
        public interface IOrderQueries
        {
            {{contract}}
            int GetOrder();
        }

        [ExtendObjectType("Query")]
        public class OrderQueries : IOrderQueries
        {
            {{implementation}}
            public int GetOrder() => 2;
        }
        """);

    [Theory]
    [InlineData("[RequiresPermission(\"Order:read\")]", "[RequiresPermission(\"Order:read\")]")]
    [InlineData("[RequiresPermission(\"Order:read\")]", "[RequiresPermission(\"Order:read\", \"Price:read\")]")]
    [InlineData("[RequiresPermission(\"Order:read\")]", "[RequiresPermission(\"Price:read\")]")]
    [InlineData("[RequiresPermission(\"Order:read\")]", "")]
    [InlineData("[RequiresAuthentication]", "[RequiresPermission(\"Order:read\")]")]
    [InlineData("[PublicAccess(\"Shown\")]", "[RequiresPermission(\"Order:read\")]")]
    [InlineData("[RequiresPermission(\"Order:read\")]", "[HotChocolate.Authorization.Authorize(Policy = \"Admin\")]")]
    [InlineData("", "[PublicAccess(\"Shown\")]")]
    public Task OverrideThatIsNotWeaker_DoesNotReport(string inherited, string own) => Verify.AnalyzerAsync($$"""
        public abstract class OrderQueriesBase
        {
            {{inherited}}
            public virtual int GetOrder() => 1;
        }

        [QueryType]
        public class OrderQueries : OrderQueriesBase
        {
            {{own}}
            public override int GetOrder() => 2;
        }
        """);

    [Fact]
    public Task WeakerOverrideThatIsNoField_DoesNotReport() => Verify.AnalyzerAsync("""
        public class Base
        {
            [RequiresPermission("Order:read")]
            public virtual int GetOrder() => 1;
        }

        public class Other : Base
        {
            [PublicAccess("No field")]
            public override int GetOrder() => 2;
        }

        [QueryType]
        public static class Queries
        {
            [RequiresAuthentication]
            public static int GetVersion() => 1;
        }
        """);

    [Fact]
    public Task WeakerOverrideOfUnresolvedEngine_Reports() => Verify.AnalyzerAsync(
        """
        public abstract class Entity
        {
            [RequiresPermission("Order:read")]
            public virtual string Number => "";
        }

        public class Order : Entity
        {
            [[|RequiresAuthentication|]]
            public override string Number => "1";
        }

        [QueryType]
        public class Queries
        {
            [RequiresPermission("Order:read")]
            public Order GetOrder() => new();
        }
        """,
        HotChocolateFlavour.Unresolved);

    [Fact]
    public Task TypeWithoutTheRequirementOfItsInterface_Reports() => Verify.AnalyzerAsync(
        Shop("""
            [InterfaceType("Entity"), RequiresPermission("Entity:read")]
            public interface IEntity { int Id { get; } }

            public class {|#0:Order|} : IEntity { public int Id { get; set; } }

            [RequiresPermission("Entity:read", "Product:read")]
            public class Product : IEntity { public int Id { get; set; } }
            """),
        Expect.Diagnostic(AccessMustAgreeWithBase.Rule).WithLocation(0).WithMessage(
            "Order and the interface Entity disagree about access: Entity needs Entity:read for every field, and Order.id does "
            + "not. Require on Order what Entity requires."));

    [Fact]
    public Task TypeWithoutTheGuardOfItsInterface_Reports() => Verify.AnalyzerAsync(Shop("""
        public interface IEntity { int Id { get; } }

        [InterfaceType<IEntity>, HotChocolate.Authorization.Authorize(Policy = "Staff")]
        public static partial class EntityType;

        public class [|Order|] : IEntity { public int Id { get; set; } }

        [HotChocolate.Authorization.Authorize(Policy = "Staff")]
        public class Product : IEntity { public int Id { get; set; } }
        """));

    [Fact]
    public Task FieldStricterThanItsInterface_Reports() => Verify.AnalyzerAsync(
        Shop("""
            [InterfaceType("Entity")]
            public interface IEntity { int Id { get; } }

            public class Order : IEntity
            {
                [RequiresPermission("Order:id")]
                public int {|#0:Id|} { get; set; }
            }

            public class Product : IEntity { public int Id { get; set; } }
            """),
        Expect.Diagnostic(AccessMustAgreeWithBase.Rule).WithLocation(0).WithMessage(
            "Order.id and the interface field Entity.id disagree about access: whoever selects it on Entity needs Order:id for "
            + "every type, though Entity asks for nothing. Require it on Entity.id, so that every type says so, or move it to "
            + "the type Order."));

    [Fact]
    public Task FieldWeakerThanItsInterface_Reports() => Verify.AnalyzerAsync(
        Shop("""
            public interface IEntity { int Id { get; } }

            public class EntityType : InterfaceType<IEntity>
            {
                protected override void Configure(IInterfaceTypeDescriptor<IEntity> descriptor)
                {
                    descriptor.Name("Entity");
                    descriptor.Field(e => e.Id).RequiresPermission("Entity:read");
                }
            }

            public class Order : IEntity { public int {|#0:Id|} { get; set; } }

            public class Product : IEntity
            {
                [RequiresPermission("Entity:read")]
                public int Id { get; set; }
            }

            public static class Access
            {
                public static IInterfaceFieldDescriptor RequiresPermission(this IInterfaceFieldDescriptor field, string permission) => field;
            }
            """),
        Expect.Diagnostic(AccessMustAgreeWithBase.Rule).WithLocation(0).WithMessage(
            "Order.id and the interface field Entity.id disagree about access: through Entity it needs Entity:read, directly "
            + "nothing. Require on Order.id what Entity.id requires."));

    [Fact]
    public Task WeakerParameterOfAnOverride_Reports() => Verify.AnalyzerAsync(
        """
        public abstract class PriceQueriesBase
        {
            public virtual int GetPrice([RequiresPermission("Price:date")] int day) => 1;
        }

        [QueryType]
        public class PriceQueries : PriceQueriesBase
        {
            public override int GetPrice([{|#0:RequiresAuthentication|}] int day) => 2;
        }
        """,
        Expect.Diagnostic(AccessMustAgreeWithBase.Rule).WithLocation(0).WithMessage(
            "Parameter day of PriceQueries.GetPrice and parameter day of the base member PriceQueriesBase.GetPrice disagree about "
            + "access: [RequiresAuthentication] is weaker than Price:date, and lifts nothing: both hold. Repeat what the base member "
            + "requires, or change it there."));

    [Theory]
    [InlineData("")]
    [InlineData("[RequiresPermission(\"Price:date\")]")]
    [InlineData("[RequiresPermission(\"Price:date\", \"Price:read\")]")]
    public Task ParameterOfAnImplementationThatIsNotWeaker_DoesNotReport(string own) => Verify.AnalyzerOnAllFlavoursAsync($$"""
        public interface IPriceQueries
        {
            int GetPrice([RequiresPermission("Price:date")] int day);
        }

        [ExtendObjectType("Query")]
        public class PriceQueries : IPriceQueries
        {
            public int GetPrice({{own}} int day) => 2;
        }
        """);

    [Fact]
    public Task WeakerParameterThatIsNoArgumentOfAField_DoesNotReport() => Verify.AnalyzerAsync("""
        public abstract class Base
        {
            public virtual int GetPrice([RequiresPermission("Price:date")] int day) => 1;
        }

        public class Other : Base
        {
            public override int GetPrice([RequiresAuthentication] int day) => 2;
        }

        [QueryType]
        public static class Queries
        {
            [RequiresAuthentication]
            public static int GetVersion() => 1;
        }
        """);

    [Fact]
    public Task ArgumentWeakerThanItsInterface_Reports() => Verify.AnalyzerAsync(
        Shop(Priced("public int GetPrice(int {|#0:day|}) => 1;", "descriptor.Field(e => e.GetPrice(default)).Argument(\"day\", a => a.RequiresPermission(\"Price:date\"));")),
        Expect.Diagnostic(AccessMustAgreeWithBase.Rule).WithLocation(0).WithMessage(
            "Order.price(day:) and the interface's Entity.price(day:) disagree about access: supplied through Entity it needs "
            + "Price:date, directly nothing. Require on Order.price(day:) what Entity.price(day:) requires."));

    [Fact]
    public Task ArgumentStricterThanItsInterface_Reports() => Verify.AnalyzerAsync(
        Shop(Priced("public int GetPrice([RequiresPermission(\"Price:date\")] int {|#0:day|}) => 1;", "", ofProduct: "")),
        Expect.Diagnostic(AccessMustAgreeWithBase.Rule).WithLocation(0).WithMessage(
            "Order.price(day:) and the interface's Entity.price(day:) disagree about access: whoever supplies it on Entity needs "
            + "Price:date for every type, though Entity asks for nothing. Require it on Entity.price(day:), so that every type says so."));

    [Fact]
    public Task ArgumentThatAgreesWithItsInterface_DoesNotReport() => Verify.AnalyzerAsync(Shop(Priced(
        "public int GetPrice([RequiresPermission(\"Price:date\")] int day) => 1;",
        "descriptor.Field(e => e.GetPrice(default)).Argument(\"day\", a => a.RequiresPermission(\"Price:date\"));")));

    private static string Priced(
        string method, string described, string ofProduct = "[RequiresPermission(\"Price:date\")]") => $$"""
        public interface IEntity { int GetPrice(int day); }

        public class EntityType : InterfaceType<IEntity>
        {
            protected override void Configure(IInterfaceTypeDescriptor<IEntity> descriptor)
            {
                descriptor.Name("Entity");
                {{described}}
            }
        }

        public class Order : IEntity { {{method}} }

        public class Product : IEntity { public int GetPrice({{ofProduct}} int day) => 1; }

        public static class Access
        {
            public static IArgumentDescriptor RequiresPermission(this IArgumentDescriptor argument, string permission) => argument;
        }
        """;

    [Theory]
    [InlineData("[RequiresPermission(\"Entity:read\")]", "", "")]
    [InlineData("", "[RequiresPermission(\"Order:read\")]", "")]
    [InlineData("", "", "[PublicAccess(\"Shown\")]")]
    [InlineData("[PublicAccess(\"Shown\")]", "", "")]
    public Task WhatAgrees_DoesNotReport(string onInterface, string onType, string onField) => Verify.AnalyzerAsync(Shop($$"""
        [InterfaceType("Entity")]
        public interface IEntity { {{onInterface}} int Id { get; } }

        {{onType}}
        public class Order : IEntity { {{onField}} public int Id { get; set; } }

        public class Product : IEntity { public int Id { get; set; } }
        """));

    [Fact]
    public Task FieldThatTheInterfaceLacks_DoesNotReport() => Verify.AnalyzerAsync(Shop("""
        [InterfaceType("Entity")]
        public interface IEntity { int Id { get; } }

        public class Order : IEntity
        {
            public int Id { get; set; }

            [RequiresPermission("Order:number")]
            public string Number { get; set; } = "";
        }

        public class Product : IEntity { public int Id { get; set; } }
        """));

    private static string Shop(string types) => types + """


        [QueryType]
        public class Query
        {
            [RequiresAuthentication]
            public IEntity? GetEntity(int id) => null;
        }

        public static class Startup
        {
            public static void Configure(IServiceCollection services) =>
                services.AddGraphQLServer().AddType<Order>().AddType<Product>();
        }
        """;
}
