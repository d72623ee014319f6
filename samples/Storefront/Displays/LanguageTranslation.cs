using System.Diagnostics.CodeAnalysis;
using GqlAuthTooling;

namespace Storefront.Displays;

/// <summary>The texts of an object in one language.</summary>
/// <param name="Language">The language, an IETF tag.</param>
/// <param name="Fields">The texts.</param>
public sealed record LanguageTranslation(string Language, IReadOnlyList<TranslatedField> Fields)
{
    [Deprecated("Renamed to fields", RemovalDate = Deprecations.RemovalDate, Replacement = "LanguageTranslation.fields")]
    [SuppressMessage(Deprecations.Category, Deprecations.PastRemoval, Justification = Deprecations.StillCalled)]
    public IReadOnlyList<TranslatedField> Translations => Fields;
}

/// <summary>One text.</summary>
/// <param name="Field">Which text of the object it is, for example its name.</param>
/// <param name="Value">The text.</param>
public sealed record TranslatedField(string Field, string Value);
