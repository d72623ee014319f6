using System.Text.Json;
using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Mapping;

/// <summary>Default values that are written in C# are in the map where they are certain, and wherever a schema is shown.</summary>
public sealed class DefaultsTests : IDisposable
{
    private const string Source = """
        using System.Collections.Generic;
        using GqlAuthTooling;
        using HotChocolate;
        using HotChocolate.Types;
        using HotChocolate.Types.Relay;

        [GraphQLRoot(OperationKind.Query)]
        public static class Queries
        {
            [PublicAccess("why")]
            public static int GetSum(
                int first = -10, bool isAll = true, string text = "a \"b\" \\ \n é", double ratio = 0.5, float large = 1e30f, State state = State.Shipped,
                State? other = State.Open, [DefaultValue(5)] int five = 6, int? none = null, decimal price = 1.5m, long big = 7,
                [ID] int id = 1, [DefaultValueSyntax("[1]")] List<int>? list = null, string half = "\ud800", Order? order = null) => 1;
        }

        public enum State { Open, [GraphQLName("SENT")] Shipped }
        public sealed record Order(int Count = 3, State State = State.Open) { [DefaultValue("x")] public string Note { get; set; } = "y"; }
        """;

    private readonly TempTree _tree = new TempTree().Write("Shop.cs", Source);

    public void Dispose() => _tree.Dispose();

    [Theory]
    [InlineData("Query.sum(first:)", "-10")]
    [InlineData("Query.sum(isAll:)", "true")]
    [InlineData("Query.sum(text:)", "\"a \\\"b\\\" \\\\ \\n é\"")]
    [InlineData("Query.sum(ratio:)", "0.5")]
    [InlineData("Query.sum(large:)", "1e30")]
    [InlineData("Query.sum(state:)", "SENT")]
    [InlineData("Query.sum(other:)", "OPEN")]
    [InlineData("OrderInput.count", "3")]
    [InlineData("OrderInput.state", "OPEN")]
    public async Task Constant_IsInTheMap(string coordinate, string expected) => Assert.Equal((true, expected), await DefaultOfAsync(coordinate));

    [Theory]
    [InlineData("Query.sum(five:)", true)]
    [InlineData("OrderInput.note", true)]
    [InlineData("Query.sum(price:)", true)]
    [InlineData("Query.sum(big:)", true)]
    [InlineData("Query.sum(id:)", true)]
    [InlineData("Query.sum(list:)", true)]
    [InlineData("Query.sum(half:)", true)]
    [InlineData("Query.sum(none:)", false)]
    [InlineData("Query.sum(order:)", false)]
    public async Task WhatIsNotCertain_IsLeftOut(string coordinate, bool hasDefault) => Assert.Equal((hasDefault, null), await DefaultOfAsync(coordinate));

    [Fact]
    public async Task File_HasThemToo()
    {
        var json = (await MapAsync("json")).Output;
        _tree.Write("map.json", json);

        Assert.Equal(json, (await Tool.RunAsync(_tree, "map", "map.json", "--format", "json")).Output);
    }

    [Theory]
    [InlineData("\"default\": \"-10\"", "\"default\": \"$x\"")]
    [InlineData("\"default\": \"-10\"", "\"default\": \"1 2\"")]
    [InlineData("\"default\": \"-10\"", "\"default\": \"1) @deprecated\"")]
    [InlineData("\"default\": \"-10\"", "\"default\": 10")]
    [InlineData("\"default\": null", "\"default\": \"1\"")]
    public async Task FileWithSomethingElse_IsRefused(string from, string to)
    {
        var json = (await MapAsync("json")).Output;
        var at = json.IndexOf(from, StringComparison.Ordinal);
        at = from.EndsWith("null", StringComparison.Ordinal) ? json.IndexOf(from, json.IndexOf("\"hasDefault\": false", StringComparison.Ordinal), StringComparison.Ordinal) : at;
        _tree.Write("map.json", json[..at] + to + json[(at + from.Length)..]);

        var outcome = await Tool.RunAsync(_tree, "map", "map.json");

        Assert.Equal(ExitCodes.Unusable, outcome.ExitCode);
        Assert.Contains(".default' is not ", outcome.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Sdl_ShowsThem()
    {
        var sdl = (await MapAsync("sdl")).Output;

        Assert.Contains("first: Int = -10", sdl, StringComparison.Ordinal);
        Assert.Contains("state: State = SENT", sdl, StringComparison.Ordinal);
        Assert.Contains("text: String = \"a \\\"b\\\" \\\\ \\n é\"", sdl, StringComparison.Ordinal);
        Assert.Contains("count: Int = 3", sdl, StringComparison.Ordinal);
        Assert.Contains("big: Long", sdl, StringComparison.Ordinal);
        Assert.DoesNotContain("big: Long =", sdl, StringComparison.Ordinal);
    }

    [Fact]
    public async Task ValueThatADescriptorGives_IsNotShownAsAnother()
    {
        _tree.Write("Shop.cs", """
            using HotChocolate.Types;
            using GqlAuthTooling;
            public class QueryType : ObjectType<Query>
            {
                protected override void Configure(IObjectTypeDescriptor<Query> descriptor) =>
                    descriptor.Name("Query").Field(query => query.GetSum(default)).Argument("first", argument => argument.DefaultValue(7));
            }
            public class Query { [PublicAccess("why")] public int GetSum(int first = 10) => first; }
            public static class Startup { public static void Add(dynamic services) => services.AddGraphQLServer().AddQueryType<QueryType>(); }
            """);

        Assert.Equal((true, null), await DefaultOfAsync("Query.sum(first:)"));
    }

    private Task<Outcome> MapAsync(string format) => Tool.RunAsync(_tree, "map", "Shop.cs", "--format", format);

    private async Task<(bool HasDefault, string? Default)> DefaultOfAsync(string coordinate)
    {
        var map = (await MapAsync("json")).Json();
        var input = map.GetProperty("types").EnumerateArray().SelectMany(type => type.GetProperty("fields").EnumerateArray())
            .SelectMany(field => field.GetProperty("arguments").EnumerateArray())
            .Concat(map.GetProperty("inputs").EnumerateArray().SelectMany(type => type.GetProperty("fields").EnumerateArray()))
            .Single(one => one.GetProperty("coordinate").GetString() == coordinate);
        return (input.GetProperty("hasDefault").GetBoolean(), input.GetProperty("default").GetString());
    }
}
