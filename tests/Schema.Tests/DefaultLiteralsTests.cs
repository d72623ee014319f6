using GqlAuthTooling.Testing;

namespace GqlAuthTooling.Schema.Tests;

/// <summary>What an attribute of the engine says goes before the C# default.</summary>
public sealed class DefaultLiteralsTests
{
    [Theory]
    [InlineData("[DefaultValue(5)] int first = 6", "5")]
    [InlineData("[DefaultValue(State.Shut)] State first = State.Open", "SHUT")]
    [InlineData("[DefaultValue(null)] int? first = 6", null)]
    [InlineData("int first = 6", "6")]
    [InlineData("int first", null)]
    public void DefaultOfAParameter_IsWhatTheEngineWouldTake(string parameter, string? expected)
    {
        var compilation = TestCompilation.OfFiles(new TestFile(
            "Test0.cs",
            $$"""
            namespace Shop;
            [QueryType]
            public class Query { public int Get({{parameter}}) => 1; }
            public enum State { Open, Shut }
            """)).Build();
        CompileErrors.AssertNone(compilation);

        var query = SchemaReader.Read(compilation).Model.Types.Single(type => type.Name == "Query");

        Assert.Equal(expected, Assert.Single(Assert.Single(query.Fields).Arguments).Default);
    }
}
