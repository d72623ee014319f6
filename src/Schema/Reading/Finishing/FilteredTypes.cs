using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Tells what filters and orders are made of: the filter and sort types that the server is given, and what a property holds where
/// its field was given another type.
/// </summary>
internal static class FilteredTypes
{
    public static void Apply(ReadingContext context)
    {
        var given = context.Calls.Selections;
        foreach (var type in context.Types.All.Where(type => type.Kind is SchemaTypeKind.Object or SchemaTypeKind.Interface))
        {
            if (type.Clr is { } clr)
            {
                type.Filtering = given.Of(clr, isSorting: false);
                type.Sorting = given.Of(clr, isSorting: true);
            }

            foreach (var field in type.Fields.Where(field => field.IsDescribed && field.Member is IPropertySymbol))
            {
                SetPropertyType(context, type, field);
            }
        }
    }

    private static void SetPropertyType(ReadingContext context, TypeDraft type, FieldDraft field)
    {
        // The definition's property may be of a type parameter; the class that is bound knows what stands for it.
        var property = MemberFilter.MembersOf(type.Clr ?? field.Member!.ContainingType, includeStatic: false)
            .OfType<IPropertySymbol>().FirstOrDefault(member => SymbolEqualityComparer.Default.Equals(member.OriginalDefinition, field.Member));
        if (property is null)
        {
            return;
        }

        var held = TypeWrappers.Unwrap(property.Type);
        var element = TypeWrappers.ElementOf(held);
        if ((element is null ? held : TypeWrappers.Unwrap(element)) is INamedTypeSymbol named
            && context.Types.Find(named) is { } draft && draft.Name != field.Type.Name)
        {
            field.PropertyType = new TypeReference(draft.Name, element is null ? draft.Name : "[" + draft.Name + "]");
        }
    }
}
