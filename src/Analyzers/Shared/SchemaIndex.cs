using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Analyzers;

/// <summary>The one reading of a compilation, in the orders that rules ask for; shared by all rules.</summary>
internal sealed class SchemaIndex
{
    private static readonly ConditionalWeakTable<Compilation, Gate> Gates = new();

    private readonly ILookup<SyntaxTree, FieldSite> _fieldsByFile;
    private readonly ILookup<string, FieldSite> _fieldsByCoordinate;
    private readonly HashSet<string> _composites;
    private readonly System.Lazy<GraphFindings> _graph;
    private HashSet<ISymbol>? _inheritedFrom;
    private HashSet<ISymbol>? _bases;

    private SchemaIndex(SchemaReading reading, Compilation compilation)
    {
        Reading = reading;
        var sites = SitePlaces.InOwnCode(reading, compilation).ToList();
        _fieldsByFile = sites.Where(site => site.Position.SourceTree is not null).ToLookup(site => site.Position.SourceTree!);
        _fieldsByCoordinate = sites.ToLookup(site => site.Coordinate, System.StringComparer.Ordinal);
        HasRoots = reading.TypeSites.Any(site => site.Role == TypeRole.RootClass)
            || reading.FieldSites.Any(site => site.Root is not null);
        Payloads = PayloadSite.All(reading, sites, compilation.Assembly);
        _composites = new HashSet<string>(
            reading.Model.Types
                .Where(type => type.Kind is SchemaTypeKind.Object or SchemaTypeKind.Interface or SchemaTypeKind.Union)
                .Select(type => type.Name),
            System.StringComparer.Ordinal);

        _graph = new System.Lazy<GraphFindings>(() => new GraphFindings(this, compilation));
    }

    public SchemaReading Reading { get; }

    /// <summary>What the graph of types tells, walked when the first rule asks.</summary>
    public GraphFindings Graph => _graph.Value;

    /// <summary>Whether the compilation gives no field at all.</summary>
    public bool IsEmpty => Reading.FieldSites.IsEmpty;

    /// <summary>Whether the compilation itself declares root fields.</summary>
    public bool HasRoots { get; }

    /// <summary>What the mutations return, in the order in which it is reported.</summary>
    public ImmutableArray<PayloadSite> Payloads { get; }

    /// <summary>The index of a compilation, built when the first rule asks.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellation">Stops the reading; a stopped reading is not remembered.</param>
    public static SchemaIndex Of(Compilation compilation, CancellationToken cancellation)
    {
        var gate = Gates.GetOrCreateValue(compilation);
        lock (gate)
        {
            return gate.Index ??= new SchemaIndex(SchemaReader.Read(compilation, cancellation), compilation);
        }
    }

    /// <summary>The fields whose position is in a file.</summary>
    /// <param name="file">The file.</param>
    public IEnumerable<FieldSite> FieldsIn(SyntaxTree file) => _fieldsByFile[file];

    /// <summary>All members that give a coordinate.</summary>
    /// <param name="coordinate">The coordinate, <c>Type.field</c>.</param>
    public IEnumerable<FieldSite> FieldsAt(string coordinate) => _fieldsByCoordinate[coordinate];

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

    private sealed class Gate
    {
        public SchemaIndex? Index { get; set; }
    }
}
