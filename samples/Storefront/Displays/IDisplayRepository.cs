namespace Storefront.Displays;

/// <summary>Where displays and categories are kept.</summary>
public interface IDisplayRepository
{
    /// <summary>All displays, by ascending id.</summary>
    Task<IReadOnlyList<Display>> ListDisplaysAsync(CancellationToken cancellationToken);

    /// <summary>All categories, by ascending id.</summary>
    Task<IReadOnlyList<Category>> ListCategoriesAsync(CancellationToken cancellationToken);
}
