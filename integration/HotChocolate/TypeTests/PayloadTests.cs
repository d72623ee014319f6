using System.Threading.Tasks;
using GqlAuthTooling.Adapter;
using GqlAuthTooling.Runtime.Tests.Map;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.TypeTests;

public sealed class PayloadTests
{
    private const string Messages = "userErrors { message path } userWarnings { message path }";

    [Fact]
    public async Task GeneratedPayloads_GetBothFields()
    {
        var sdl = (await StartAsync()).Schema.ToString().ReplaceLineEndings("\n");

        Assert.Contains("userErrors: [UserError!]!", TypeOf(sdl, "SetPricePayload"));
        Assert.Contains("userWarnings: [UserWarning!]!", TypeOf(sdl, "SetPricePayload"));
        Assert.Contains("userErrors: [UserError!]!", TypeOf(sdl, "BuyPayload"));
        Assert.DoesNotContain("user", TypeOf(sdl, "OwnPayload"));
        Assert.Contains("path: [String!]!", TypeOf(sdl, "UserWarning"));
    }

    [Fact]
    public async Task OwnPayloadsWithErrors_KeepTheirListsNonNull()
    {
        var sdl = (await StartAsync()).Schema.ToString().ReplaceLineEndings("\n");

        Assert.Contains("userErrors: [UserError!]!", TypeOf(sdl, "ShipPayload"));
        Assert.Contains("userWarnings: [UserWarning!]!", TypeOf(sdl, "ShipPayload"));
        Assert.Contains("done: String\n", TypeOf(sdl, "ShipPayload"));
    }

    [Fact]
    public async Task SwitchedOff_GeneratedPayloadsStayAsTheyWere()
    {
        var plain = await TypesServer.StartPlainAsync(Types);
        var server = await StartAsync(options => (options.UserErrorsField, options.UserWarningsField) = (null, null));

        Assert.Equal(plain.Schema.ToString(), server.Schema.ToString());
    }

    [Fact]
    public async Task WithoutMutationConventions_NothingIsAdded()
    {
        static IRequestExecutorBuilder Types(IRequestExecutorBuilder builder) =>
            TypesServer.Shop(builder).AddMutationType(type => type.Name("Mutation").Field("touch").Resolve("x"));
        var map = TypesServer.Shop().Fields("inherited", "Order.secret: String")
            .Type("Mutation", root: OperationKind.Mutation).Fields("public", "Mutation.touch: String");

        var plain = await TypesServer.StartPlainAsync(Types);

        Assert.Equal(plain.Schema.ToString(), (await TypesServer.StartAsync(map, Types)).Schema.ToString());
    }

    [Fact]
    public async Task WarningOfAService_IsInTheAnswerOfTheMutationThatRan()
    {
        var server = await StartAsync();

        var response = await server.AskAsync(
            "mutation { a: setPrice(input: { value: 1 }) { int " + Messages + " } b: setPrice(input: { value: 1000 }) { " + Messages + " } c: setPrice(input: { value: 2 }) { " + Messages + " } }");

        Assert.Empty(response.Errors());
        Assert.Equal(
            """{"a":{"int":1,"userErrors":[],"userWarnings":[]},"b":{"userErrors":[],"userWarnings":[{"message":"1000 is a lot","path":["input","value"]}]},"c":{"userErrors":[],"userWarnings":[]}}""",
            response.Data());
    }

    [Fact]
    public async Task ErrorOfAConvention_IsAUserErrorToo()
    {
        var server = await StartAsync();

        var response = await server.AskAsync(
            "mutation { setPrice(input: { value: -1 }) { int errors { ... on Error { message } } " + Messages + " } }");

        Assert.Equal(
            """{"setPrice":{"int":null,"errors":[{"message":"Not below zero."}],"userErrors":[{"message":"Not below zero.","path":["input","value"]}],"userWarnings":[{"message":"-1 was tried","path":[]}]}}""",
            response.Data());
    }

    [Fact]
    public async Task ErrorOfAConvention_StaysAloneWhereNotMapped()
    {
        var server = await StartAsync(options => options.MapErrorsToUserErrors = false);

        var response = await server.AskAsync("mutation { setPrice(input: { value: -1 }) { userErrors { message } } }");

        Assert.Equal("""{"setPrice":{"userErrors":[]}}""", response.Data());
    }

    [Fact]
    public async Task ErrorOfAConvention_IsMadeAsTheHostSays()
    {
        var server = await StartAsync(options => options.UserErrorOf = _ => new UserError("Own words", "x"));

        var response = await server.AskAsync("mutation { setPrice(input: { value: -1 }) { userErrors { message path } } }");

        Assert.Equal("""{"setPrice":{"userErrors":[{"message":"Own words","path":["x"]}]}}""", response.Data());
    }

    [Fact]
    public async Task OwnPayload_KeepsItsWarningsBeforeTheCollected()
    {
        var server = await StartAsync();

        var response = await server.AskAsync("mutation { ship(input: { fail: false }) { done " + Messages + " } }");

        Assert.Equal(
            """{"ship":{"done":"yes","userErrors":[{"message":"own error","path":[]}],"userWarnings":[{"message":"own","path":[]},{"message":"collected","path":[]}]}}""",
            response.Data());
    }

    [Fact]
    public async Task OwnPayloadOfAMutationThatFailed_HasErrorsAndWarnings()
    {
        var server = await StartAsync();

        var response = await server.AskAsync("mutation { ship(input: { fail: true }) { done " + Messages + " } }");

        Assert.Equal(
            """{"ship":{"done":null,"userErrors":[{"message":"No ship.","path":[]}],"userWarnings":[{"message":"collected","path":[]}]}}""",
            response.Data());
    }

    [Fact]
    public async Task OwnPayloadWithoutConventions_GetsTheCollectedWarnings()
    {
        var server = await StartShippingAsync();

        Assert.Equal(
            """{"ship":{"userWarnings":[{"message":"own","path":[]},{"message":"collected","path":[]}]}}""",
            (await server.AskAsync("mutation { ship { userWarnings { message path } } }")).Data());
    }

    [Fact]
    public async Task OwnPayloadsFieldWithAResolver_AnswersWhatTheResolverDoes()
    {
        var server = await StartShippingAsync(builder => builder.AddObjectType<ShipPayload>(type => type
            .Field(payload => payload.UserWarnings).ResolveWith<ShipResolvers>(resolvers => resolvers.Warnings())));

        var data = (await server.AskAsync("mutation { ship { userWarnings { message } } }")).Data();

        Assert.Contains("resolved", data);
        Assert.DoesNotContain("own", data);
    }

    [Fact]
    public async Task TypeOfTheSchemasOwnWithOurName_IsLeftAlone()
    {
        var server = await TypesServer.StartAsync(
            Map(),
            builder => builder
                .AddQueryType(type => type.Name("Query").Field("open").Resolve("x"))
                .AddMutationType(type => type.Name("Mutation").Field("setPrice").Type<IntType>().Resolve(1))
                .AddMutationConventions()
                .AddObjectType(type => type.Name("UserError").Field("code").Resolve("x")),
            options => options.AllowUnmapped = true);

        var sdl = server.Schema.ToString().ReplaceLineEndings("\n");
        Assert.DoesNotContain("userErrors", TypeOf(sdl, "SetPricePayload"));
        Assert.Contains("userWarnings", TypeOf(sdl, "SetPricePayload"));
    }

    private static string TypeOf(string sdl, string name) => sdl.Split("\n\n").First(part => part.Contains("type " + name + " "));

    private static Task<IRequestExecutor> StartAsync(Action<GqlAuthOptions>? configure = null) =>
        TypesServer.StartAsync(Map(), Types, configure);

    private static Task<IRequestExecutor> StartShippingAsync(Func<IRequestExecutorBuilder, IRequestExecutorBuilder>? types = null)
    {
        var map = new ModuleBuilder("Shop")
            .Type("Query", root: OperationKind.Query).Fields("public", "Query.open: String")
            .Type("Mutation", root: OperationKind.Mutation).Fields("public", "Mutation.ship: ShipPayload")
            .Payloads();
        return TypesServer.StartAsync(map, builder =>
        {
            builder
                .AddQueryType(type => type.Name("Query").Field("open").Resolve("x"))
                .AddMutationType(type => type.Name("Mutation").Field("ship")
                    .Resolve(context => new PriceMutations().Ship(context.Service<IUserWarnings>(), false)));
            return types is null ? builder : types(builder);
        });
    }

    private static IRequestExecutorBuilder Types(IRequestExecutorBuilder builder) => builder
        .AddQueryType(type => type.Name("Query").Field("open").Resolve("x"))
        .AddMutationType<PriceMutations>()
        .AddMutationConventions();

    private static ModuleBuilder Map() => new ModuleBuilder("Shop")
        .Type("Query", root: OperationKind.Query).Fields("public", "Query.open: String")
        .Type("PriceMutations", root: OperationKind.Mutation)
        .Fields("public", "PriceMutations.setPrice: SetPricePayload", "PriceMutations.buy: BuyPayload", "PriceMutations.ship: ShipPayload", "PriceMutations.own: OwnPayload")
        .Type("SetPricePayload").Fields("inherited", "SetPricePayload.int: Int", "SetPricePayload.errors: SetPriceError")
        .Type("BuyPayload").Fields("inherited", "BuyPayload.string: String")
        .Type("OwnPayload").Fields("inherited", "OwnPayload.value: String")
        .Type("Error").Fields("inherited", "Error.message: String")
        .Type("BelowZeroError").Fields("inherited", "BelowZeroError.message: String", "BelowZeroError.path: String")
        .Type("NoShipError").Fields("inherited", "NoShipError.message: String")
        .Fields("inherited", "ShipPayload.errors: ShipError")
        .Payloads();
}

public sealed class BelowZeroError(BelowZeroException exception)
{
    public string Message => exception.Message;

    public IReadOnlyList<string> Path => ["input", "value"];
}

public sealed class BelowZeroException() : Exception("Not below zero.");

public sealed class NoShipException() : Exception("No ship.");

public sealed class ShipPayload : MutationPayload
{
    public string Done => "yes";
}

public sealed class ShipResolvers
{
#pragma warning disable CA1822 // The engine makes one, and asks it.
    public IReadOnlyList<UserWarning> Warnings() => [new UserWarning("resolved")];
#pragma warning restore CA1822
}

public sealed class OwnPayload
{
    public string Value => "own";
}

#pragma warning disable CA1822 // Resolvers of a root class are instance methods here, as teams write them.
public sealed class PriceMutations
{
    [Error(typeof(BelowZeroError))]
    public async Task<int> SetPrice([Service] IUserWarnings warnings, int value)
    {
        await Task.Yield();
        if (value < 0)
        {
            warnings.Add(value + " was tried");
            throw new BelowZeroException();
        }

        if (value > 100)
        {
            warnings.Add(value + " is a lot", "input", "value");
        }

        return value;
    }

    public string Buy() => "bought";

    public OwnPayload Own() => new();

    [Error(typeof(NoShipException))]
    public ShipPayload Ship([Service] IUserWarnings warnings, bool fail)
    {
        warnings.Add("collected");
        return fail
            ? throw new NoShipException()
            : new ShipPayload { UserWarnings = [new UserWarning("own")], UserErrors = [new UserError("own error")] };
    }
}

file static class Maps
{
    public static ModuleBuilder Payloads(this ModuleBuilder module) => module
        .Type("ShipPayload").Type("UserError").Type("UserWarning")
        .Fields("inherited", "ShipPayload.done: String", "ShipPayload.userErrors: UserError", "ShipPayload.userWarnings: UserWarning")
        .Fields("inherited", "UserError.message: String", "UserError.path: String", "UserWarning.message: String", "UserWarning.path: String");
}
