using System;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Tells a catalogue from a file of the same name that is about something else: many tools call one <c>permissions.json</c>. In doubt
/// it is a catalogue, so that a mistake in one is reported rather than the whole of it passed over.
/// </summary>
internal static class CatalogueRecognition
{
    private const string SchemaName = "permissions.schema.json";

    /// <summary>Whether a JSON text that has no fault is surely about something else.</summary>
    /// <param name="root">The text's value.</param>
    public static bool IsForeign(JsonNode root)
    {
        switch (root.Kind)
        {
            case JsonKind.List:
                return root.Items.Count > 0 && !root.Items.Any(IsMeantForUs);
            case JsonKind.Object when Member(root, "$schema") is { Kind: JsonKind.Text } schema:
                return !schema.Text.EndsWith(SchemaName, StringComparison.OrdinalIgnoreCase);
            case JsonKind.Object when Member(root, "permissions") is { } permissions:
                return permissions.Items.Count + permissions.Members.Count > 0
                    && !permissions.Items.Any(item => IsMeantForUs(item) || IsEntry(item))
                    && !permissions.Members.Any(member => IsMeantForUs(member.Name) || IsEntry(member.Name, member.Value));
            case JsonKind.Object:
                return root.Members.Count > 0 && !root.Members.Any(member => IsMeantForUs(member.Name));
            default:
                return false;
        }
    }

    private static JsonNode? Member(JsonNode node, string name) => node.Members.FirstOrDefault(member => member.Name.Text == name).Value;

    /// <summary>Hardly another tool writes <c>Resource:action</c>; half of one is a mistake that must be said.</summary>
    private static bool IsMeantForUs(JsonNode node) =>
        node.Kind == JsonKind.Text && node.Text.IndexOf(':') >= 0
        && !node.Text.Any(character => character == '/' || char.IsWhiteSpace(character));

    private static bool IsEntry(JsonNode item) => item.Kind == JsonKind.Text
        ? PermissionName.IsPermission(item.Text)
        : Member(item, "name") is { Kind: JsonKind.Text } name && (IsMeantForUs(name) || IsEntry(name, item));

    private static bool IsEntry(JsonNode name, JsonNode value) =>
        PermissionName.IsPermission(name.Text)
        && (value.Kind is JsonKind.Text or JsonKind.Null
            || (value.Kind == JsonKind.Object && value.Members.TrueForAll(member => member.Name.Text is "name" or "description")));
}
