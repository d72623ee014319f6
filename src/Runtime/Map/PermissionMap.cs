using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;

namespace GqlAuthTooling;

/// <summary>
/// Who may use what of a schema: the permission data of all the assemblies of a server as one map. Immutable. What it does
/// not know is denied.
/// </summary>
public sealed class PermissionMap
{
    private static readonly IReadOnlyList<string> NoAssembly = Array.AsReadOnly(Array.Empty<string>());

    private readonly SortedTable<TypeAccess> _types;
    private readonly SortedTable<FieldAccess> _fields;
    private readonly SortedTable<ArgumentAccess> _arguments;
    private readonly SortedTable<DeprecationEntry> _deprecations;
    private readonly SortedTable<PayloadEntry> _payloads;
    private readonly Lazy<ILookup<string, string>> _typesByArgument;

    private PermissionMap(MapComposer parts)
    {
        Modules = parts.Modules;
        Assemblies = parts.Assemblies;
        Conflicts = parts.Conflicts;
        Catalog = new PermissionCatalog(parts.Permissions, parts.Descriptions);
        _types = parts.Types;
        _fields = parts.Fields;
        _arguments = parts.Arguments;
        _deprecations = parts.Deprecations;
        _payloads = parts.Payloads;
        _typesByArgument = new Lazy<ILookup<string, string>>(() => _arguments.ToLookup(
            argument => SchemaCoordinate.MemberOf(argument.Coordinate),
            argument => SchemaCoordinate.TypeOf(argument.Coordinate),
            StringComparer.Ordinal));
    }

    /// <summary>What the map is made of, sorted by assembly.</summary>
    public IReadOnlyList<PermissionModule> Modules { get; }

    /// <summary>The assemblies whose data the map holds, sorted.</summary>
    public IReadOnlyList<string> Assemblies { get; }

    /// <summary>Every permission that the map names.</summary>
    public PermissionCatalog Catalog { get; }

    /// <summary>The types, in ordinal order of name.</summary>
    public IReadOnlyList<TypeAccess> Types => _types;

    /// <summary>The fields, in ordinal order of coordinate.</summary>
    public IReadOnlyList<FieldAccess> Fields => _fields;

    /// <summary>The arguments and input fields that require something, in ordinal order of coordinate.</summary>
    public IReadOnlyList<ArgumentAccess> Arguments => _arguments;

    /// <summary>The deprecations, in ordinal order of coordinate.</summary>
    public IReadOnlyList<DeprecationEntry> Deprecations => _deprecations;

    /// <summary>What the mutations return, in ordinal order of coordinate.</summary>
    public IReadOnlyList<PayloadEntry> Payloads => _payloads;

    /// <summary>Where two assemblies disagree, in ordinal order of coordinate. The map asks for what both ask for.</summary>
    public IReadOnlyList<MapConflict> Conflicts { get; }

    /// <summary>What analyses of operations found out about the input types of a schema.</summary>
    internal ConditionalWeakTable<ISchemaFacts, InputGraphs> InputGraphs { get; } = new();

    /// <summary>Makes one map of the modules of a server.</summary>
    /// <param name="modules">The modules, in any order; one that is given twice counts once.</param>
    /// <remarks>A requirement that one assembly declares on a type also holds for the fields of that type, and for the fields
    /// returning it, that other assemblies declare.</remarks>
    public static PermissionMap Compose(IEnumerable<PermissionModule> modules) =>
        new(new MapComposer(Guard.NotNull(modules, nameof(modules))));

    /// <summary>Makes one map of the modules of a server.</summary>
    /// <param name="modules">The modules, in any order; one that is given twice counts once.</param>
    public static PermissionMap Compose(params PermissionModule[] modules) => Compose((IEnumerable<PermissionModule>)modules);

    /// <summary>The map that knows more: like every composition it may close what this one leaves open, never the reverse.</summary>
    /// <param name="module">What else is known.</param>
    public PermissionMap With(PermissionModule module) => Compose(Modules.Concat(new[] { Guard.NotNull(module, nameof(module)) }));

    /// <summary>What the map says about a field. Introspection is public here: the engine allows or refuses it.</summary>
    /// <param name="coordinate">The coordinate, <c>Type.field</c>.</param>
    /// <returns>For a field the map doesn't know, an undeclared access, whose requirement nobody meets.</returns>
    public FieldAccess Field(string coordinate)
    {
        var known = _fields.Find(Guard.NotNull(coordinate, nameof(coordinate)));
        if (known is not null)
        {
            return known;
        }

        var (access, requirement) = Unknown(coordinate);
        return new FieldAccess(
            coordinate, access, requirement, requirement, string.Empty, isRoot: false, null, null, NoAssembly);
    }

    /// <summary>What the map says about a type. Introspection is public here: the engine allows or refuses it.</summary>
    /// <param name="name">The GraphQL name of an object or interface type.</param>
    /// <returns>For a type the map doesn't know, an undeclared access, whose requirement nobody meets.</returns>
    public TypeAccess Type(string name)
    {
        var known = _types.Find(Guard.NotNull(name, nameof(name)));
        if (known is not null)
        {
            return known;
        }

        var (access, requirement) = Unknown(name);
        return new TypeAccess(name, root: null, access, requirement, delegated: null, NoAssembly);
    }

    /// <summary>What supplying an argument or input field requires; nothing, when nothing is declared for it.</summary>
    /// <param name="coordinate">The coordinate: <c>Type.field(argument:)</c>, or <c>InputType.field</c>.</param>
    public Requirement ArgumentRequirement(string coordinate) =>
        _arguments.Find(Guard.NotNull(coordinate, nameof(coordinate)))?.Requirement ?? Requirement.None;

    /// <summary>The deprecation of a coordinate, or <see langword="null"/>.</summary>
    /// <param name="coordinate">The coordinate of a field, argument, input field or enum value.</param>
    public DeprecationEntry? Deprecation(string coordinate) => _deprecations.Find(Guard.NotNull(coordinate, nameof(coordinate)));

    /// <summary>What a mutation returns, or <see langword="null"/> when the coordinate is no mutation field of the map.</summary>
    /// <param name="coordinate">The coordinate of a mutation field.</param>
    public PayloadEntry? Payload(string coordinate) => _payloads.Find(Guard.NotNull(coordinate, nameof(coordinate)));

    /// <summary>Compiles a requirement over the map's catalogue.</summary>
    /// <param name="requirement">A requirement of this map, or several joined by <see cref="Requirement.And"/>.</param>
    public CompiledRequirement Compile(Requirement requirement) => new(requirement, Catalog);

    /// <summary>The types that require something for an argument of this name, in ordinal order.</summary>
    /// <param name="member">What stands after the type: <c>field(argument:)</c>.</param>
    internal IEnumerable<string> TypesWithArgument(string member) => _typesByArgument.Value[member];

    private static (AccessKind Access, Requirement Requirement) Unknown(string coordinate) =>
        SchemaCoordinate.IsIntrospection(coordinate)
            ? (AccessKind.Public, Requirement.None)
            : (AccessKind.Undeclared, Requirement.Never);
}
