using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Cli.Sources;
using GqlAuthTooling.Operations;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping.Files;

/// <summary>Reads the schema back that a map's file describes.</summary>
/// <param name="file">The file.</param>
/// <param name="map">Its map.</param>
internal sealed class MapFileTypes(JsonItem file, PermissionMap map)
{
    private readonly HashSet<string> _guarded = new(
        map.Types.Where(type => !type.Requirement.IsNone).Select(type => type.Name), StringComparer.Ordinal);

    /// <summary>The types.</summary>
    /// <exception cref="InputException">The file is damaged.</exception>
    public IReadOnlyList<TypeModel> Read() =>
    [
        .. file.Items("types").Select(item => Output(item, [.. Sources(item.Items("provenance"))]) with
        {
            Fields = item.Items("fields").Select(Field).ToEquatableArray(),
        }),
        .. file.Items("unions").Select(item => Output(item, [])),
        .. file.Items("inputs").Select(item => Type(item, SchemaTypeKind.InputObject) with
        {
            Fields = item.Items("fields").Select(InputField).ToEquatableArray(),
        }),
        .. file.Items("enums").Select(item => Type(item, SchemaTypeKind.Enum) with
        {
            Fields = item.Items("values").Select(Value).ToEquatableArray(),
        }),
    ];

    private static TypeModel Type(JsonItem item, SchemaTypeKind kind) => new(
        item.Text("name"), kind, Root: null, string.Empty, TypeOrigin.Referenced, AccessModel.Inherited, default, default, default);

    private TypeModel Output(JsonItem item, IReadOnlyList<AccessSource> provenance)
    {
        var kind = item.Text("kind") switch
        {
            "object" => SchemaTypeKind.Object,
            "interface" => SchemaTypeKind.Interface,
            "union" => SchemaTypeKind.Union,
            _ => throw item.Damaged("kind", "object, interface or union"),
        };
        return Type(item, kind) with
        {
            Root = map.Type(item.Text("name")).Root,
            Access = AccessModel.Inherited with { Provenance = provenance.ToEquatableArray() },
            Implements = item.Texts("implements").ToEquatableArray(),
            PossibleTypes = item.Texts("possibleTypes").ToEquatableArray(),
        };
    }

    private FieldModel Field(JsonItem item) => new(
        item.Text("name"),
        TypeOf(item),
        item.Items("arguments").Select(Argument).ToEquatableArray(),
        AccessModel.Inherited with { Provenance = Provenance(item).ToEquatableArray() },
        DeprecationOf(item),
        Payload: null,
        Member: string.Empty);

    private static ArgumentModel Argument(JsonItem item) =>
        new(item.Text("name"), TypeOf(item), AccessModel.Inherited, DeprecationOf(item))
        {
            HasDefault = item.Flag("hasDefault"),
            Default = Default(item),
        };

    private static FieldModel InputField(JsonItem item) => new(
        item.Text("name"), TypeOf(item), default, AccessModel.Inherited, DeprecationOf(item), Payload: null, Member: string.Empty)
    {
        HasDefault = item.Flag("hasDefault"),
        Default = Default(item),
    };

    // Others show it as they find it, so it must be what it says.
    private static string? Default(JsonItem item)
    {
        if (!item.Value.TryGetProperty("default", out _) || item.OptionalText("default") is not { } text)
        {
            return null;
        }

        try
        {
            return GraphQLDocument.ParseValue(text) is { Kind: not (ValueKind.Variable or ValueKind.List or ValueKind.Object) } value && item.Flag("hasDefault")
                ? SyntaxPrinter.Print(value)
                : throw item.Damaged("default", "the value of a scalar or enum that is a default");
        }
        catch (GraphQLSyntaxException)
        {
            throw item.Damaged("default", "a value as GraphQL writes it");
        }
    }

    private static FieldModel Value(JsonItem item) => new(
        item.Text("name"), new TypeReference(string.Empty, string.Empty), default, AccessModel.Inherited, DeprecationOf(item), null, string.Empty);

    private static TypeReference TypeOf(JsonItem item)
    {
        var syntax = item.Text("type");
        return new TypeReference(syntax.Trim('[', ']', '!'), syntax);
    }

    private static DeprecationModel? DeprecationOf(JsonItem item) => item.OptionalObject("deprecation") is { } deprecation
        ? new DeprecationModel(
            deprecation.Text("reason"), deprecation.OptionalText("removalDate"), deprecation.OptionalText("replacement"), DeprecationSource.Deprecated)
        : null;

    /// <summary>Where the field's own access was written: what the guarded types add stands behind it, and is found again.</summary>
    private List<AccessSource> Provenance(JsonItem field)
    {
        var items = field.Items("provenance").ToList();
        foreach (var type in new[] { field.Text("returns"), SchemaOf(field.Text("coordinate")) })
        {
            if (_guarded.Contains(type) && items.Count > 0)
            {
                items.RemoveAt(items.Count - 1);
            }
        }

        return [.. Sources(items)];
    }

    private static IEnumerable<AccessSource> Sources(IEnumerable<JsonItem> items) => items.Select(item => new AccessSource(
        MapWords.OriginOf(item.Text("kind")) ?? throw item.Damaged("kind", "the word for a place that contributes to an access"),
        item.Text("name")));

    private static string SchemaOf(string coordinate) => coordinate[..coordinate.IndexOf('.', StringComparison.Ordinal)];
}
