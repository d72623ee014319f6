using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>
/// The fragments that a client keeps in several documents, by name. Two of one name that mean the same count as one; of two that
/// don't, both are known. Make one for all operations of a client. Immutable.
/// </summary>
public sealed class FragmentLibrary
{
    private readonly ILookup<string, FragmentSource> _fragments;

    /// <summary>Collects the fragments of documents.</summary>
    /// <param name="documents">The documents.</param>
    public FragmentLibrary(IEnumerable<GraphQLDocument> documents)
    {
        ArgumentNullException.ThrowIfNull(documents);
        _fragments = documents
            .SelectMany(document => document.Definitions.OfType<FragmentNode>().Select(fragment => new FragmentSource(fragment, document)))
            .GroupBy(fragment => fragment.Node.Name, StringComparer.Ordinal)
            .SelectMany(Distinct)
            .ToLookup(fragment => fragment.Node.Name, StringComparer.Ordinal);
    }

    /// <summary>The first fragment of a name, or <see langword="null"/>.</summary>
    internal FragmentSource? Find(string name) => _fragments[name].FirstOrDefault();

    /// <summary>A fragment of the same name that means something else, or <see langword="null"/>.</summary>
    /// <param name="fragment">The fragment.</param>
    internal FragmentSource? RivalOf(FragmentSource fragment) =>
        _fragments[fragment.Node.Name].FirstOrDefault(other => !IsSame(other.Node, fragment.Node));

    private static IEnumerable<FragmentSource> Distinct(IEnumerable<FragmentSource> ofOneName)
    {
        var all = ofOneName.ToArray();
        return all.Length == 1 ? all : all.DistinctBy(fragment => SyntaxPrinter.Print(fragment.Node), StringComparer.Ordinal);
    }

    private static bool IsSame(FragmentNode one, FragmentNode other) =>
        ReferenceEquals(one, other) || string.Equals(SyntaxPrinter.Print(one), SyntaxPrinter.Print(other), StringComparison.Ordinal);
}

/// <summary>A fragment and the document that has it.</summary>
internal sealed record FragmentSource(FragmentNode Node, GraphQLDocument Document);
