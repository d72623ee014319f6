using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Analyzers;

/// <summary>What a walk over the graph of types finds, each with its place; one walk for all rules.</summary>
internal sealed class GraphFindings
{
    private readonly SchemaIndex _index;
    private readonly Compilation _compilation;

    public GraphFindings(SchemaIndex index, Compilation compilation)
    {
        _index = index;
        _compilation = compilation;
        var paths = SchemaPaths.Of(index.Reading.Model, index.Access.Module);
        var guards = new QueryGuards(paths);
        OpenPaths = Placed(Schema.OpenPaths.Of(paths, guards), path => AtType(path.Guarded), path => path.Open.Steps.Concat(path.Guarded.Steps));
        OpenLookups = Placed(Schema.OpenLookups.Of(paths, guards), lookup => AtType(lookup.Guarded), lookup => lookup.Guarded.Steps);
        BrokenPromises = Placed(Schema.BrokenPromises.Of(paths), promise => AtField(promise.Coordinate), _ => Enumerable.Empty<string>());
        SideEntrances = Placed(
            Schema.SideEntrances.Of(paths, guards),
            side => AtField(side.Coordinate),
            side => side.Guarded?.Steps ?? Enumerable.Empty<string>());
        OrderLeaks = Placed(Schema.OrderLeaks.Of(paths), leak => AtField(leak.Coordinate), leak => leak.Leaking);
    }

    public ILookup<SyntaxTree, Placed<OpenPath>> OpenPaths { get; }

    public ILookup<SyntaxTree, Placed<OpenLookup>> OpenLookups { get; }

    public ILookup<SyntaxTree, Placed<BrokenPromise>> BrokenPromises { get; }

    public ILookup<SyntaxTree, Placed<SideEntrance>> SideEntrances { get; }

    public ILookup<SyntaxTree, Placed<OrderLeak>> OrderLeaks { get; }

    private ILookup<SyntaxTree, Placed<T>> Placed<T>(
        IEnumerable<T> findings, System.Func<T, Location?> place, System.Func<T, IEnumerable<string>> others) =>
        findings
            .Select(finding => (Finding: finding, Position: place(finding)))
            .Where(found => found.Position?.SourceTree is not null)
            .ToLookup(
                found => found.Position!.SourceTree!,
                found => new Placed<T>(
                    found.Finding,
                    found.Position!,
                    others(found.Finding).Select(AtField).OfType<Location>().Where(place => place != found.Position)
                        .Distinct().ToImmutableArray()));

    /// <summary>The class that stands for the type or extends it, where a requirement holds for the type; else the guarded field.</summary>
    private Location? AtType(SchemaPath guarded) =>
        _index.Reading.TypeSites
            .Where(site => site.TypeName == guarded.Target && site.Root is null
                && site.Role is TypeRole.ObjectType or TypeRole.AbstractType or TypeRole.ObjectTypeExtension
                && SymbolEqualityComparer.Default.Equals(site.Class.ContainingAssembly, _compilation.Assembly))
            .OrderBy(site => site.Role == TypeRole.ObjectTypeExtension)
            .Select(site => Places.OfSymbol(site.Class))
            .FirstOrDefault(place => place is not null)
        ?? AtField(guarded.Deciding);

    private Location? AtField(string coordinate) => _index.FieldsAt(coordinate)
        .Select(site => site.Position)
        .FirstOrDefault(place => place.SourceTree is { } tree && _compilation.ContainsSyntaxTree(tree));
}

/// <summary>A finding and its place.</summary>
/// <param name="Finding">The finding.</param>
/// <param name="Position">Where a developer would act.</param>
/// <param name="Others">Where else to look.</param>
/// <typeparam name="T">What was found.</typeparam>
internal sealed record Placed<T>(T Finding, Location Position, ImmutableArray<Location> Others);
