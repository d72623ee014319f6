namespace Storefront.Displays;

/// <summary>
/// The renaming of 2023 that brought <see cref="ObjectWithTranslations"/>. Its old names should have gone on the removal
/// date. Two integrations still use them, as <c>deprecatedFieldsUsed</c> in their responses shows, so we keep them for
/// now and say so to rule GQLA201 on each of them: a name that passes its date without such a decision is reported.
/// </summary>
internal static class Deprecations
{
    public const string RemovalDate = "2023-09-04";

    public const string Category = "Deprecation";

    public const string PastRemoval = "GQLA201:Removal date has passed";

    public const string StillCalled = "Two integrations still call it; removed when deprecatedFieldsUsed shows none";
}
