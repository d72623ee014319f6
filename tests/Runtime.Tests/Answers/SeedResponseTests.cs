using System.Text.Encodings.Web;
using System.Text.Json;
using GqlAuthTooling.Runtime.Tests.Map;

namespace GqlAuthTooling.Runtime.Tests.Answers;

/// <summary>The responses that Centra's documentation shows, to the character; positions and complexity are the engine's.</summary>
public sealed class SeedResponseTests
{
    private static readonly JsonSerializerOptions Indented = new()
    {
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    [Fact]
    public void CallWithoutTheRequiredPermission()
    {
        var map = PermissionMap.Compose(new ModuleBuilder("Centra")
            .Field("Query.orderConnection", "Order:read", "OrderConnection")
            .Field("OrderConnection.totalCount")
            .Field("OrderConnection.edges", returns: "OrderEdge")
            .Build());
        string[] selected = ["Query.orderConnection", "OrderConnection.totalCount", "OrderConnection.edges"];
        var caller = Caller.Authenticated(map.Catalog, []);

        var errors = selected
            .Select(coordinate => Denial.Check(
                coordinate, map.Compile(map.Field(coordinate).Effective), caller, [coordinate.Split('.')[1]]))
            .OfType<AccessError>();

        Assert.Equal(
            """
            {
              "errors": [
                {
                  "message": "You need Order:read permission to access orderConnection.",
                  "extensions": {
                    "category": "authorization"
                  },
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
            """.ReplaceLineEndings("\n"),
            Json(new Dictionary<string, object>
            {
                ["errors"] = errors.Select(Rendered).ToArray(),
                ["extensions"] = new Dictionary<string, object>
                {
                    [ResponseKeys.PermissionsUsed] = PermissionsUsed.Of(selected.Select(c => map.Field(c).Effective)),
                },
            }));
    }

    [Fact]
    public void DeprecatedFieldsOfTheLatestVersions()
    {
        PermissionModule module = new(
            "Centra",
            [],
            [],
            [],
            [],
            [],
            [
                new(
                    DeprecationKind.Field, "Display.localized", "Renamed localized to translations", "2023-09-04",
                    "Display.translations"),
                new(
                    DeprecationKind.Field, "LanguageTranslation.translations", "Renamed to fields", "2023-09-04",
                    "LanguageTranslation.fields"),
                new(
                    DeprecationKind.Field, "Query.displays", "Use ObjectWithTranslations instead of Localizable", "2023-09-04", null),
            ],
            []);
        var map = PermissionMap.Compose(module);
        string[] selected =
            ["Query.displays", "Display.name", "Display.localized", "LanguageTranslation.translations", "Display.localized"];

        Assert.Equal(
            """
            {
              "extensions": {
                "deprecatedFieldsUsed": [
                  "Field: Query.displays, reason: Use ObjectWithTranslations instead of Localizable, date of removal: 2023-09-04",
                  "Field: Display.localized, reason: Renamed localized to translations, date of removal: 2023-09-04",
                  "Field: LanguageTranslation.translations, reason: Renamed to fields, date of removal: 2023-09-04"
                ]
              }
            }
            """.ReplaceLineEndings("\n"),
            Json(new Dictionary<string, object>
            {
                ["extensions"] = new Dictionary<string, object>
                {
                    [ResponseKeys.DeprecatedFieldsUsed] =
                        DeprecatedFieldsUsed.Of(selected.Select(map.Deprecation).OfType<DeprecationEntry>()),
                },
            }));
    }

    private static Dictionary<string, object> Rendered(AccessError error) => new()
    {
        ["message"] = error.Message,
        ["extensions"] = new Dictionary<string, object> { [ResponseKeys.Category] = error.Category },
        ["path"] = error.Path,
    };

    private static string Json(Dictionary<string, object> response) => JsonSerializer.Serialize(response, Indented);
}
