using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Pages that the engine makes of lists. A page carries nothing but its items, so it needs what their type needs: how many
/// there are, and where a page of them ends, is about them too. What is left to HotChocolate is not: it asks nothing of pages.
/// </summary>
internal static class PageAccess
{
    public static void Apply(ReadingContext context)
    {
        foreach (var page in context.Types.All)
        {
            if (page.PageItem is { } name && context.Types.TryGet(name, out var item))
            {
                page.Access.AddRange(item.Access.Where(part =>
                    part.Facts.Kind is AccessAttributeKind.RequiresPermission or AccessAttributeKind.RequiresAuthentication));
            }
        }
    }
}
