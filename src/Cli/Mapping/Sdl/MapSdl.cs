using System;
using System.Collections.Generic;
using System.IO;
using System.Linq;
using GqlAuthTooling.Cli.Output;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping.Sdl;

/// <summary>
/// The schema as SDL with the directives of Apollo Federation, so that a router asks for the same as the server. What they can't
/// say stands in comments at the top, and nothing comes out more open than it is.
/// </summary>
internal sealed class MapSdl
{
    private const string Definitions =
        """
        directive @authenticated on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM

        directive @requiresScopes(scopes: [[federation__Scope!]!]!) on FIELD_DEFINITION | OBJECT | INTERFACE | SCALAR | ENUM

        scalar federation__Scope

        directive @link(url: String!, as: String, for: link__Purpose, import: [link__Import]) repeatable on SCHEMA

        scalar link__Import

        enum link__Purpose {
          SECURITY
          EXECUTION
        }

        """;

    private readonly TextWriter _writer;
    private readonly MapView _view;
    private readonly SdlTypes _types;
    private readonly ShownAccess _access;

    private MapSdl(TextWriter writer, MapView view)
    {
        _writer = writer;
        _view = view;
        _types = new SdlTypes(view.Schema);
        _access = new ShownAccess(view.Map, _types, view.Delegations);
    }

    /// <summary>Writes the schema.</summary>
    /// <param name="writer">Takes it.</param>
    /// <param name="view">The map.</param>
    /// <returns>How many things the directives don't say as the map does; each is named in the document.</returns>
    public static int Write(TextWriter writer, MapView view) => new MapSdl(writer, view).Write();

    private int Write()
    {
        _writer.Write(SdlText.Comment($"{string.Join(", ", _view.Map.Assemblies)} with the access that its permission map asks for, by gqlauth {JsonOutput.ToolVersion}."));
        var notes = new SdlNotes(_view, _types, _access).All().ToArray();
        foreach (var note in notes)
        {
            _writer.Write(SdlText.Comment("- " + note));
        }

        _writer.Write("\nschema @link(url: \"https://specs.apollo.dev/federation/v2.5\", import: [\"@authenticated\", \"@requiresScopes\"]) {\n");
        foreach (var root in _types.All.Where(type => type.Root is not null).OrderBy(type => type.Root).DistinctBy(type => type.Root))
        {
            _writer.Write($"  {root.Root!.Value.ToString().ToLowerInvariant()}: {root.Name}\n");
        }

        _writer.Write("}\n\n" + Definitions);
        foreach (var type in _types.All.OrderBy(type => type.Root is { } root ? (int)root : int.MaxValue).ThenBy(type => type.Name, StringComparer.Ordinal))
        {
            _writer.Write("\n");
            WriteType(type);
        }

        foreach (var scalar in _types.Scalars)
        {
            _writer.Write($"\nscalar {scalar}\n");
        }

        return notes.Length;
    }

    private void WriteType(SdlType type)
    {
        switch (type.Kind)
        {
            case SchemaTypeKind.Object:
                WriteBlock($"type {type.Name}{Implements(type)}{SdlText.Directive(_access.Of(type))}", type.Fields.Select(field =>
                    $"{Field(type, field)}{SdlText.Directive(_access.Of(type, field))}{Deprecation(type, field)}"));
                break;
            case SchemaTypeKind.Interface:
                WriteBlock($"interface {type.Name}{Implements(type)}", type.Fields.Select(field =>
                    $"{Field(type, field)}{Deprecation(type, field)}"));
                break;
            case SchemaTypeKind.Union:
                _writer.Write($"union {type.Name} = {string.Join(" | ", type.PossibleTypes)}\n");
                break;
            case SchemaTypeKind.InputObject:
                WriteBlock($"input {type.Name}", type.Fields.Select(field => Input($"{type.Name}.{field.Name}", field)));
                break;
            case SchemaTypeKind.Enum:
                WriteBlock($"enum {type.Name}", type.Fields.Select(value => value.Name + Deprecation(type, value)));
                break;
        }
    }

    private void WriteBlock(string head, IEnumerable<string> lines)
    {
        _writer.Write(head + " {\n");
        foreach (var line in lines)
        {
            _writer.Write($"  {line}\n");
        }

        _writer.Write("}\n");
    }

    private string Field(SdlType type, SdlField field)
    {
        var coordinate = $"{type.Name}.{field.Name}";
        var arguments = field.Arguments.Select(argument => Input($"{coordinate}({argument.Name}:)", argument)).ToArray();
        return $"{field.Name}{(arguments.Length == 0 ? string.Empty : $"({string.Join(", ", arguments)})")}: {field.Type.Syntax}";
    }

    // Of some defaults only their being there is known. Without the outer "!" a client may go on leaving it out.
    private string Input(string coordinate, SdlField input) =>
        $"{input.Name}: {(input.IsOptional ? input.Type.Syntax.TrimEnd('!') : input.Type.Syntax)}"
        + (IsLeftOut(input) ? string.Empty : $" = {input.Default}")
        + (input.IsRequired ? string.Empty : SdlText.Directive(_view.Map.Deprecation(coordinate)));

    // The value of an enum that has no such value in SDL.
    private bool IsLeftOut(SdlField input) =>
        input.Default is null || (_types.Find(input.Type.Name) is { Kind: SchemaTypeKind.Enum } values && values.Field(input.Default) is null);

    private string Deprecation(SdlType type, SdlField field) => SdlText.Directive(_view.Map.Deprecation($"{type.Name}.{field.Name}"));

    private static string Implements(SdlType type) =>
        type.Implements.Count == 0 ? string.Empty : $" implements {string.Join(" & ", type.Implements)}";
}
