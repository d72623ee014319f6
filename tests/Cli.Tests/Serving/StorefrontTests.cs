using System.Diagnostics;
using System.Net;

namespace GqlAuthTooling.Cli.Tests.Serving;

/// <summary>
/// The README's first command, and the requests of the documentations whose behaviour this project offers: their answers to the
/// character, but for positions, tokens and <c>complexity</c>, which an engine computes.
/// </summary>
public sealed class StorefrontTests(StorefrontSandbox storefront) : IClassFixture<StorefrontSandbox>
{
    private const string Denied =
        """{"errors":[{"message":"You need Order:read permission to access orderConnection.","extensions":{"category":"authorization"},"locations":[{"line":1,"column":3}],"path":["orderConnection"]}],"extensions":{"permissionsUsed":["Order:read"]}}""";

    private const string Displays =
        """{"data":{"displays":[{"id":21,"localized":[{"language":"de","translations":[{"field":"name","value":"Sturmjacke"}]},{"language":"sv","translations":[{"field":"name","value":"Stormjacka"}]}]},{"id":22,"localized":[{"language":"de","translations":[{"field":"name","value":"Unterwäsche aus Merinowolle"}]},{"language":"sv","translations":[{"field":"name","value":"Underställ av merinoull"}]}]}]},"extensions":{"permissionsUsed":["Display:read"],"deprecatedFieldsUsed":["Field: Query.displays, reason: Use ObjectWithTranslations instead of Localizable, date of removal: 2023-09-04","Field: Display.localized, reason: Renamed localized to translations, date of removal: 2023-09-04","Field: LanguageTranslation.translations, reason: Renamed to fields, date of removal: 2023-09-04"]}}""";

    private const string Updated =
        """{"data":{"updateProduct":{"product":{"id":1,"weight":{"formattedValue":"11 lb"}},"userErrors":[],"userWarnings":[{"message":"Weight unit has been changed from KILOGRAMS to POUNDS","path":["input","weight","unit"]}]}},"extensions":{"permissionsUsed":["Product:write","Product:read"]}}""";

    private RunningSandbox Server => storefront.Server;

    [Fact]
    public void Banner_SaysWhatIsThere()
    {
        Assert.StartsWith("This is a sandbox: the data is made up, the rules are real.", Server.Banner, StringComparison.Ordinal);
        Assert.Contains("115 fields of 32 types: 2 public, 2 authenticated", Server.Banner, StringComparison.Ordinal);
        Assert.Contains("  Order:read  2 fields\n", Server.Banner, StringComparison.Ordinal);
        Assert.Contains("(for a day; may Display:read, Product:read, Product:write)", Server.Banner, StringComparison.Ordinal);
        Assert.Equal(3, Server.CurlLines.Length);
    }

    [Fact]
    public async Task PrintedCurlLines_AnswerAsDocumented()
    {
        var answers = new List<string>();
        foreach (var line in Server.CurlLines)
        {
            answers.Add(await ShellAsync(line + " -sS"));
        }

        Assert.Equal([Denied, Displays, Updated], answers);
    }

    [Fact]
    public async Task DeniedConnection_AnswersAsDocumented()
    {
        var answer = await Server.AskAsync(
            """
            {
              orderConnection(
                last: 10,
                before: "bnVtYmVyOjE2Ng==",
                where: {storeType: WHOLESALE}
              ) {
                totalCount
                pageInfo{hasPreviousPage, hasNextPage, startCursor, endCursor}
                edges{
                  node{
                    number
                    status
                    grandTotal{
                      value
                      currency {code}
                    }
                    orderDate
                  }
                  cursor
                }
              }
            }
            """,
            Server.Token);

        Assert.Equal(Denied.Replace("\"line\":1", "\"line\":2", StringComparison.Ordinal), answer.Body);
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    [Theory]
    [InlineData(
        """mutation { generateCustomerToken(email: "customer@example.com", password: "password") { token } }""",
        """{"data":{"generateCustomerToken":{"token":"hoyz7k697ubv5hcpq92yrtx39i7x10um"}}}""")]
    [InlineData(
        """{ customer { firstName } }""",
        """{"errors":[{"message":"You need to be authenticated to access customer.","extensions":{"category":"authentication"},"locations":[{"line":1,"column":3}],"path":["customer"]}]}""")]
    public async Task WithoutToken_OnlyThePublicIsAnswered(string query, string body)
    {
        var answer = await Server.AskAsync(query);

        Assert.Equal(body, answer.Body);
    }

    [Fact]
    public async Task TypesOfTheSchema_AreAnsweredToTokenInHeaderAndCookie()
    {
        const string Query = "{ __schema { types { name } } }";
        using var cookie = new HttpRequestMessage(HttpMethod.Post, "/graphql")
        {
            Content = new StringContent($$"""{"query":"{{Query}}"}""", null, "application/json"),
            Headers = { { "Cookie", "graphql-access=" + Server.Token } },
        };

        var byHeader = await Server.AskAsync(Query, Server.Token);
        var byCookie = await Server.SendAsync(cookie);

        Assert.Contains("{\"name\":\"OrderConnection\"}", byHeader.Body, StringComparison.Ordinal);
        Assert.Equal(byHeader.Body, byCookie.Body);
    }

    [Fact]
    public async Task WhatNobodyWroteDown_IsMadeUpAlwaysTheSame()
    {
        const string Query = """{ product(id: 7) { id name weight { value unit } variants { id } availableFrom bundle } }""";

        var first = await Server.AskAsync(Query, Server.Token);
        var second = await Server.AskAsync(Query, Server.Token);

        Assert.Equal(first.Body, second.Body);
        var product = first.Json().GetProperty("data").GetProperty("product");
        Assert.Equal(7, product.GetProperty("id").GetInt32());
        Assert.StartsWith("Product ", product.GetProperty("name").GetString(), StringComparison.Ordinal);
        Assert.Equal(2, product.GetProperty("variants").GetArrayLength());
    }

    [Fact]
    public async Task DeprecatedUse_IsInTheHeaders()
    {
        var answer = await Server.AskAsync("{ displays { id } }", Server.Token);

        Assert.Equal("@1693785600", answer.Headers["Deprecation"]);
        Assert.Equal("Mon, 04 Sep 2023 00:00:00 GMT", answer.Headers["Sunset"]);
    }

    private static async Task<string> ShellAsync(string line)
    {
        using var process = Process.Start(new ProcessStartInfo("sh", ["-c", line])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var output = process.StandardOutput.ReadToEndAsync();
        var error = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        Assert.True(process.ExitCode == 0, error);
        return await output;
    }
}
