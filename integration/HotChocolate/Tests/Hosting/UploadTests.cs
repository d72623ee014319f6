using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Support;

namespace GqlAuthTooling.OnHotChocolate.Tests.Hosting;

/// <summary>A file that is uploaded is a value like any other: where supplying it needs a permission, the upload does.</summary>
public sealed class UploadTests
{
    /// <summary>The file as an argument, as an input field, and in a list of one.</summary>
    /// <param name="query">The operation.</param>
    /// <param name="variables">Its variables.</param>
    /// <param name="place">Where the file goes.</param>
    /// <param name="denied">What the error names.</param>
    [Theory]
    [InlineData("mutation($f: Upload) { import(file: $f) }", """{"f":null}""", "variables.f", "import(file:)")]
    [InlineData("mutation($f: Upload) { import(request: { file: $f }) }", """{"f":null}""", "variables.f", "file")]
    [InlineData("mutation($r: ImportRequestInput) { import(request: $r) }", """{"r":{"file":null}}""", "variables.r.file", "file")]
    [InlineData("mutation($r: ImportRequestInput) { import(request: $r) }", """{"r":{"files":[null]}}""", "variables.r.files.0", "files")]
    [InlineData("mutation($f: Upload!) { import(request: { files: [$f] }) }", """{"f":null}""", "variables.f", "files")]
    public async Task UploadedFile_IsClosed(string query, string variables, string place, string denied)
    {
        await using var server = await SubgraphServer.StartAsync();

        var refused = await UploadAsync(server, query, variables, place, "none");
        Assert.Equal([$"You need File:write permission to access {denied}."], refused.Messages);
        Assert.False(refused.HasData, refused.Body);

        var answered = await UploadAsync(server, query, variables, place, "File:write");
        Assert.Equal("""{"import":"what is in it"}""", answered.Json.GetProperty("data").GetRawText());
    }

    /// <summary>The same mutation without a file is free.</summary>
    [Fact]
    public async Task NoFile_IsFree()
    {
        await using var server = await SubgraphServer.StartAsync();

        var answer = await server.AskAsync("mutation($r: ImportRequestInput) { import(request: $r) }", "none", new { r = new { note = "n" } });

        Assert.Equal("""{"import":"nothing"}""", answer.Json.GetProperty("data").GetRawText());
    }

    private static async Task<Answer> UploadAsync(RunningServer server, string query, string variables, string place, string token)
    {
        using var content = new MultipartFormDataContent
        {
            { new StringContent($$"""{"query":{{JsonSerializer.Serialize(query)}},"variables":{{variables}}}"""), "operations" },
            { new StringContent(JsonSerializer.Serialize(new Dictionary<string, string[]> { ["0"] = [place] })), "map" },
            { new ByteArrayContent(Encoding.UTF8.GetBytes("what is in it")), "0", "file.txt" },
        };
        using var request = new HttpRequestMessage(HttpMethod.Post, "/graphql") { Content = content };
        request.Headers.Add("GraphQL-Preflight", "1");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await server.Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }
}
