using Storefront.Displays;

namespace Storefront.Data;

internal sealed class InMemoryDisplays : IDisplayRepository
{
    private static readonly Display Jacket = new(
        21, 1, "Storm jacket", [In("de", "Sturmjacke"), In("sv", "Stormjacka")]);

    private static readonly Display BaseLayer = new(
        22, 123, "Merino base layer", [In("de", "Unterwäsche aus Merinowolle"), In("sv", "Underställ av merinoull")]);

    private static readonly Category Winter = new(
        31, "Winter", [Jacket, BaseLayer], [In("fi", "Talvi"), In("sv", "Vinter")]);

    public Task<IReadOnlyList<Display>> ListDisplaysAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Display>>([Jacket, BaseLayer]);

    public Task<IReadOnlyList<Category>> ListCategoriesAsync(CancellationToken cancellationToken) =>
        Task.FromResult<IReadOnlyList<Category>>([Winter]);

    private static LanguageTranslation In(string language, string name) => new(language, [new TranslatedField("name", name)]);
}
