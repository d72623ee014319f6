using System;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Analyzers;

/// <summary>Where a line of the surface is written in the compilation's own code.</summary>
internal static class SurfacePlaces
{
    /// <summary>The field or class of a coordinate, for an argument its field; <see langword="null"/> when the code has none.</summary>
    /// <param name="coordinate">The coordinate.</param>
    /// <param name="schema">The schema.</param>
    /// <param name="compilation">The compilation.</param>
    public static Location? InSource(string coordinate, SchemaIndex schema, Compilation compilation)
    {
        var argument = coordinate.IndexOf('(');
        var field = argument < 0 ? coordinate : coordinate.Substring(0, argument);
        return schema.FieldsAt(field).Select(site => site.Position)
            .Concat(field.IndexOf('.') < 0
                ? schema.Reading.TypeSites.Where(site => string.Equals(site.TypeName, field, StringComparison.Ordinal))
                    .SelectMany(site => site.Class.Locations)
                : Enumerable.Empty<Location>())
            .FirstOrDefault(place => place.SourceTree is { } tree && !Places.IsGenerated(tree) && compilation.ContainsSyntaxTree(tree));
    }
}
