using System;
using System.Linq;
using HotChocolate;
using HotChocolate.Data.Filters;
using HotChocolate.Data.Sorting;
using HotChocolate.Types;

namespace GqlAuthTooling.OnHotChocolate.Tests;

/// <summary>
/// What HotChocolate makes by itself when the server starts, which our reader may therefore lack: the one list of
/// differences that are no fault. Whatever the reader has of it is still compared.
/// </summary>
public static class EngineMade
{
    /// <summary>Whether the reader may lack a coordinate of the real schema.</summary>
    /// <param name="schema">The real schema.</param>
    /// <param name="coordinate">A line of <see cref="Coordinates"/>.</param>
    public static bool MayLack(ISchema schema, string coordinate) =>
        //// The enum behind @authorize(apply:): there because of a directive, returned and taken by no field.
        IsOf("ApplyPolicy", coordinate)
        //// The input types of [UseFiltering] and [UseSorting], made from what a provider can compare, and the arguments of that type.
        || schema.Types.Any(type => IsFilterOrSort(type) && IsOf(type.Name, coordinate))
        || IsFilterOrSortArgument(schema, coordinate);

    private static bool IsOf(string type, string coordinate) =>
        coordinate.StartsWith(type + ".", StringComparison.Ordinal)
        || coordinate.EndsWith(" " + type, StringComparison.Ordinal);

    private static bool IsFilterOrSortArgument(ISchema schema, string coordinate) =>
        schema.Types.OfType<IObjectType>().Any(type => coordinate.StartsWith(type.Name + ".", StringComparison.Ordinal)
            && type.Fields.Any(field => field.Arguments.Any(argument =>
                IsFilterOrSort(argument.Type.NamedType()) && coordinate == $"{type.Name}.{field.Name}({argument.Name}:)")));

    private static bool IsFilterOrSort(INamedType type) =>
        type is IFilterInputType or ISortInputType || type.Name == "SortEnumType";
}
