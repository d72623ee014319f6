using System.Diagnostics.CodeAnalysis;
using GqlAuthTooling;

namespace Storefront.Displays;

/// <summary>
/// What the API called an object with translations before 2023. It was an object type; when its successor came it became
/// an interface, so that fragments on it go on working. C# would put an "I" in front, but the name is the schema's.
/// </summary>
[SuppressMessage("Naming", "CA1715:Identifiers should have correct prefix", Justification = "The GraphQL name")]
public interface Localizable
{
    int Id { get; }

    [Deprecated("Renamed localized to translations", RemovalDate = Deprecations.RemovalDate)]
    [SuppressMessage(Deprecations.Category, Deprecations.PastRemoval, Justification = Deprecations.StillCalled)]
    IReadOnlyList<LanguageTranslation> Localized { get; }
}
