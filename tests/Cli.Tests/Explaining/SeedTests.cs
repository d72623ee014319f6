using System.Text.Json;
using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Explaining;

/// <summary>
/// The request of Centra's documentation that lacks a permission, explained over the shop of the samples: the answer is the one
/// that the server gives, to the character but for the number that only the engine computes.
/// </summary>
public sealed class SeedTests
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
            "permissionsUsed": [
              "Order:read"
            ]
          }
        }

        """;

    [Fact]
    public async Task DeniedConnection_IsAnsweredAsDocumented()
    {
        var outcome = await ExplainAsync(Request, "-p", "Display:read");

        Assert.Equal(1, outcome.ExitCode);
        Assert.EndsWith("reject, with Display:read: refused, status 403\n" + Refusal, outcome.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task AllowedConnection_SaysWhatItNeeds()
    {
        var outcome = await ExplainAsync(Request, "-p", "Order:read", "--format", "json");

        Assert.Equal(0, outcome.ExitCode);
        Assert.Equal(["Order:read"], Texts(outcome.Json().GetProperty("permissionsUsed")));
    }

    [Fact]
    public async Task DeprecatedFields_AreListedAsDocumented()
    {
        var outcome = await ExplainAsync(
            "{ displays { id localized { language translations { field value } } } }", "-p", "Display:read", "--format", "json");

        var answer = outcome.Json().GetProperty("answers")[0];
        Assert.Equal(
            [
                "Field: Query.displays, reason: Use ObjectWithTranslations instead of Localizable, date of removal: 2023-09-04",
                "Field: Display.localized, reason: Renamed localized to translations, date of removal: 2023-09-04",
                "Field: LanguageTranslation.translations, reason: Renamed to fields, date of removal: 2023-09-04",
            ],
            Texts(answer.GetProperty("response").GetProperty("extensions").GetProperty("deprecatedFieldsUsed")));
        Assert.Equal("Mon, 04 Sep 2023 00:00:00 GMT", answer.GetProperty("headers").GetProperty("Sunset").GetString());
    }

    [Fact]
    public async Task SeveralPermissions_AreNamedInOrderOfUse()
    {
        var outcome = await ExplainAsync(
            """
            {
              order(number: 101) { lines { product { name unitCost { value } } } customer { firstName } }
              orderConnection(first: 1, where: { customerEmail: "a@example.com" }) { totalCount }
              products(previewAt: "2035-10-01T00:00:00Z") { id }
            }
            """,
            "--format",
            "json");

        Assert.Equal(
            ["Order:read", "Product:read", "Accounting:read", "Purchase:read", "Customer:read", "Campaign:preview"],
            Texts(outcome.Json().GetProperty("permissionsUsed")));
    }

    [Theory]
    [InlineData("mutation { generateCustomerToken(email: \"customer@example.com\", password: \"password\") { token } }", "")]
    [InlineData("mutation{ generateCustomerTokenAsAdmin(input: { customer_email: \"customer1@mail.com\" }){ customer_token } }", "Customer:assist")]
    [InlineData("mutation updateProductWeight { updateProduct(id: 1, input: { weight: { value: 11 unit: POUNDS } }) { product { id, weight { formattedValue } } userErrors { message path } userWarnings { message path } # NEW!\n } }", "Product:read & Product:write")]
    public async Task DocumentedMutations_NeedWhatTheServerAsks(string mutation, string needs)
    {
        var outcome = await ExplainAsync(mutation, "--format", "json");

        Assert.Equal(needs, outcome.Json().GetProperty("requirement").GetProperty("text").GetString());
    }

    private static async Task<Outcome> ExplainAsync(string operation, params string[] args)
    {
        using var tree = new TempTree().Write("operation.graphql", operation);
        return await Tool.RunAsync(
            tree, ["explain", Path.Combine(Repository.Root, "samples", "Storefront"), "--operation", "operation.graphql", .. args]);
    }

    private static string[] Texts(JsonElement list) => [.. list.EnumerateArray().Select(text => text.GetString()!)];
}
