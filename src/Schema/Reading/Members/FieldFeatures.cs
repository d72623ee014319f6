using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>The middleware of a field that changes its type or its arguments.</summary>
internal sealed record FieldFeatures
{
    public static FieldFeatures None { get; } = new();

    public bool Paging { get; init; }

    public bool OffsetPaging { get; init; }

    /// <summary>The schema type of the items, when the paging names one.</summary>
    public ITypeSymbol? NodeType { get; init; }

    public string? ConnectionName { get; init; }

    public bool? IncludeTotalCount { get; init; }

    public bool? AllowBackwardPagination { get; init; }

    public bool? InferConnectionNameFromField { get; init; }

    public bool? IncludeNodesField { get; init; }

    /// <summary>Whether the list becomes one object (<c>[UseFirstOrDefault]</c>, <c>[UseSingleOrDefault]</c>).</summary>
    public bool SingleResult { get; init; }

    /// <summary>The members of the items that callers may filter by.</summary>
    public MemberSelection? Filtering { get; init; }

    /// <summary>The members of the items that callers may sort by.</summary>
    public MemberSelection? Sorting { get; init; }

    /// <summary>What the field itself says about mutation conventions; <see langword="null"/> for nothing.</summary>
    public bool? MutationConvention { get; init; }

    public string? PayloadFieldName { get; init; }

    public string? PayloadTypeName { get; init; }

    public string? InputTypeName { get; init; }

    public string? InputArgumentName { get; init; }

    /// <summary>The error types of <c>[Error]</c>.</summary>
    public ImmutableArray<ITypeSymbol> Errors { get; init; } = ImmutableArray<ITypeSymbol>.Empty;

    /// <summary>Reads the attributes of a member.</summary>
    public static FieldFeatures Of(ISymbol member, Compilation compilation)
    {
        var features = None;
        foreach (var attribute in member.GetAttributes())
        {
            // Most say something else, which their names tell sooner than whose they are.
            if (With(features, attribute, compilation) is { } more
                && AttributeIdentity.LibraryOf(attribute.AttributeClass) is AttributeLibrary.HotChocolate or AttributeLibrary.Unresolved)
            {
                features = more;
            }
        }

        return features;
    }

    /// <summary>Both descriptions together; the second wins where both speak.</summary>
    public FieldFeatures Merge(FieldFeatures other) => ReferenceEquals(other, None) ? this : this with
    {
        Paging = Paging || other.Paging,
        OffsetPaging = OffsetPaging || other.OffsetPaging,
        NodeType = other.NodeType ?? NodeType,
        ConnectionName = other.ConnectionName ?? ConnectionName,
        IncludeTotalCount = other.IncludeTotalCount ?? IncludeTotalCount,
        SingleResult = SingleResult || other.SingleResult,
        Filtering = other.Filtering ?? Filtering,
        Sorting = other.Sorting ?? Sorting,
        MutationConvention = other.MutationConvention ?? MutationConvention,
        Errors = Errors.AddRange(other.Errors.Except(Errors, SymbolEqualityComparer.Default).OfType<ITypeSymbol>()),
    };

    private static FieldFeatures? With(FieldFeatures features, AttributeData attribute, Compilation compilation)
    {
        var arguments = new AttributeArguments(attribute, compilation);
        return AttributeIdentity.NameOf(attribute) switch
        {
            "UsePaging" or "UseConnection" => Page(features, arguments) with { Paging = true },
            "UseOffsetPaging" => Page(features, arguments) with
            {
                OffsetPaging = true,
                ConnectionName = arguments.Named("CollectionSegmentName"),
            },
            "UseFiltering" => features with
            {
                Filtering = MemberSelections.Of(arguments.TypeArgument(0) ?? arguments.Type(0)),
            },
            "UseSorting" => features with
            {
                Sorting = MemberSelections.Of(arguments.TypeArgument(0) ?? arguments.Type(0)),
            },
            "UseFirstOrDefault" or "UseSingleOrDefault" or "UseFirst" or "UseSingle" => features with { SingleResult = true },
            "UseMutationConvention" => features with
            {
                MutationConvention = arguments.NamedBool("Disable") != true,
                PayloadFieldName = arguments.Named("PayloadFieldName"),
                PayloadTypeName = arguments.Named("PayloadTypeName"),
                InputTypeName = arguments.Named("InputTypeName"),
                InputArgumentName = arguments.Named("InputArgumentName"),
            },
            "Error" when (arguments.TypeArgument(0) ?? arguments.Type(0)) is { } error =>
                features with { Errors = features.Errors.Add(error) },
            _ => null,
        };
    }

    private static FieldFeatures Page(FieldFeatures features, AttributeArguments arguments) => features with
    {
        NodeType = arguments.TypeArgument(0) ?? arguments.Type(0),
        ConnectionName = arguments.Named("ConnectionName") ?? arguments.Named("Name"),
        IncludeTotalCount = arguments.NamedBool("IncludeTotalCount"),
        AllowBackwardPagination = arguments.NamedBool("AllowBackwardPagination"),
        InferConnectionNameFromField = arguments.NamedBool("InferConnectionNameFromField"),
        IncludeNodesField = arguments.NamedBool("IncludeNodesField"),
    };
}
