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
#elif HOTCHOCOLATE16
        // Scalars have other names.
        "Device.uptime: is Duration!, read as TimeSpan!",
        "Everything.bytes: is [UnsignedByte!]!, read as [Byte!]!",
        "Everything.timeSpan: is Duration!, read as TimeSpan!",
        "Everything.uri: is URI!, read as URL!",
        "Invoice.document: is URI, read as URL",
        "Reader.octet: is UnsignedByte!, read as Byte!",

        // The name of a generic type says what in it may be null.
        "Everything.labels: is [KeyValuePairOfStringAndNullableString!]!, read as [KeyValuePairOfStringAndString!]!",
        "Everything.pair: is KeyValuePairOfStringAndNullableMoney, read as KeyValuePairOfStringAndMoney",
        "extra    KeyValuePairOfStringAndMoney.key",
        "extra    KeyValuePairOfStringAndMoney.value",
        "extra    KeyValuePairOfStringAndString.key",
        "extra    KeyValuePairOfStringAndString.value",
        "extra    object KeyValuePairOfStringAndMoney",
        "extra    object KeyValuePairOfStringAndString",
        "missing  KeyValuePairOfStringAndNullableMoney.key",
        "missing  KeyValuePairOfStringAndNullableMoney.value",
        "missing  KeyValuePairOfStringAndNullableString.key",
        "missing  KeyValuePairOfStringAndNullableString.value",
        "missing  object KeyValuePairOfStringAndNullableMoney",
        "missing  object KeyValuePairOfStringAndNullableString",

        // In a static [QueryType] class a method can't be called Get, so the server leaves it out.
        "extra    Query.async",
        "extra    Query.get",

        // The fields of filters and orders are deprecated with the properties that they are made of.
        "missing  OrderFilterInput.created: Use createdAt",
        "missing  OrderFilterInput.total: Use price",
        "missing  OrderSortInput.created: Use createdAt",
        "missing  OrderSortInput.total: Use price",
        "missing  ProductFilterInput.created: Use createdAt",
#endif
    };

    /// <summary>Coordinates that the check at start reports because of that.</summary>
    public static IReadOnlySet<string> OfTheStart { get; } = new HashSet<string>(StringComparer.Ordinal)
    {
#if HOTCHOCOLATE14
        "Query.internal", "Query.locker", "Locker", "Locker.id", "Locker.code",
#elif HOTCHOCOLATE16
        "KeyValuePairOfStringAndNullableMoney", "KeyValuePairOfStringAndNullableString",
        "KeyValuePairOfStringAndMoney", "KeyValuePairOfStringAndString",
        "KeyValuePairOfStringAndMoney.key", "KeyValuePairOfStringAndMoney.value",
        "KeyValuePairOfStringAndString.key", "KeyValuePairOfStringAndString.value",
        "Everything.labels", "Everything.pair", "Query.async", "Query.get",
#endif
    };
}
