using System;
using System.Collections.Generic;

namespace GqlAuthTooling.OnHotChocolate.Tests;

/// <summary>What another version of HotChocolate makes of the servers than 15, which our reader follows; and nothing else.</summary>
public static class KnownDifferences
{
    /// <summary>Facts of a schema that our reader reads otherwise.</summary>
    public static IReadOnlySet<string> OfTheReader { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
#if HOTCHOCOLATE14
        // DateOnly and TimeOnly have other scalars.
        "Address.verifiedOn: is Date, read as LocalDate",
        "ArchiveInput.before: is Date, read as LocalDate",
        "Everything.dateOnly: is Date!, read as LocalDate!",
        "Everything.timeOnly: is TimeSpan!, read as LocalTime!",
        "Invoice.dueOn: is Date!, read as LocalDate!",

        // In a static [QueryType] class, [GraphQLIgnore] hides nothing, and a [NodeResolver] is no field.
        "missing  Query.internal",
        "extra    Locker implements Node",
        "extra    Locker.code",
        "extra    Locker.code: Gone",
        "extra    Locker.id",
        "extra    Query.locker",
        "extra    Query.locker(id:)",
        "extra    object Locker",
#endif
    };

    /// <summary>Coordinates that the check at start reports because of that.</summary>
    public static IReadOnlySet<string> OfTheStart { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
#if HOTCHOCOLATE14
        "Query.internal", "Query.locker", "Locker", "Locker.id", "Locker.code",
#endif
    };
}
