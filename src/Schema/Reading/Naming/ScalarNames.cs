using System;
using System.Collections.Generic;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>Which C# types are scalars in HotChocolate (its <c>Scalars</c> table), and what GraphQL calls them.</summary>
internal static class ScalarNames
{
    /// <summary>By simple name, with the namespace that it must have.</summary>
    private static readonly Dictionary<string, (string Namespace, string Scalar)> ByName = new(StringComparer.Ordinal)
    {
        ["Uri"] = ("System", "URL"), ["Guid"] = ("System", "UUID"), ["DateTimeOffset"] = ("System", "DateTime"),
        ["TimeSpan"] = ("System", "TimeSpan"), ["DateOnly"] = ("System", "LocalDate"), ["TimeOnly"] = ("System", "LocalTime"),
        ["JsonElement"] = ("System.Text.Json", "JSON"), ["JsonDocument"] = ("System.Text.Json", "JSON"),
        ["Half"] = ("System", "Half"), ["Int128"] = ("System", "Int128"), ["BigInteger"] = ("System.Numerics", "BigInteger"),
        ["Version"] = ("System", "Version"), ["Type"] = ("System", "Any"), ["CultureInfo"] = ("System.Globalization", "Any"),
    };

    /// <summary>The schema types of HotChocolate whose scalar is named otherwise than the class without <c>Type</c>.</summary>
    private static readonly Dictionary<string, string> BySchemaType = new(StringComparer.Ordinal)
    {
        ["StringType"] = "String", ["IntType"] = "Int", ["FloatType"] = "Float", ["BooleanType"] = "Boolean",
        ["IdType"] = "ID", ["IDType"] = "ID", ["UuidType"] = "UUID", ["UrlType"] = "URL", ["LongType"] = "Long",
        ["ShortType"] = "Short", ["ByteType"] = "Byte", ["ByteArrayType"] = "ByteArray", ["DecimalType"] = "Decimal",
        ["DateTimeType"] = "DateTime", ["DateType"] = "Date", ["TimeSpanType"] = "TimeSpan", ["AnyType"] = "Any",
        ["JsonType"] = "JSON", ["UploadType"] = "Upload", ["LocalDateType"] = "LocalDate", ["LocalTimeType"] = "LocalTime",
        ["LocalDateTimeType"] = "LocalDateTime", ["EmailAddressType"] = "EmailAddress", ["PhoneNumberType"] = "PhoneNumber",
        ["NonEmptyStringType"] = "NonEmptyString", ["PositiveIntType"] = "PositiveInt", ["UnsignedIntType"] = "UnsignedInt",
        ["NonNegativeIntType"] = "NonNegativeInt", ["UnsignedLongType"] = "UnsignedLong", ["LatitudeType"] = "Latitude",
        ["LongitudeType"] = "Longitude", ["IPv4Type"] = "IPv4", ["RegexType"] = "Regex",
    };

    /// <summary>The scalar that a C# type is, or <see langword="null"/>.</summary>
    public static string? Of(ITypeSymbol type)
    {
        switch (type.SpecialType)
        {
            case SpecialType.System_String: return "String";
            case SpecialType.System_Boolean: return "Boolean";
            case SpecialType.System_Byte: return "Byte";
            case SpecialType.System_SByte: return "SByte";
            case SpecialType.System_Int16: return "Short";
            case SpecialType.System_Int32: return "Int";
            case SpecialType.System_Int64: return "Long";
            case SpecialType.System_UInt16: return "UnsignedShort";
            case SpecialType.System_UInt32: return "UnsignedInt";
            case SpecialType.System_UInt64: return "UnsignedLong";
            case SpecialType.System_Single or SpecialType.System_Double: return "Float";
            case SpecialType.System_Decimal: return "Decimal";
            case SpecialType.System_DateTime: return "DateTime";
            case SpecialType.System_Char: return "Char";
            case SpecialType.System_Object: return "Any";
        }

        if (type is not INamedTypeSymbol { IsGenericType: false } named)
        {
            return null;
        }

        if (ByName.TryGetValue(named.Name, out var known) && SymbolNames.Of(named.ContainingNamespace) == known.Namespace)
        {
            return known.Scalar;
        }

        return named.Name == "IFile" && AttributeIdentity.LibraryOf(named)
            is AttributeLibrary.HotChocolate or AttributeLibrary.Unresolved
            ? "Upload"
            : null;
    }

    /// <summary>The scalar that one of HotChocolate's schema types stands for, or <see langword="null"/>.</summary>
    public static string? OfSchemaType(string className) =>
        BySchemaType.TryGetValue(className, out var name) ? name : null;
}
