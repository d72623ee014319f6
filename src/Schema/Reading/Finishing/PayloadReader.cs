using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>Reads what each mutation returns.</summary>
internal static class PayloadReader
{
    public static void Apply(ReadingContext context, PayloadFields names)
    {
        var mutations = context.Types.All.Where(type => type.Root == OperationKind.Mutation).ToList();
        if (mutations.Count == 0)
        {
            return;
        }

        var entities = new Lazy<HashSet<string>>(() => Entities(context));
        foreach (var field in mutations.SelectMany(type => type.Fields).Where(field => field.Member is not null))
        {
            field.Payload = Read(field, context.Types, entities, names);
        }
    }

    private static PayloadModel Read(FieldDraft field, TypeTable types, Lazy<HashSet<string>> entities, PayloadFields names)
    {
        types.TryGet(field.Type.Name, out var type);
        var errors = ListState(type, names.Errors, types);
        var warnings = ListState(type, names.Warnings, types);
        var hasLists = errors != PayloadListState.Missing || warnings != PayloadListState.Missing;
        var shape = type switch
        {
            _ when field.Type.Syntax.IndexOf('[') >= 0 => PayloadShape.List,
            { Kind: SchemaTypeKind.Interface or SchemaTypeKind.Union } => PayloadShape.Abstract,
            { Kind: SchemaTypeKind.Object } when !hasLists && !IsNamedPayload(type) && entities.Value.Contains(type.Name) => PayloadShape.Entity,
            { Kind: SchemaTypeKind.Object } => PayloadShape.Payload,

            // A type that can't be resolved is a payload when it is called one.
            null when IsNamedPayload(field.Type.Name) => PayloadShape.Payload,
            _ => PayloadShape.Scalar,
        };
        return new PayloadModel(field.Type.Name, shape, errors, warnings, field.HasConventionPayload);
    }

    private static PayloadListState ListState(TypeDraft? payload, string name, TypeTable types)
    {
        var field = payload?.Fields.Find(candidate => candidate.Name == name);
        if (field is null)
        {
            return PayloadListState.Missing;
        }

        return field.Type.IsList
            && types.TryGet(field.Type.Name, out var item)
            && item.HasField("message")
            && item.HasField("path")
            ? PayloadListState.WellFormed
            : PayloadListState.Malformed;
    }

    /// <summary>Object types that something other than a mutation returns.</summary>
    private static HashSet<string> Entities(ReadingContext context) =>
        new(
            context.Types.All
                .Where(type => type.Root != OperationKind.Mutation && type.Kind is SchemaTypeKind.Object or SchemaTypeKind.Interface)
                .SelectMany(type => type.Fields)
                .Select(field => field.Type.Name),
            StringComparer.Ordinal);

    private static bool IsNamedPayload(TypeDraft type) => IsNamedPayload(type.Name);

    private static bool IsNamedPayload(string name) =>
        name.EndsWith("Payload", StringComparison.Ordinal) || name.EndsWith("Result", StringComparison.Ordinal);
}
