using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>
/// The lists of errors and of warnings that the adapter adds to the payloads which mutation conventions make, under the names
/// that the project gives them.
/// </summary>
internal static class UserListConvention
{
    /// <summary>Adds them where the server has the adapter.</summary>
    public static void Apply(ReadingContext context, PayloadFields names)
    {
        if (!context.Options.UserListsOnPayloads)
        {
            return;
        }

        foreach (var mutation in context.Types.All.Where(type => type.Root == OperationKind.Mutation).SelectMany(type => type.Fields).ToList())
        {
            if (mutation.HasConventionPayload
                && context.Types.TryGet(mutation.Type.Name, out var payload)
                && payload.Origin == TypeOrigin.Convention)
            {
                Add(context, payload, names.Errors, nameof(UserError));
                Add(context, payload, names.Warnings, nameof(UserWarning));
            }
        }
    }

    private static void Add(ReadingContext context, TypeDraft payload, string name, string itemType)
    {
        if (payload.HasField(name))
        {
            return;
        }

        payload.Fields.Add(new FieldDraft(name, new TypeReference(itemType, $"[{itemType}!]!")));
        var item = context.Types.EnsureNamed(itemType, SchemaTypeKind.Object, TypeOrigin.Convention);
        if (item.Fields.Count == 0)
        {
            item.Fields.Add(new FieldDraft("message", new TypeReference("String", "String!")));
            item.Fields.Add(new FieldDraft("path", new TypeReference("String", "[String!]!")));
        }
    }
}
