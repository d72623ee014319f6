using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Analyzers;

/// <summary>Whether what a deprecation names as replacement is there.</summary>
internal enum ReplacementState
{
    /// <summary>It is there.</summary>
    Exists,

    /// <summary>It may be in another assembly, or is nothing that the reader knows about.</summary>
    Unknown,

    /// <summary>It is surely not there.</summary>
    Missing,

    /// <summary>It is no schema coordinate.</summary>
    Malformed,

    /// <summary>It is the deprecated coordinate itself.</summary>
    Itself,
}

/// <summary>What a deprecation names as replacement, looked up in the schema.</summary>
/// <param name="State">Whether it is there.</param>
/// <param name="Coordinate">Its full coordinate when it is there.</param>
/// <param name="Nearest">What was probably meant when it is not, written the way it was written.</param>
internal sealed record Replacement(ReplacementState State, string? Coordinate = null, string? Nearest = null)
{
    /// <summary>Endings of types that HotChocolate makes of others; the reader doesn't list all of them.</summary>
    private static readonly string[] MadeByEngine =
    {
        "FilterInput", "SortInput", "Input", "Payload", "Connection", "Edge", "CollectionSegment", "Error",
    };

    private static readonly Replacement Unknown = new(ReplacementState.Unknown);

    /// <summary>Looks up the replacement of a deprecation; <see langword="null"/> when it names none.</summary>
    /// <param name="site">The deprecation.</param>
    /// <param name="schema">The schema.</param>
    public static Replacement? Of(DeprecationSite site, SchemaIndex schema)
    {
        if (site.Deprecation.Replacement is not { } text)
        {
            return null;
        }

        var found = CoordinateText.Parse(text) is { } coordinate
            ? coordinate.IsDirective ? Unknown
                : coordinate.Member is null ? OfSingleName(coordinate.Type, site, schema) : OfMember(coordinate, site, schema)
            : new Replacement(ReplacementState.Malformed, null, NearestTo(text.Trim(), site, schema));
        return found.Coordinate == site.Coordinate ? new Replacement(ReplacementState.Itself) : found;
    }

    /// <summary>A single name: an argument beside a deprecated one, a field of the same type, or a type.</summary>
    private static Replacement OfSingleName(string name, DeprecationSite site, SchemaIndex schema)
    {
        var siblings = Siblings(site, schema);
        if (siblings.TryGetValue(name, out var sibling))
        {
            return new Replacement(ReplacementState.Exists, sibling);
        }

        if (schema.Names.Type(name) is not null)
        {
            return new Replacement(ReplacementState.Exists, name);
        }

        var nearest = siblings.Keys.FirstOrDefault(key => string.Equals(key, name, StringComparison.OrdinalIgnoreCase))
            ?? OfMemberName(site.Owner.ContainingType?.Name + "." + name, site, schema);
        if (nearest is not null)
        {
            return new Replacement(ReplacementState.Missing, null, nearest);
        }

        // Types begin with a capital letter by convention; one that is not here may be elsewhere.
        var mayBeType = char.IsUpper(name[0]) && site.Kind != DeprecationKind.EnumValue && !schema.Reading.IsWhole;
        return !mayBeType && schema.Reading.IsComplete(site.TypeName)
            ? new Replacement(ReplacementState.Missing, null, NearestTo(name, site, schema))
            : Unknown;
    }

    private static Replacement OfMember(CoordinateText coordinate, DeprecationSite site, SchemaIndex schema)
    {
        var (typeName, member) = (coordinate.Type, coordinate.Member!);
        var text = site.Deprecation.Replacement!;
        if (schema.Names.Type(typeName) is not { } type)
        {
            return OfMemberName(text, null, schema) is { } given ? new Replacement(ReplacementState.Missing, null, given)
                : schema.Names.Types.Any(name => string.Equals(name, typeName, StringComparison.OrdinalIgnoreCase))
                    || (schema.Reading.IsWhole && !MadeByEngine.Any(ending => typeName.EndsWith(ending, StringComparison.Ordinal)))
                    ? new Replacement(ReplacementState.Missing, null, NearestTo(text, site, schema))
                    : Unknown;
        }

        if (member == "__typename")
        {
            return new Replacement(ReplacementState.Exists, text);
        }

        var isComplete = schema.Reading.IsComplete(typeName);
        if (schema.Names.Field(typeName, member) is not { } field)
        {
            return OfMemberName(text, null, schema) is { } given ? new Replacement(ReplacementState.Missing, null, given)
                : isComplete || type.Fields.Any(known => string.Equals(known.Name, member, StringComparison.OrdinalIgnoreCase))
                ? new Replacement(ReplacementState.Missing, null, NearestTo(text, site, schema))
                : Unknown;
        }

        if (coordinate.Argument is not { } argument || field.Arguments.Any(known => known.Name == argument))
        {
            return new Replacement(ReplacementState.Exists, text);
        }

        // Filtering and sorting add these two, which the reader doesn't list.
        return argument is "where" or "order" || field.Member.Length == 0
            ? Unknown
            : new Replacement(ReplacementState.Missing, null, NearestTo(text, site, schema));
    }

    /// <summary>Somebody wrote the C# name: the GraphQL name of the same member is surely what was meant.</summary>
    private static string? OfMemberName(string member, DeprecationSite? beside, SchemaIndex schema)
    {
        var found = schema.Names.GivenBy(member).OrderBy(coordinate => coordinate, StringComparer.Ordinal)
            .FirstOrDefault(coordinate => coordinate != beside?.Coordinate);
        return found is not null && beside is not null && found.StartsWith(beside.TypeName + ".", StringComparison.Ordinal)
            ? found.Substring(beside.TypeName.Length + 1)
            : found;
    }

    /// <summary>What a single name can mean beside the deprecated member, with the coordinate of each.</summary>
    private static Dictionary<string, string> Siblings(DeprecationSite site, SchemaIndex schema)
    {
        var found = new Dictionary<string, string>(StringComparer.Ordinal);
        var field = FieldOf(site);
        if (site.Kind == DeprecationKind.Argument)
        {
            foreach (var argument in schema.Names.Field(site.TypeName, field)?.Arguments ?? default)
            {
                found[argument.Name] = CoordinateText.OfArgument(site.TypeName + "." + field, argument.Name);
            }
        }

        foreach (var other in schema.Names.Type(site.TypeName)?.Fields ?? default)
        {
            if (!found.ContainsKey(other.Name))
            {
                found[other.Name] = site.TypeName + "." + other.Name;
            }
        }

        return found;
    }

    private static string? NearestTo(string text, DeprecationSite site, SchemaIndex schema)
    {
        if (text.IndexOf('.') < 0)
        {
            return NearestName.Of(text, Siblings(site, schema).Where(pair => pair.Value != site.Coordinate).Select(pair => pair.Key));
        }

        var open = text.IndexOf('(');
        var fields = schema.Names.Fields.Where(coordinate => coordinate != site.Coordinate);
        if (open < 0)
        {
            return NearestName.Of(text, fields);
        }

        var parts = NearestName.Of(text.Substring(0, open), fields)?.Split('.');
        return parts is null ? null : NearestName.Of(
            text,
            (schema.Names.Field(parts[0], parts[1])?.Arguments ?? default)
                .Select(argument => CoordinateText.OfArgument(parts[0] + "." + parts[1], argument.Name))
                .Where(coordinate => coordinate != site.Coordinate));
    }

    /// <summary>The name of the deprecated field, or of the field that has the deprecated argument.</summary>
    private static string FieldOf(DeprecationSite site) => site.Coordinate.Substring(site.TypeName.Length + 1).Split('(')[0];
}
