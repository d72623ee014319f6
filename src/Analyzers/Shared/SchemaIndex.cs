using System.Collections.Concurrent;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers;

/// <summary>The one reading of a compilation, in the orders that rules ask for; shared by all rules.</summary>
internal sealed class SchemaIndex
{
    private static readonly ConditionalWeakTable<Compilation, Once<SchemaIndex>> Known = new();

    private static readonly string[] Operations = { "query", "mutation", "subscription" };

    private readonly ILookup<SyntaxTree, FieldSite> _fieldsByFile;
    private readonly HashSet<string> _composites;
    private readonly ILookup<SyntaxTree, DeprecationSite> _deprecationsByFile;
    private readonly Once<EffectiveAccess> _access = new();
    private readonly Once<SchemaNames> _names = new();
    private readonly Once<GraphFindings> _graph = new();
    private readonly Once<ILookup<string, FieldSite>> _fieldsByCoordinate = new();
    private readonly Once<PayloadIndex> _payloads = new();
    private readonly List<FieldSite> _sites;
    private readonly Compilation _compilation;
    private readonly ConcurrentDictionary<DeprecationSite, Replacement?> _replacements = new();
    private HashSet<ISymbol>? _inheritedFrom;
    private HashSet<ISymbol>? _bases;

    private SchemaIndex(SchemaReading reading, PayloadFields payloadFields, Compilation compilation)
    {
        Reading = reading;
        _compilation = compilation;
        PayloadFields = payloadFields;
        Notes = reading.NoteSites.Select(note => SitePlaces.InOwnCode(note, compilation)).ToImmutableArray();
        _sites = SitePlaces.InOwnCode(reading, compilation).ToList();
        _fieldsByFile = _sites.Where(site => site.Position.SourceTree is not null).ToLookup(site => site.Position.SourceTree!);
        Files = compilation.SyntaxTrees.Where(_fieldsByFile.Contains)
            .OrderBy(file => file.FilePath, System.StringComparer.Ordinal).ToImmutableArray();
        HasRoots = reading.TypeSites.Any(site => site.Role == TypeRole.RootClass)
            || reading.FieldSites.Any(site => site.Root is not null);
        RootNames = Operations.Concat(reading.Model.Types.Where(type => type.Root is not null).Select(type => type.Name))
            .ToImmutableArray();
        _composites = new HashSet<string>(
            reading.Model.Types
                .Where(type => type.Kind is SchemaTypeKind.Object or SchemaTypeKind.Interface or SchemaTypeKind.Union)
                .Select(type => type.Name),
            System.StringComparer.Ordinal);
        _deprecationsByFile = reading.DeprecationSites
            .Where(site => site.Position.SourceTree is not null).ToLookup(site => site.Position.SourceTree!);
    }

    public SchemaReading Reading { get; }

    /// <summary>What the graph of types tells, walked when the first rule asks.</summary>
    public GraphFindings Graph => _graph.Known ?? _graph.Get(Walk);

    /// <summary>Whether the compilation gives no field at all, and nothing that might be one.</summary>
    public bool IsEmpty => Reading.FieldSites.IsEmpty && Notes.IsEmpty;

    /// <summary>Whether the compilation itself declares root fields.</summary>
    public bool HasRoots { get; }

    /// <summary>What a root may be called: its operation, or its GraphQL name.</summary>
    public ImmutableArray<string> RootNames { get; }

    /// <summary>What the reader could not analyse, each with a place in the compilation's own code.</summary>
    public ImmutableArray<NoteSite> Notes { get; }

    /// <summary>What the mutations return, looked up when the first rule asks.</summary>
    public PayloadIndex Payloads =>
        _payloads.Known ?? _payloads.Get(() => new PayloadIndex(PayloadSite.All(Reading, _sites, _compilation.Assembly)));

    /// <summary>What the project calls the lists of its payloads.</summary>
    public PayloadFields PayloadFields { get; }

    /// <summary>The compilation's own files in which fields are written, by path.</summary>
    public ImmutableArray<SyntaxTree> Files { get; }

    /// <summary>What coordinates and types need, computed when the first rule asks.</summary>
    public EffectiveAccess Access => _access.Known ?? _access.Get(() => new EffectiveAccess(Reading.Model));

    /// <summary>What the schema has under which name, computed when the first rule asks.</summary>
    public SchemaNames Names => _names.Known ?? _names.Get(() => new SchemaNames(Reading));

    /// <summary>The index of a compilation, built when the first rule asks.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">Its options; a compilation is analysed under one set of them.</param>
    /// <param name="cancellation">Stops the reading; a stopped reading is not remembered.</param>
    public static SchemaIndex Of(Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        Known.GetOrCreateValue(compilation) is var once && once.Known is { } index
            ? index
            : once.Get(Reader(compilation, options, cancellation));

    /// <summary>Builds the index unless it is there or being built; never waits.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">Its options.</param>
    /// <param name="cancellation">Stops the reading.</param>
    /// <returns>The index; <see langword="null"/> while another builds it.</returns>
    public static SchemaIndex? Ahead(Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) =>
        Known.GetOrCreateValue(compilation) is var once && once.Known is { } index
            ? index
            : once.Ahead(Reader(compilation, options, cancellation));

    /// <summary>Walks the graph of types unless that is done or being done; never waits.</summary>
    public void WalkAhead()
    {
        if (!IsEmpty && _graph.Known is null)
        {
            _graph.Ahead(Walk);
        }
    }

    /// <summary>The fields whose position is in a file.</summary>
    /// <param name="file">The file.</param>
    public IEnumerable<FieldSite> FieldsIn(SyntaxTree file) => _fieldsByFile[file];

    /// <summary>What is deprecated in a file, each place once with all coordinates that have it.</summary>
    /// <param name="file">The file.</param>
    public IEnumerable<IReadOnlyList<DeprecationSite>> DeprecationsIn(SyntaxTree file) =>
        _deprecationsByFile[file].GroupBy(site => site.Position.SourceSpan).Select(group => group.ToList());

    /// <summary>What a deprecation names as replacement, looked up when the first rule asks; <see langword="null"/> when it names none.</summary>
    /// <param name="site">The deprecation.</param>
    public Replacement? ReplacementOf(DeprecationSite site) => _replacements.GetOrAdd(site, asked => Replacement.Of(asked, this));

    /// <summary>All members that give a coordinate.</summary>
    /// <param name="coordinate">The coordinate, <c>Type.field</c>.</param>
    public IEnumerable<FieldSite> FieldsAt(string coordinate) =>
        (_fieldsByCoordinate.Known ?? _fieldsByCoordinate.Get(
            () => _sites.ToLookup(site => site.Coordinate, System.StringComparer.Ordinal)))[coordinate];

    /// <summary>Whether a type is an object, interface or union of the schema.</summary>
    /// <param name="typeName">The GraphQL name.</param>
    public bool HasComposite(string typeName) => _composites.Contains(typeName);

    /// <summary>
    /// Whether a member that gives a field overrides or implements this one, so that attributes on it are inherited.
    /// </summary>
    /// <param name="member">A member of a base class or C# interface.</param>
    public bool IsInheritedFrom(ISymbol member) =>
        (_inheritedFrom ??= BaseMembers.Of(Reading)).Contains(member.OriginalDefinition);

    /// <summary>Whether a type is a base class of a class of the schema, which takes over its access.</summary>
    /// <param name="type">The type.</param>
    public bool IsBaseOfSchemaType(INamedTypeSymbol type) =>
        (_bases ??= BaseMembers.TypesOf(Reading)).Contains(type.OriginalDefinition);

    private GraphFindings Walk() => new(this, _compilation);

    // A method of its own, because most who ask find the index there and need no delegate.
    private static System.Func<SchemaIndex> Reader(
        Compilation compilation, AnalyzerConfigOptionsProvider options, CancellationToken cancellation) => () =>
        {
            var payloadFields = PayloadFields.Of(options, compilation.SyntaxTrees);
            return new(SchemaReader.Read(compilation, payloadFields, isBound: true, cancellation), payloadFields, compilation);
        };
}
