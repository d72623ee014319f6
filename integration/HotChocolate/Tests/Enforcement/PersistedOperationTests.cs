using System;
using System.Collections.Generic;
using System.Net.Http;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using HotChocolate.AspNetCore;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Language;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>A document that the server knows already needs what it always needs: trust in it is no permission.</summary>
public sealed class PersistedOperationTests
{
    private const string Guarded = "{ contract(id: 1) { title } }";
    private const string WithVariable = "query Find($id: Int!, $x: Boolean! = false) { memo { title } contract(id: $id) @include(if: $x) { title } }";
    private const string Denied = "You need Contract:read permission to access contract.";
    private const string Finds = "Contract:find";
    private const string Reads = "Contract:find,Contract:read";
    private const string Data = """{"contract":{"title":"Contract 1"}}""";

    /// <summary>A client that sends the hash first and the document only when asked: denied in each step, whoever brought the
    /// document.</summary>
    /// <param name="first">Who sends the document.</param>
    [Theory]
    [InlineData(Finds)]
    [InlineData(Reads)]
    public async Task AutomaticallyPersisted_IsClosedInEachStep(string first)
    {
        var documents = new StoredDocuments();
        await using var server = await GuardedServerUnderTest.StartAsync(graphQL =>
        {
            graphQL.HashBySha256();
            documents.AddTo(graphQL.PersistAutomatically());
        });
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Guarded)));
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = hash } };

        var unknown = await server.PostAsync(new { extensions }, Reads);
        Assert.Equal(["PersistedQueryNotFound"], unknown.Messages);
        Assert.Equal(0, documents.Count);

        var brought = await server.PostAsync(new { query = Guarded, extensions }, first);
        Assert.Equal(first == Reads, brought.HasData);
        string[] messages = first == Reads ? [] : [Denied];
        Assert.Equal(messages, brought.Messages);
        Assert.Equal(1, documents.Count);

        AssertRefused(await server.PostAsync(new { query = Guarded, extensions }, Finds));
        AssertRefused(await server.PostAsync(new { extensions }, Finds));
        AssertAnswered(await server.PostAsync(new { extensions }, Reads));
        AssertRefused(await server.PostAsync(new { extensions }, Finds));
    }

    /// <summary>A hash that isn't that of the document neither opens it nor puts it under another's name.</summary>
    [Fact]
    public async Task AutomaticallyPersisted_UnderAForeignHash_IsClosed()
    {
        const string free = "{ memo { title } }";
        var documents = new StoredDocuments();
        await using var server = await GuardedServerUnderTest.StartAsync(graphQL =>
        {
            graphQL.HashBySha256();
            documents.AddTo(graphQL.PersistAutomatically());
        });
        var hashOfFree = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(free)));
        var extensions = new { persistedQuery = new { version = 1, sha256Hash = hashOfFree } };

        await server.PostAsync(new { query = free, extensions }, "none");
        var pretended = await server.PostAsync(new { query = Guarded, extensions }, Finds);
        var later = await server.PostAsync(new { extensions }, Finds);

        Assert.DoesNotContain("Contract 1", pretended.Body, StringComparison.Ordinal);
        Assert.DoesNotContain("Contract 1", later.Body, StringComparison.Ordinal);
    }

    /// <summary>A document that the server has by its id.</summary>
    [Fact]
    public async Task DocumentById_IsClosed()
    {
        await using var server = await GuardedServerUnderTest.StartAsync(
            graphQL => new StoredDocuments(("contract", Guarded)).AddTo(graphQL.PersistByHand()));

        AssertRefused(await server.PostAsync(new { id = "contract" }, Finds));
        AssertAnswered(await server.PostAsync(new { id = "contract" }, Reads));
        AssertRefused(await server.PostAsync(new { id = "contract" }, Finds));
    }

#if !HOTCHOCOLATE13 // It has neither the options nor the route.
    /// <summary>Where only trusted documents are served, others are refused whoever asks, and trusted ones need their permission.</summary>
    /// <param name="allowBody">Whether the document itself may be sent, when it is a trusted one.</param>
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task TrustedDocument_IsClosed(bool allowBody)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Guarded)));
        await using var server = await GuardedServerUnderTest.StartAsync(graphQL =>
        {
            graphQL.HashBySha256();
            new StoredDocuments(("contract", Guarded), (hash, Guarded)).AddTo(graphQL.UsePersistedOperationPipeline())
                .ModifyRequestOptions(options =>
                {
                    options.PersistedOperations.OnlyAllowPersistedDocuments = true;
                    options.PersistedOperations.AllowDocumentBody = allowBody;
                });
        });

        var untrusted = await server.AskAsync("{ contract(id: 2) { title } }", "*");
        Assert.False(untrusted.HasData, untrusted.Body);
        Assert.Equal(["Only persisted operations are allowed."], untrusted.Messages);

        AssertRefused(await server.PostAsync(new { id = "contract" }, Finds));
        AssertAnswered(await server.PostAsync(new { id = "contract" }, Reads));
        AssertRefused(await server.PostAsync(new { id = "contract" }, Finds));

        var body = await server.AskAsync(Guarded, Reads);
        Assert.Equal(allowBody, body.HasData);
        var deniedBody = await server.AskAsync(Guarded, Finds);
        Assert.False(deniedBody.HasData, deniedBody.Body);
    }

    /// <summary>The route of persisted operations, by GET and by POST, with the name of the operation and with variables.</summary>
    [Fact]
    public async Task PersistedOperationRoute_IsClosed()
    {
        await using var server = await GuardedServerUnderTest.StartAsync(
            graphQL => new StoredDocuments(("contract", Guarded), ("find", WithVariable)).AddTo(graphQL.UsePersistedOperationPipeline()),
            map: app => app.MapGraphQLPersistedOperations());
        const string on = "?variables=%7B%22id%22%3A1%2C%22x%22%3Atrue%7D";

        AssertRefused(await GetAsync(server, "/graphql/persisted/contract", Finds));
        AssertAnswered(await GetAsync(server, "/graphql/persisted/contract", Reads));
        AssertRefused(await server.PostAsync(new Dictionary<string, object>(), Finds, path: "/graphql/persisted/contract"));
        AssertAnswered(await server.PostAsync(new Dictionary<string, object>(), Reads, path: "/graphql/persisted/contract"));
        AssertRefused(await GetAsync(server, "/graphql/persisted/find/Find" + on, Finds));
        AssertRefused(await server.PostAsync(
            new { variables = new { id = 1, x = true } }, Finds, path: "/graphql/persisted/find/Find"));

        var included = await GetAsync(server, "/graphql/persisted/find/Find" + on, Reads);
        Assert.Equal("""{"memo":{"title":"Memo"},"contract":{"title":"Contract 1"}}""", DataOf(included));
        var left = await server.PostAsync(new { variables = new { id = 1 } }, "none", path: "/graphql/persisted/find/Find");
        Assert.Equal("""{"memo":{"title":"Memo"}}""", DataOf(left));
    }

#endif
    private static async Task<Answer> GetAsync(RunningServer server, string path, string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var response = await server.Client.SendAsync(request);
        return await Answer.ReadAsync(response);
    }

    private static void AssertRefused(Answer answer)
    {
        Assert.Equal([Denied], answer.Messages);
        Assert.False(answer.HasData, answer.Body);
        Assert.DoesNotContain("Contract 1", answer.Body, StringComparison.Ordinal);
    }

    private static void AssertAnswered(Answer answer)
    {
        Assert.Empty(answer.Messages);
        Assert.Equal(Data, DataOf(answer));
    }

    private static string DataOf(Answer answer) => answer.Json.GetProperty("data").GetRawText();
}
