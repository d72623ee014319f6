using System.Linq;
using System.Threading.Tasks;

namespace GqlAuthTooling.OnHotChocolate.Tests.Storefront;

/// <summary>The list of deprecated fields of Centra's documentation, line by line.</summary>
public sealed class DeprecatedFieldsUsedTests
{
    private const string Request = "{ displays { id localized { language translations { field value } } } }";

    private static readonly string[] Lines =
    [
        "Field: Query.displays, reason: Use ObjectWithTranslations instead of Localizable, date of removal: 2023-09-04",
        "Field: Display.localized, reason: Renamed localized to translations, date of removal: 2023-09-04",
        "Field: LanguageTranslation.translations, reason: Renamed to fields, date of removal: 2023-09-04",
    ];

    /// <summary>The response has the data and, in its extensions, the three lines of the documentation.</summary>
    [Fact]
    public async Task DeprecatedFields_AreListedAsDocumented()
    {
        await using var server = await StorefrontUnderTest.StartAsync(new(Complexity: false, PermissionsUsed: false));

        var answer = await server.AskAsync(Request, "Display:read");

        Assert.Equal(
            """{"displays":[{"id":21,"localized":[{"language":"de","translations":[{"field":"name","value":"Sturmjacke"}]},{"language":"sv","translations":[{"field":"name","value":"Stormjacka"}]}]},{"id":22,"localized":[{"language":"de","translations":[{"field":"name","value":"Unterwäsche aus Merinowolle"}]},{"language":"sv","translations":[{"field":"name","value":"Underställ av merinoull"}]}]}]}""",
            answer.Json.GetProperty("data").GetRawText());
        Assert.EndsWith(
            """},"extensions":{"deprecatedFieldsUsed":[""" + string.Join(',', Lines.Select(line => $"\"{line}\"")) + "]}}",
            answer.Body,
            System.StringComparison.Ordinal);
    }

    /// <summary>Everything the extensions can say, in the order in which they say it.</summary>
    [Fact]
    public async Task Extensions_HaveTheirOrder()
    {
        await using var server = await StorefrontUnderTest.StartAsync();

        var answer = await server.AskAsync(Request, "Display:read");

        Assert.Equal(
            ["complexity", "permissionsUsed", "deprecatedFieldsUsed"],
            answer.Json.GetProperty("extensions").EnumerateObject().Select(property => property.Name));
    }

    /// <summary>A field that is used twice is listed once; one that a condition leaves out is not listed.</summary>
    [Fact]
    public async Task DeprecatedField_IsListedOnceAndWhereUsed()
    {
        await using var server = await StorefrontUnderTest.StartAsync(new(Complexity: false, PermissionsUsed: false));

        var answer = await server.AskAsync(
            "query($x: Boolean!) { a: displays { id } b: displays { id localized @include(if: $x) { language } } }",
            "Display:read",
            new { x = false });

        Assert.Equal([Lines[0]], answer.Json.GetProperty("extensions").GetProperty("deprecatedFieldsUsed").EnumerateArray().Select(line => line.GetString()));
    }

    /// <summary>Through an interface, the coordinate is the interface's.</summary>
    [Fact]
    public async Task DeprecatedInterfaceField_IsListed()
    {
        await using var server = await StorefrontUnderTest.StartAsync(new(Complexity: false, PermissionsUsed: false));

        var answer = await server.AskAsync("{ localizable(id: 21) { localized { language } } }", "Display:read");

        Assert.Contains(
            "Field: Localizable.localized, reason: Renamed localized to translations, date of removal: 2023-09-04",
            answer.Json.GetProperty("extensions").GetProperty("deprecatedFieldsUsed").EnumerateArray().Select(line => line.GetString()));
    }
}
