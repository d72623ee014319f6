using System;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Support;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>In Partial mode what is denied is null with an error, and the rest is there.</summary>
public sealed class PartialTests
{
    /// <summary>Denied fields on every way, and what is left of the data.</summary>
    /// <param name="query">The operation.</param>
    /// <param name="data">The data.</param>
    /// <param name="path">The path of the first error.</param>
    [Theory]
    [InlineData("{ memo { text } contract(id: 1) { title } }", """{"memo":{"text":"Hello"},"contract":null}""", """["contract"]""")]
    [InlineData("{ memo { text } c: contract(id: 1) { title } }", """{"memo":{"text":"Hello"},"c":null}""", """["c"]""")]
    [InlineData("{ memo { text } ...F } fragment F on Query { contract(id: 1) { title } }", """{"memo":{"text":"Hello"},"contract":null}""", """["contract"]""")]
    [InlineData($$"""{ memo { text } node(id: "{{Nodes.Contract}}") { ... on Contract { title } } }""", """{"memo":{"text":"Hello"},"node":null}""", """["node","title"]""")]
    [InlineData($$"""{ memo { text } nodes(ids: ["{{Nodes.Contract}}"]) { ... on Contract { title } } }""", """{"memo":{"text":"Hello"},"nodes":[null]}""", """["nodes",0,"title"]""")]
    public async Task DeniedField_IsNull(string query, string data, string path)
    {
        await using var server = await GuardedServerUnderTest.StartAsync(mode: EnforcementMode.Partial);

        var answer = await server.AskAsync(query, "Contract:find");

        Assert.Equal(data, answer.Json.GetProperty("data").GetRawText());
        Assert.Equal(path, answer.Json.GetProperty("errors")[0].GetProperty("path").GetRawText());
        Assert.StartsWith("You need Contract:read permission to access ", answer.Messages[0], StringComparison.Ordinal);
    }

    /// <summary>Nulls go up as the specification has it; nothing that is denied is anywhere in the answer.</summary>
    /// <param name="query">The operation.</param>
    [Theory]
    [InlineData("{ folders { name contracts { title } } }")]
    [InlineData("{ documents { title } }")]
    [InlineData("{ documents { __typename ... on Contract { title } } }")]
    [InlineData("{ attachments { ... on Memo { title } ... on Contract { title } } }")]
    public async Task NullOfNonNullField_GoesUp(string query)
    {
        await using var server = await GuardedServerUnderTest.StartAsync(mode: EnforcementMode.Partial);

        var answer = await server.AskAsync(query, "none");

        Assert.NotEmpty(answer.Messages);
        Assert.DoesNotContain("Contract 1", answer.Body, StringComparison.Ordinal);
        var allowed = await server.AskAsync(query, "Contract:read");
        Assert.Empty(allowed.Messages);
        Assert.Contains("Contract 1", allowed.Body, StringComparison.Ordinal);
    }
}
