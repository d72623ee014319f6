using System.Text;

namespace GqlAuthTooling.Schema.Tests;

/// <summary>
/// Prints a model as the corpus' listings have it: roots, then types by kind and name; below each its fields, one coordinate
/// a line. Inherited access is left out, as is everything that is empty.
/// </summary>
internal static class SchemaListing
{
    public static string Of(SchemaModel model)
    {
        var text = new StringBuilder();
        foreach (var type in model.Types.OrderBy(Order).ThenBy(type => type.Name, StringComparer.Ordinal))
        {
            text.Append(Header(type)).Append('\n');
            foreach (var field in type.Fields.OrderBy(field => field.Name, StringComparer.Ordinal))
            {
                text.Append("  ").Append(Line(type, field)).Append('\n');
            }
        }

        foreach (var subject in model.Notes.Select(note => note.Subject).Distinct().Order(StringComparer.Ordinal))
        {
            text.Append("note ").Append(subject).Append('\n');
        }

        return text.ToString();
    }

    private static int Order(TypeModel type) => type.Root is { } root ? (int)root : 3 + (int)type.Kind;

    private static string Header(TypeModel type)
    {
        var kind = type.Root?.ToString().ToLowerInvariant() ?? type.Kind switch
        {
            SchemaTypeKind.Object => "type",
            SchemaTypeKind.InputObject => "input",
            var other => other.ToString().ToLowerInvariant(),
        };
        return kind + " " + type.Name
            + (type.Implements.Count == 0 ? string.Empty : " implements " + string.Join(", ", type.Implements))
            + (type.PossibleTypes.Count == 0 ? string.Empty : " = " + string.Join(", ", type.PossibleTypes))
            + Spaced(Access(type.Access));
    }

    private static string Line(TypeModel type, FieldModel field)
    {
        var arguments = field.Arguments.Count == 0
            ? string.Empty
            : "(" + string.Join(", ", field.Arguments.OrderBy(a => a.Name, StringComparer.Ordinal).Select(Argument)) + ")";
        var returns = type.Kind == SchemaTypeKind.Enum ? string.Empty : ": " + field.Type.Syntax;
        return $"{type.Name}.{field.Name}{arguments}{returns}"
            + Spaced(Access(field.Access)) + Spaced(Deprecation(field.Deprecation)) + Spaced(Payload(field.Payload));
    }

    private static string Argument(ArgumentModel argument)
    {
        var details = (Access(argument.Access) + Spaced(Deprecation(argument.Deprecation))).Trim();
        return $"{argument.Name}: {argument.Type.Syntax}" + (details.Length == 0 ? string.Empty : $" [{details}]");
    }

    private static string Access(AccessModel access)
    {
        var what = access.Kind switch
        {
            AccessKind.Inherited => string.Empty,
            AccessKind.Undeclared => "undeclared",
            AccessKind.Public => $"public \"{access.PublicReason}\"",
            AccessKind.Delegated => $"delegated({string.Join("; ", access.Delegated)})",
            _ => access.Requirement.Text,
        };
        if (access.Kind is not (AccessKind.Inherited or AccessKind.Delegated) && access.Delegated.Count > 0)
        {
            what += $" & delegated({string.Join("; ", access.Delegated)})";
        }

        return what + (access.Provenance.Count == 0
            ? string.Empty
            : " from " + string.Join(", ", access.Provenance.Select(source => $"{source.Origin} {source.Symbol}")));
    }

    private static string Deprecation(DeprecationModel? deprecation) => deprecation is null
        ? string.Empty
        : $"deprecated \"{deprecation.Reason}\""
            + (deprecation.RemovalDate is { } date ? " removal " + date : string.Empty)
            + (deprecation.Replacement is { } replacement ? " replacement " + replacement : string.Empty);

    private static string Payload(PayloadModel? payload) => payload is null
        ? string.Empty
        : $"payload({payload.TypeName} {payload.Shape} {State(payload.UserErrors)} {State(payload.UserWarnings)}"
            + (payload.FromConvention ? " convention)" : ")");

    private static string State(PayloadListState state) => state switch
    {
        PayloadListState.Missing => "-",
        PayloadListState.Malformed => "!",
        _ => "+",
    };

    private static string Spaced(string text) => text.Length == 0 ? text : "  " + text;
}
