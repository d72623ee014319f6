using GqlAuthTooling.Runtime.Tests.Map;

namespace GqlAuthTooling.Runtime.Tests.Startup;

public sealed class SchemaCheckTests
{
    [Fact]
    public void SameSchema_HasNoProblem() => Assert.Empty(SchemaCheck.Compare(Shop().Compose(), Schema()));

    [Fact]
    public void RootFieldWithoutAccess_IsNamedWithWhatToDo()
    {
        var schema = Schema();
        schema.Types.Single(type => type.Name == "Query").Fields["open"] = "String";

        var problem = Assert.Single(SchemaCheck.Compare(Shop().Field("Query.open", "undeclared").Compose(), schema));

        Assert.Equal(SchemaProblemKind.UndeclaredRootField, problem.Kind);
        Assert.Equal(
            "Query.open: no access is declared for this root field, so it is denied. Add [RequiresPermission], "
            + "[RequiresAuthentication] or [PublicAccess] to it.",
            problem.ToString());
    }

    [Fact]
    public void FieldThatReturnsAnotherTypeThanTheBuildRead_IsNamed()
    {
        var schema = Schema();
        schema.Types.Single(type => type.Name == "Query").Fields["last"] = "Order";

        var problem = Assert.Single(SchemaCheck.Compare(Shop().Field("Query.last", "public", "Receipt").Compose(), schema));

        Assert.Equal(SchemaProblemKind.OtherReturnType, problem.Kind);
        Assert.Equal(
            "Query.last: the build read that it returns Receipt, but it returns Order, which no rule judged here. Return the same "
            + "type in the C# that the build reads.",
            problem.ToString());
    }

    [Theory]
    [InlineData("Any", "Order")]
    [InlineData("Int", "Long")]
    public void ReturnTypeThatTheBuildCouldNotReadOrThatHasNoAccess_IsNoProblem(string read, string returned)
    {
        var schema = Schema();
        schema.Types.Single(type => type.Name == "Query").Fields["last"] = returned;

        Assert.Empty(SchemaCheck.Compare(Shop().Field("Query.last", "public", read).Compose(), schema));
    }

    [Fact]
    public void RootThatTheBuildReadAsAnOrdinaryType_IsNamedWithWhatIsDenied()
    {
        var map = Shop().Type("Shop").Field("Shop.open").Field("Shop.closed", "Order:read").Compose();
        var schema = Schema();
        schema.AddRoot("Shop");
        var shop = schema.AddType("Shop");
        shop.Fields["open"] = "String";
        shop.Fields["closed"] = "String";

        var problem = Assert.Single(SchemaCheck.Compare(map, schema));

        Assert.Equal(SchemaProblemKind.RootReadAsOrdinaryType, problem.Kind);
        Assert.StartsWith(
            "Shop: it is served as a root type, but the build read it as an ordinary type, so no rule asked its fields for their access. "
            + "Those that declare nothing are denied: open. ",
            problem.ToString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public void RootThatIsRead_IsNoProblem()
    {
        var map = Shop().Type("Shop", root: OperationKind.Mutation).Field("Shop.open", "public").Compose();
        var schema = Schema();
        schema.AddRoot("Shop");
        schema.AddType("Shop").Fields["open"] = "String";

        Assert.Empty(SchemaCheck.Compare(map, schema));
    }

    [Fact]
    public void TypeThatTheBuildDidNotSee_IsNamedOnceForAllItsFields()
    {
        var schema = Schema();
        schema.Types.Single(type => type.Name == "Order").Fields["owner"] = "Customer";
        var customer = schema.AddType("Customer");
        customer.Fields["name"] = "String";
        customer.Fields["email"] = "String";

        var problems = SchemaCheck.Compare(Shop().Compose(), schema);

        Assert.Equal(["Customer", "Order.owner"], problems.Select(problem => problem.Coordinate));
        Assert.Equal(
            [SchemaProblemKind.UnknownType, SchemaProblemKind.UnknownField], problems.Select(problem => problem.Kind));
    }

    [Fact]
    public void TypeThatNoOperationCanReach_IsNoProblem()
    {
        var schema = Schema();
        schema.AddType("Unused").Fields["name"] = "String";

        Assert.Empty(SchemaCheck.Compare(Shop().Compose(), schema));
    }

    [Fact]
    public void TypeBehindAUnionOrAnInterface_IsReached()
    {
        var map = Shop().Field("Order.link", returns: "Number").Compose();
        var schema = Schema();
        schema.Types.Single(type => type.Name == "Order").Fields["link"] = "Number";
        schema.AddUnion("Number", "Local");
        schema.AddType("Local").Fields["text"] = "Any";
        schema.AddType("Any", "Hidden").Fields["x"] = "String";
        schema.AddType("Hidden").Fields["x"] = "String";

        Assert.Equal(
            ["Any", "Hidden", "Local"], SchemaCheck.Compare(map, schema).Select(problem => problem.Coordinate));
    }

    [Fact]
    public void CoordinatesThatTheSchemaLacks_AreNamedWithTheirAssembly()
    {
        var map = Shop()
            .Field("Order.gone")
            .Argument("Query.order(secret:)", "Order:secret")
            .Argument("OrderFilter.hidden", "Order:secret")
            .Deprecation(DeprecationKind.EnumValue, "State.OLD", "gone")
            .Deprecation(DeprecationKind.Argument, "Query.order(secret:)", "gone")
            .Compose();

        var problems = SchemaCheck.Compare(map, Schema());

        Assert.Equal(
            ["Order.gone", "OrderFilter.hidden", "Query.order(secret:)", "State.OLD"],
            problems.Select(problem => problem.Coordinate));
        Assert.All(problems, problem => Assert.Equal(SchemaProblemKind.MissingInSchema, problem.Kind));
        Assert.StartsWith("Shop declares it", problems[0].Message, StringComparison.Ordinal);
    }

    [Fact]
    public void ArgumentsInputFieldsAndEnumValuesThatExist_AreNoProblem()
    {
        var schema = Schema();
        schema.AddCoordinate("Query.order(secret:)");
        schema.AddCoordinate("OrderFilter.hidden");
        schema.AddCoordinate("State.OLD");
        var map = Shop()
            .Argument("Query.order(secret:)", "Order:secret")
            .Argument("OrderFilter.hidden", "Order:secret")
            .Deprecation(DeprecationKind.EnumValue, "State.OLD", "gone")
            .Compose();

        Assert.Empty(SchemaCheck.Compare(map, schema));
    }

    [Fact]
    public void Conflict_NamesBothAssemblies()
    {
        var map = PermissionMap.Compose(Shop().Build(), new ModuleBuilder("Other").Field("Query.order", "public", "Order").Build());

        var problem = Assert.Single(SchemaCheck.Compare(map, Schema()));

        Assert.Equal(SchemaProblemKind.Conflict, problem.Kind);
        Assert.Equal("public in Other, but Order:read in Shop. Declare the same access in both.", problem.Message);
    }

    [Fact]
    public void Introspection_IsNoProblem()
    {
        var schema = Schema();
        schema.Types.Single(type => type.Name == "Query").Fields["__schema"] = "__Schema";
        schema.AddType("__Schema").Fields["types"] = "__Type";

        Assert.Empty(SchemaCheck.Compare(Shop().Compose(), schema));
    }

    private static ModuleBuilder Shop() => new ModuleBuilder("Shop")
        .Type("Query", root: OperationKind.Query)
        .Type("Order")
        .Field("Query.order", "Order:read", "Order")
        .Field("Order.number");

    private static SchemaOutline Schema()
    {
        var schema = new SchemaOutline();
        schema.AddRoot("Query");
        schema.AddType("Query").Fields["order"] = "Order";
        schema.AddType("Order").Fields["number"] = "String";
        return schema;
    }
}

file static class Composing
{
    public static PermissionMap Compose(this ModuleBuilder builder) => PermissionMap.Compose(builder.Build());
}
