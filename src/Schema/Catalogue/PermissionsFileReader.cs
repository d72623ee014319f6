using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace GqlAuthTooling.Schema;

/// <summary>Reads <c>permissions.json</c>; what it can't use is a fault of the file, never an exception.</summary>
public sealed class PermissionsFileReader
{
    private const string Example = "{ \"permissions\": { \"Order:read\": \"Read orders\" } }";

    private static readonly ConditionalWeakTable<SourceText, PermissionsFile> Known = new();

    private readonly List<CatalogueEntry> _permissions = new();
    private readonly List<CatalogueFault> _faults = new();
    private readonly HashSet<string> _seen = new(StringComparer.Ordinal);

    private PermissionsFileReader()
    {
    }

    /// <summary>Reads an additional file; a file without text is one that could not be read.</summary>
    /// <param name="file">The file.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static PermissionsFile Read(AdditionalText file, CancellationToken cancellation) =>
        file.GetText(cancellation) is { } text ? Read(text) : Unreadable;

    /// <summary>Reads a text; the answer is remembered for as long as the text lives.</summary>
    /// <param name="text">The text.</param>
    public static PermissionsFile Read(SourceText text) => Known.GetValue(text, key => Read(key.ToString()));

    /// <summary>Reads a text.</summary>
    /// <param name="text">The text.</param>
    public static PermissionsFile Read(string text)
    {
        var root = JsonText.Read(text, out var fault);
        if (root is not null && fault is null && CatalogueRecognition.IsForeign(root))
        {
            return new PermissionsFile(default, default, IsComplete: true) { IsCatalogue = false };
        }

        var reader = new PermissionsFileReader();
        var understood = root is not null && reader.ReadRoot(root, fault is not null);
        if (fault is not null)
        {
            reader._faults.Add(fault);
        }

        return new PermissionsFile(
            reader._permissions.ToEquatableArray(),
            reader._faults.OrderBy(one => one.Start).ToEquatableArray(),
            understood && fault is null);
    }

    private static PermissionsFile Unreadable { get; } = new(
        default,
        new[] { new CatalogueFault("can't be read", "Check the path and its permissions", 0, 0) }.ToEquatableArray(),
        IsComplete: false);

    private bool ReadRoot(JsonNode root, bool isCutOff)
    {
        if (root.Kind != JsonKind.Object)
        {
            Fault(root, "is no JSON object", "Write for example " + Example);
            return false;
        }

        var understood = false;
        foreach (var (name, value) in root.Members)
        {
            if (name.Text == "permissions")
            {
                understood |= ReadPermissions(value);
            }
            else if (!name.Text.StartsWith("$", StringComparison.Ordinal))
            {
                Fault(name, $"has a property \"{name.Text}\" that means nothing", "List the permissions under \"permissions\"");
            }
        }

        if (!understood && !isCutOff && !root.Members.Exists(member => member.Name.Text == "permissions"))
        {
            Fault(root, "has no property \"permissions\"", "Write for example " + Example);
        }

        return understood;
    }

    private bool ReadPermissions(JsonNode permissions)
    {
        switch (permissions.Kind)
        {
            case JsonKind.Object:
                permissions.Members.ForEach(member => Add(member.Name, DescriptionIn(member.Value)));
                return true;
            case JsonKind.List:
                permissions.Items.ForEach(AddItem);
                return true;
            default:
                Fault(permissions, "has \"permissions\" that are no object", "Write for example " + Example);
                return false;
        }
    }

    private void AddItem(JsonNode item)
    {
        var name = item.Kind == JsonKind.Text ? item
            : item.Members.Where(member => member.Name.Text == "name" && member.Value.Kind == JsonKind.Text)
                .Select(member => member.Value).FirstOrDefault();
        if (name is null)
        {
            Fault(item, "lists something here that is no permission", "Write \"Order:read\", or { \"name\": \"Order:read\", \"description\": \"Read orders\" }");
            return;
        }

        Add(name, item.Kind == JsonKind.Object ? DescriptionIn(item) : null);
    }

    private string? DescriptionIn(JsonNode value)
    {
        if (value.Kind == JsonKind.Object)
        {
            value = value.Members.Where(member => member.Name.Text == "description").Select(member => member.Value).FirstOrDefault()
                ?? new JsonNode(JsonKind.Null, value.Start);
        }

        if (value.Kind is not (JsonKind.Text or JsonKind.Null))
        {
            Fault(value, "has a description here that is no text", "Write the description in double quotes");
        }

        return value.Kind == JsonKind.Text && value.Text.Trim().Length > 0 ? value.Text.Trim() : null;
    }

    private void Add(JsonNode name, string? description)
    {
        if (PermissionName.Explain(name.Text) is { } clause)
        {
            Fault(name, $"lists \"{name.Text}\", which {clause}", "Write Resource or Resource:action, for example Order:read");
        }
        else if (!_seen.Add(name.Text))
        {
            Fault(name, $"lists \"{name.Text}\" twice", "Remove one: the first description counts");
        }
        else
        {
            _permissions.Add(new CatalogueEntry(name.Text, description));
        }
    }

    private void Fault(JsonNode place, string clause, string advice) =>
        _faults.Add(new CatalogueFault(clause, advice, place.Start, Math.Max(place.End - place.Start, 0)));
}
