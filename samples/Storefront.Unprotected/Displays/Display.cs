using GqlAuthTooling;

namespace Storefront.Unprotected.Displays;

public sealed record Display(int Id, string Name, IReadOnlyList<LanguageTranslation> Translations)
{
    // The day came and went.
    [Deprecated("Renamed localized to translations", RemovalDate = "2023-09-04")]
    public IReadOnlyList<LanguageTranslation> Localized => Translations;
}

public sealed record LanguageTranslation(string Language, string Text)
{
    // No date that a tool could read.
    [Deprecated("Renamed to text", RemovalDate = "September 2023")]
    public string Translation => Text;
}
