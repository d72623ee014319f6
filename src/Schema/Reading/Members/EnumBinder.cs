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
            draft.Fields.Add(new FieldDraft(
                (draft.ValueNames.TryGetValue(member.Name, out var described) && described.Length > 0 ? described : null) ?? given ?? GraphQLNames.EnumValueName(member.Name), new TypeReference(draft.Name, draft.Name))
            {
                Member = member,
                Position = member.Locations.FirstOrDefault(location => location.IsInSource) ?? Location.None,
                Deprecation = binder.DeprecationOf(member),
            });
        }
    }
}
