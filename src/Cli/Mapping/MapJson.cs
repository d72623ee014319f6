using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using System.Text.Json;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping;

/// <summary>
/// The map for programs. Its shape is documented in <c>src/Cli/README.md</c>; the number <c>version</c> goes up when
/// something is removed or changes its meaning, additions don't change it.
/// </summary>
internal static class MapJson
{
    /// <summary>The version of the shape.</summary>
    public const int Version = 1;

    /// <summary>Writes the map.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="view">The map.</param>
    public static void Write(TextWriter writer, MapView view) =>
        JsonOutput.Write(writer, json =>
        {
            json.WriteNumber("version", Version);
            json.WriteStrings("assemblies", view.Map.Assemblies);
            json.WriteStrings("permissions", view.Map.Catalog.Permissions);
            json.WriteArray("catalogue", view.Catalogue, permission =>
            {
                json.WriteString("permission", permission.Name);
                json.WriteString("description", permission.Description);
                json.WriteBoolean("needed", permission.IsNeeded);
            });
            var models = view.Schema.ToDictionary(type => type.Name, StringComparer.Ordinal);
            json.WriteArray("types", view.Types, type => WriteType(json, type, models[type.Access.Name]));
            json.WriteArray("arguments", view.Map.Arguments, argument =>
            {
                json.WriteString("coordinate", argument.Coordinate);
                WriteRequirement(json, "requirement", argument.Requirement);
                json.WriteStrings("assemblies", argument.Assemblies);
            });
            WriteOtherTypes(json, view);
            json.WriteArray("deprecations", view.Map.Deprecations, deprecation =>
            {
                json.WriteString("kind", MapWords.Of(deprecation.Kind));
                json.WriteString("coordinate", deprecation.Coordinate);
                WriteDeprecation(json, deprecation);
            });
            json.WriteArray("conflicts", view.Conflicts, conflict =>
            {
                json.WriteString("coordinate", conflict.Coordinate);
                json.WriteString("message", conflict.Message);
            });
            json.WriteArray("notAnalysable", view.NotAnalysable, note =>
            {
                json.WriteString("project", note.Project);
                json.WriteString("subject", note.Subject);
                json.WriteString("message", note.Message);
            });
            json.WriteStrings("notes", view.Notes);
        });

    private static void WriteType(Utf8JsonWriter json, MapType type, TypeModel model)
    {
        json.WriteString("name", type.Access.Name);
        json.WriteString("kind", Word(model.Kind));
        json.WriteString("root", type.Access.Root?.ToString().ToLowerInvariant());
        json.WriteString("access", MapWords.Of(type.Access.Access));
        json.WriteString("delegated", type.Access.Delegated);
        WriteRequirement(json, "requirement", type.Access.Requirement);
        json.WriteArray("provenance", type.Provenance, source => WriteSource(json, source));
        json.WriteStrings("shortestPath", type.Path);
        json.WriteStrings("returnedBy", type.Entrances);
        json.WriteStrings("implements", model.Implements);
        json.WriteStrings("possibleTypes", model.PossibleTypes);
        json.WriteStrings("assemblies", type.Access.Assemblies);
        var defaults = model.Fields.SelectMany(field => field.Arguments.Where(argument => argument.HasDefault)
            .Select(argument => (Coordinate: $"{model.Name}.{field.Name}({argument.Name}:)", argument.Default)))
            .ToDictionary(argument => argument.Coordinate, argument => argument.Default, StringComparer.Ordinal);
        json.WriteArray("fields", type.Fields, field => WriteField(json, field, defaults));
    }

    /// <summary>What nobody selects a field of: unions, input types, enums. An engine needs them to read an operation.</summary>
    private static void WriteOtherTypes(Utf8JsonWriter json, MapView view)
    {
        var selected = view.Types.Select(type => type.Access.Name).ToHashSet(StringComparer.Ordinal);
        var others = view.Schema.Where(type => !selected.Contains(type.Name)).ToArray();
        json.WriteArray("unions", others.Where(type => type.Kind is not (SchemaTypeKind.InputObject or SchemaTypeKind.Enum)), type =>
        {
            var access = view.Map.Type(type.Name);
            json.WriteString("name", type.Name);
            json.WriteString("kind", Word(type.Kind));
            json.WriteString("root", type.Root?.ToString().ToLowerInvariant());
            json.WriteString("access", MapWords.Of(access.Access));
            json.WriteString("delegated", access.Delegated);
            WriteRequirement(json, "requirement", access.Requirement);
            json.WriteStrings("implements", type.Implements);
            json.WriteStrings("possibleTypes", type.PossibleTypes);
            json.WriteStrings("assemblies", access.Assemblies);
        });
        json.WriteArray("inputs", others.Where(type => type.Kind == SchemaTypeKind.InputObject), type =>
        {
            json.WriteString("name", type.Name);
            json.WriteArray("fields", type.Fields, field =>
            {
                var coordinate = type.Name + "." + field.Name;
                json.WriteString("coordinate", coordinate);
                json.WriteString("name", field.Name);
                json.WriteString("type", field.Type.Syntax);
                json.WriteBoolean("hasDefault", field.HasDefault);
                json.WriteString("default", field.Default);
                WriteRequirement(json, "requirement", view.Map.ArgumentRequirement(coordinate));
                WriteDeprecationProperty(json, view.Map.Deprecation(coordinate));
            });
        });
        json.WriteArray("enums", others.Where(type => type.Kind == SchemaTypeKind.Enum), type =>
        {
            json.WriteString("name", type.Name);
            json.WriteArray("values", type.Fields, value =>
            {
                json.WriteString("coordinate", type.Name + "." + value.Name);
                json.WriteString("name", value.Name);
                WriteDeprecationProperty(json, view.Map.Deprecation(type.Name + "." + value.Name));
            });
        });
    }

    private static void WriteField(Utf8JsonWriter json, MapField field, Dictionary<string, string?> defaults)
    {
        json.WriteString("coordinate", field.Access.Coordinate);
        json.WriteString("name", field.Name);
        json.WriteString("type", field.Type);
        json.WriteString("returns", field.Access.ReturnType);
        json.WriteBoolean("isRoot", field.Access.IsRoot);
        json.WriteString("access", MapWords.Of(field.Access.Access));
        json.WriteString("publicReason", field.Access.PublicReason);
        json.WriteString("delegated", field.Access.Delegated);
        json.WriteBoolean("denied", field.Access.IsDenied);
        WriteRequirement(json, "declared", field.Access.Declared);
        WriteRequirement(json, "effective", field.Access.Effective);
        json.WriteString("effectiveDelegated", DelegatedAccess.Join(field.Delegations.Select(left => left.Text)));
        json.WriteArray("provenance", field.Provenance, source => WriteSource(json, source));
        json.WriteArray("arguments", field.Arguments, argument =>
        {
            json.WriteString("coordinate", argument.Coordinate);
            json.WriteString("name", argument.Name);
            json.WriteString("type", argument.Type);
            json.WriteBoolean("hasDefault", defaults.ContainsKey(argument.Coordinate));
            json.WriteString("default", defaults.GetValueOrDefault(argument.Coordinate));
            WriteRequirement(json, "requirement", argument.Requirement);
            WriteDeprecationProperty(json, argument.Deprecation);
        });
        WriteDeprecationProperty(json, field.Deprecation);
        WritePayload(json, field.Payload);
        json.WriteStrings("assemblies", field.Access.Assemblies);
    }

    // "clauses" is an AND of ORs. An empty list with "authenticated" false means: nothing is required.
    private static void WriteRequirement(Utf8JsonWriter json, string name, Requirement requirement) =>
        json.WriteObject(name, () =>
        {
            json.WriteString("text", requirement.Text);
            json.WriteBoolean("authenticated", requirement.RequiresAuthentication);
            json.WriteStartArray("clauses");
            foreach (var clause in requirement.Clauses)
            {
                json.WriteStartArray();
                WriteValues(json, clause);
                json.WriteEndArray();
            }

            json.WriteEndArray();
        });

    private static void WriteValues(Utf8JsonWriter json, IEnumerable<string> values)
    {
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }
    }

    private static void WriteSource(Utf8JsonWriter json, MapSource source)
    {
        json.WriteString("kind", source.Kind);
        json.WriteString("name", source.Name);
    }

    private static void WriteDeprecationProperty(Utf8JsonWriter json, DeprecationEntry? deprecation)
    {
        if (deprecation is null)
        {
            json.WriteNull("deprecation");
        }
        else
        {
            json.WriteObject("deprecation", () => WriteDeprecation(json, deprecation));
        }
    }

    private static void WriteDeprecation(Utf8JsonWriter json, DeprecationEntry deprecation)
    {
        json.WriteString("reason", deprecation.Reason);
        json.WriteString("removalDate", deprecation.RemovalDate);
        json.WriteString("replacement", deprecation.Replacement);
    }

    private static void WritePayload(Utf8JsonWriter json, PayloadEntry? payload)
    {
        if (payload is null)
        {
            json.WriteNull("payload");
            return;
        }

        json.WriteObject("payload", () =>
        {
            json.WriteString("type", payload.PayloadType);
            json.WriteBoolean("userErrors", payload.HasUserErrors);
            json.WriteBoolean("userWarnings", payload.HasUserWarnings);
        });
    }

    private static string Word(SchemaTypeKind kind) => kind switch
    {
        SchemaTypeKind.Interface => "interface",
        SchemaTypeKind.Union => "union",
        _ => "object",
    };
}
