using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using static GqlAuthTooling.Generators.Tests.Schemas;

namespace GqlAuthTooling.Generators.Tests.Emission;

public sealed class RoundTripTests
{
    private static readonly SchemaModel Rich = Model(
        Query(
            Field("orders", "Order").RequiringAny("Order:read", "Order:write").Requiring("Order:list"),
            Field("orderConnection", "OrderConnection").RequiringAny("Order:read", "Order:write"),
            Field("both", "Order") with { Access = Access(Requirement.Any("a", "b").And(Requirement.Any("c:x", "d.e-f:y"))) },
            Field("me", "Customer").Authenticated(),
            Field("storeInfo").Public("\"shown\"\r\n\t in the \\ window \u2028 \uD83D\uDE00 \uD800 \0 </summary>"),
            Field("staff").Delegated("policy:Staff \"only\"", "roles:A,B"),
            Field("forgotten").Undeclared()),
        Mutation(Field("pay", "PayPayload").Requiring("class:event").Paying(PayloadListState.WellFormed, PayloadListState.Missing)),
        Type("Order", Field("id", "ID"), Field("old").Deprecated("Use \"new\"", "2023-09-04", "Order.id")).Requiring("Order:read"),
        Type("OrderConnection", Field("nodes", "Order")),
        Type("Customer", Field("email").Requiring("Customer:read").Taking(Argument("raw", "equals:toString"))),
        Type("PayPayload", Field("order", "Order")),
        Type("lower", Field("a"), Field("_b")),
        Type("_Service", Field("sdl")),
        Of("OrderInput", SchemaTypeKind.InputObject, Field("discount").Requiring("Price:write")),
        Of("Status", SchemaTypeKind.Enum, Field("OPEN").Deprecated("Use NEW")),
        Of("Node", SchemaTypeKind.Interface, Field("id", "ID")),
        Of("SearchResult", SchemaTypeKind.Union));

    public static TheoryData<LanguageVersion> Languages =>
        new(LanguageVersion.CSharp7_3, LanguageVersion.CSharp8, LanguageVersion.CSharp9, LanguageVersion.CSharp12, LanguageVersion.Latest, LanguageVersion.Preview);

    [Theory]
    [MemberData(nameof(Languages))]
    public void EmittedModule_IsTheModuleBuilt(LanguageVersion language)
    {
        var compilation = Emitted.Compile(Rich, language);

        Assert.Empty(compilation.GetDiagnostics());
        ModuleAssert.Equal(ModuleBuilder.Build(Rich), Emitted.Load(compilation));
    }

    [Fact]
    public void EmptySchema_GivesAnEmptyModule() =>
        ModuleAssert.Equal(ModuleBuilder.Build(Model()), Emitted.Load(Emitted.Compile(Model())));

    [Fact]
    public void SameSchema_GivesTheSameText() => Assert.Equal(Emitted.Files(Rich), Emitted.Files(Rich));

    [Fact]
    public void Lines_EndInLineFeedsWithoutTrailingBlanks() =>
        Assert.All(Emitted.Files(Rich), text =>
        {
            Assert.DoesNotContain('\r', text);
            Assert.DoesNotContain(" \n", text, System.StringComparison.Ordinal);
            Assert.EndsWith("}\n", text.Replace("]\n", "}\n", System.StringComparison.Ordinal), System.StringComparison.Ordinal);
        });
}
