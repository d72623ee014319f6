using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>Marks the types that a federation gateway fetches through a reference resolver, past all fields.</summary>
internal static class ReferenceResolvers
{
    private const string Attribute = "ReferenceResolver";

    public static void Apply(ReadingContext context)
    {
        foreach (var site in context.Sites.Where(site => site.Role is TypeRole.ObjectType or TypeRole.ObjectTypeExtension))
        {
            if (context.Types.TryGet(site.TypeName, out var type)
                && (AttributeIdentity.HasHotChocolate(site.Class, Attribute)
                    || site.Class.GetMembers().Any(member => AttributeIdentity.HasHotChocolate(member, Attribute))))
            {
                type.Lookup |= TypeLookup.Reference;
            }
        }
    }
}
