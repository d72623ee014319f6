using System.Net;
using System.Text.RegularExpressions;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Storefront;

/// <summary>
/// The request of Centra's documentation that lacks a permission, and its response: the same to the character, white space
/// included, where the server writes JSON with white space. Only the position and the number that the engine computes differ.
/// </summary>
public sealed partial class PermissionsUsedTests
{
    private const string Request = """
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
        """;

    private const string Refusal = """
        {
          "errors": [
            {
              "message": "You need Order:read permission to access orderConnection.",
              "extensions": {
                "category": "authorization"
              },
              "locations": [
                {
                  "line": 2,
                  "column": 3
                }
              ],
              "path": [
                "orderConnection"
              ]
            }
          ],
          "extensions": {
            "complexity": 50,
            "permissionsUsed": [
              "Order:read"
            ]
          }
        }
        """;

    /// <summary>Without the permission: the error and what would have been needed, and no data.</summary>
    [Fact]
    public async Task DeniedConnection_AnswersAsDocumented()
    {
        await using var server = await StorefrontUnderTest.StartAsync(add: services => services.AddGraphQLServer().FormatAnswers(
            new HttpResponseFormatterOptions { Json = new JsonResultFormatterOptions { Indented = true } }));

        var answer = await server.AskAsync(Request, "Display:read");

        Assert.Equal(Refusal, Complexity().Replace(answer.Body, "${1}50"));
        Assert.Equal(HttpStatusCode.Forbidden, answer.Status);
    }

    /// <summary>The same without white space, which is how the server writes by itself.</summary>
    [Fact]
    public async Task DeniedConnection_WithoutWhiteSpace_AnswersAsDocumented()
    {
        await using var server = await StorefrontUnderTest.StartAsync();

        var answer = await server.AskAsync(Request, "Display:read");

        Assert.Equal(
            """{"errors":[{"message":"You need Order:read permission to access orderConnection.","extensions":{"category":"authorization"},"locations":[{"line":2,"column":3}],"path":["orderConnection"]}],"extensions":{"complexity":50,"permissionsUsed":["Order:read"]}}""",
            Complexity().Replace(answer.Body, "${1}50"));
    }

    /// <summary>With the permission: the data, and what was needed.</summary>
    [Fact]
    public async Task AllowedConnection_SaysWhatItNeeded()
    {
        await using var server = await StorefrontUnderTest.StartAsync();

        var answer = await server.AskAsync(Request.Replace("last: 10", "last: 1"), "Order:read");

        var expected = """{"data":{"orderConnection":{"totalCount":20,"pageInfo":{"hasPreviousPage":true,"hasNextPage":true,"startCursor":"bnVtYmVyOjE2NQ==","endCursor":"bnVtYmVyOjE2NQ=="},"edges":[{"node":{"number":165,"status":"SHIPPED","grandTotal":{"value":2156.00,"currency":{"code":"EUR"}},"orderDate":"2025-01-20T17:30:00.000Z"},"cursor":"bnVtYmVyOjE2NQ=="}]}},"extensions":{"complexity":50,"permissionsUsed":["Order:read"]}}""";
#if HOTCHOCOLATE16
        // Its DateTime has no fraction of a second where that is none.
        expected = expected.Replace("17:30:00.000Z", "17:30:00Z", System.StringComparison.Ordinal);
#endif
        Assert.Equal(expected, Complexity().Replace(answer.Body, "${1}50"));
    }

    /// <summary>Each permission is named once, in order of first use: the argument's, the field's, its type's, the nested types'.</summary>
    [Fact]
    public async Task SeveralPermissions_AreNamedInOrderOfUse()
    {
        await using var server = await StorefrontUnderTest.StartAsync(new(Complexity: false));

        var answer = await server.AskAsync(
            """
            {
              order(number: 101) { lines { product { name unitCost { value } } } customer { firstName } }
              orderConnection(first: 1, where: { customerEmail: "a@example.com" }) { totalCount }
              products(previewAt: "2035-10-01T00:00:00Z") { id }
            }
            """,
            "*");

        Assert.Equal(
            """{"permissionsUsed":["Order:read","Product:read","Accounting:read","Purchase:read","Customer:read","Campaign:preview"]}""",
            answer.Json.GetProperty("extensions").GetRawText());
    }

    [GeneratedRegex("(\"complexity\": ?)[0-9]+(?=,|\\s|})")]
    private static partial Regex Complexity();
}
