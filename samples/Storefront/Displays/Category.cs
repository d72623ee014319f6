namespace Storefront.Displays;

/// <summary>A shelf of the store that displays stand on.</summary>
public sealed record Category(
    int Id, string Name, IReadOnlyList<Display> Displays, IReadOnlyList<LanguageTranslation> Translations)
    : ObjectWithTranslations;
