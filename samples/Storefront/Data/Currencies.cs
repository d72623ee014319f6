using Storefront.Common;

namespace Storefront.Data;

internal static class Currencies
{
    public static Currency Euro { get; } = new("EUR", 2);

    public static Currency SwedishKrona { get; } = new("SEK", 2);
}
