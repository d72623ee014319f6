using System.Diagnostics.CodeAnalysis;

namespace Storefront.Displays;

/// <summary>Whatever has texts in several languages. C# would put an "I" in front, but the name is the schema's.</summary>
[SuppressMessage("Naming", "CA1715:Identifiers should have correct prefix", Justification = "The GraphQL name")]
public interface ObjectWithTranslations
{
    int Id { get; }

    IReadOnlyList<LanguageTranslation> Translations { get; }
}
