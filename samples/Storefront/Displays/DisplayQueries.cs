using System.Diagnostics.CodeAnalysis;
using GqlAuthTooling;

namespace Storefront.Displays;

[GraphQLRoot(OperationKind.Query)]
[RequiresPermission("Display:read")]
public sealed class DisplayQueries(IDisplayRepository repository)
{
    /// <summary>All displays.</summary>
    [Deprecated(
        "Use ObjectWithTranslations instead of Localizable",
        RemovalDate = Deprecations.RemovalDate,
        Replacement = "Query.objectsWithTranslations")]
    [SuppressMessage(Deprecations.Category, Deprecations.PastRemoval, Justification = Deprecations.StillCalled)]
    public Task<IReadOnlyList<Display>> GetDisplaysAsync(CancellationToken cancellationToken) =>
        repository.ListDisplaysAsync(cancellationToken);

    /// <summary>One display, by its old name.</summary>
    [Deprecated(
        "Use ObjectWithTranslations instead of Localizable",
        RemovalDate = Deprecations.RemovalDate,
        Replacement = "Query.objectsWithTranslations")]
    [SuppressMessage(Deprecations.Category, Deprecations.PastRemoval, Justification = Deprecations.StillCalled)]
    public async Task<Localizable?> GetLocalizableAsync(int id, CancellationToken cancellationToken)
    {
        var displays = await repository.ListDisplaysAsync(cancellationToken).ConfigureAwait(false);
        return displays.FirstOrDefault(display => display.Id == id);
    }

    /// <summary>Displays and categories, or those among them that are asked for.</summary>
    public async Task<IReadOnlyList<ObjectWithTranslations>> GetObjectsWithTranslationsAsync(
        IReadOnlyList<int>? ids, CancellationToken cancellationToken)
    {
        var displays = await repository.ListDisplaysAsync(cancellationToken).ConfigureAwait(false);
        var categories = await repository.ListCategoriesAsync(cancellationToken).ConfigureAwait(false);
        return displays
            .Concat<ObjectWithTranslations>(categories)
            .Where(item => ids is null || ids.Contains(item.Id))
            .ToList();
    }

    /// <summary>All categories.</summary>
    public Task<IReadOnlyList<Category>> GetCategoriesAsync(CancellationToken cancellationToken) =>
        repository.ListCategoriesAsync(cancellationToken);
}
