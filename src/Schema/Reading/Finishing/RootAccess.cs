using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Guards that sit somewhere else than on the root field itself: on the whole root type through the engine's own
/// <c>[Authorize]</c>, on the type the field returns, or on the endpoint.
/// </summary>
internal static class RootAccess
{
    public static void Apply(ReadingContext context)
    {
        var endpoint = context.Calls.Endpoints.Access();
        foreach (var root in context.Types.All.Where(type => type.Root is not null))
        {
            // Only a guard covers the whole root type; nothing declared in one place opens the fields of all others.
            var declared = AccessResolver.Combine(root.Access, AccessModel.Undeclared);
            var wholeRoot = declared.Kind == AccessKind.Public ? AccessModel.Undeclared : declared;
            foreach (var field in root.Fields)
            {
                // HotChocolate's own [AllowAnonymous] takes the field out of what HotChocolate asks of the whole root type.
                if (field.Access.Kind != AccessKind.Undeclared && (wholeRoot.Delegated.Count == 0 || field.Access.AllowsAnonymous))
                {
                    continue;
                }

                if (field.Access.Kind != AccessKind.Undeclared)
                {
                    // HotChocolate asks for what the whole root type asks, whatever else the field declares itself.
                    field.Access = field.Access with
                    {
                        Delegated = field.Access.Delegated.Concat(wholeRoot.Delegated).Distinct(System.StringComparer.Ordinal)
                            .OrderBy(text => text, System.StringComparer.Ordinal).ToEquatableArray(),
                    };
                    continue;
                }

                field.Access = wholeRoot.Kind != AccessKind.Undeclared ? wholeRoot
                    : OfReturnType(field, context) ?? endpoint ?? AccessModel.Undeclared;
            }
        }
    }

    private static AccessModel? OfReturnType(FieldDraft field, ReadingContext context)
    {
        if (!context.Types.TryGet(field.Type.Name, out var type) || type.Root is not null)
        {
            return null;
        }

        var access = AccessResolver.Combine(type.Access, AccessModel.Inherited);
        return access.Kind is AccessKind.Permission or AccessKind.Authenticated or AccessKind.Delegated
            ? access with
            {
                Provenance = access.Provenance
                    .Select(source => source with { Origin = AccessOrigin.ReturnType }).ToEquatableArray(),
            }
            : null;
    }
}
