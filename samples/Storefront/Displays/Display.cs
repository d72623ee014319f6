using System.Diagnostics.CodeAnalysis;
using GqlAuthTooling;

namespace Storefront.Displays;

/// <summary>How a product is shown in a store.</summary>
public sealed record Display(int Id, int ProductId, string Name, IReadOnlyList<LanguageTranslation> Translations)
    : ObjectWithTranslations, Localizable
{
    [Deprecated(
        "Renamed localized to translations", RemovalDate = Deprecations.RemovalDate, Replacement = "Display.translations")]
    [SuppressMessage(Deprecations.Category, Deprecations.PastRemoval, Justification = Deprecations.StillCalled)]
    public IReadOnlyList<LanguageTranslation> Localized => Translations;
}
