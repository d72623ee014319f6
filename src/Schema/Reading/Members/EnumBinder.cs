using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>Makes values of the members of a C# enum.</summary>
internal static class EnumBinder
{
    public static void Bind(TypeDraft draft, INamedTypeSymbol type, MemberBinder binder, Compilation compilation)
    {
        foreach (var member in type.GetMembers().OfType<IFieldSymbol>())
        {
            if (!member.HasConstantValue
                || draft.HandledNames.Contains(member.Name)
                || (draft.ExplicitBinding && !draft.ValueNames.ContainsKey(member.Name))
                || AttributeIdentity.HasHotChocolate(member, "GraphQLIgnore"))
            {
                continue;
            }

            var given = AttributeIdentity.FindHotChocolate(member, "GraphQLName") is { } attribute
                ? new AttributeArguments(attribute, compilation).String(0)
                : null;
            var described = draft.ValueNames.TryGetValue(member.Name, out var name) && name.Length > 0 ? name : null;
            var deprecated = draft.ValueDeprecations.TryGetValue(member.Name, out var deprecation);
            draft.Fields.Add(new FieldDraft(
                described ?? given ?? GraphQLNames.EnumValueName(member.Name), new TypeReference(draft.Name, draft.Name))
            {
                Member = member,
                Position = deprecated
                    ? deprecation.Position
                    : member.Locations.FirstOrDefault(location => location.IsInSource) ?? Location.None,
                Deprecation = deprecated ? deprecation.Deprecation : binder.DeprecationOf(member),
            });
        }
    }
}
