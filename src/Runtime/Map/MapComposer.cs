using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling;

/// <summary>
/// Composes modules. Whatever two assemblies say about one thing, the result asks for both, so composing can close a field
/// but never open one; and it does not depend on the order of the modules.
/// </summary>
internal sealed class MapComposer
{
    private readonly IReadOnlyList<PermissionModule> _modules;
    private readonly List<MapConflict> _conflicts = new();
    private readonly Dictionary<(Requirement, Requirement, Requirement), Requirement> _effective = new();

    public MapComposer(IEnumerable<PermissionModule> modules)
    {
        _modules = modules
            .Select(module => Guard.NotNull(module, nameof(modules)))
            .Distinct()
            .OrderBy(module => module.AssemblyName, StringComparer.Ordinal)
            .ToArray();
        Types = Table(module => module.Types, type => type.Name, Compose, type => type.Name);
        Fields = Table(module => module.Fields, field => field.Coordinate, Compose, field => field.Coordinate);
        Arguments = Table(
            module => module.Arguments, argument => argument.Coordinate, Compose, argument => argument.Coordinate);
        Deprecations = Table(
            module => module.Deprecations, entry => entry.Coordinate, group => group[0].Entry, entry => entry.Coordinate);
        Payloads = Table(module => module.Payloads, entry => entry.Coordinate, Compose, entry => entry.Coordinate);
        Conflicts = _conflicts.OrderBy(conflict => conflict.Coordinate, StringComparer.Ordinal).ToList().AsReadOnly();
        Assemblies = _modules.Select(module => module.AssemblyName).Distinct(StringComparer.Ordinal).ToList().AsReadOnly();
    }

    public IReadOnlyList<PermissionModule> Modules => _modules;

    public IReadOnlyList<string> Assemblies { get; }

    public SortedTable<TypeAccess> Types { get; }

    public SortedTable<FieldAccess> Fields { get; }

    public SortedTable<ArgumentAccess> Arguments { get; }

    public SortedTable<DeprecationEntry> Deprecations { get; }

    public SortedTable<PayloadEntry> Payloads { get; }

    public IReadOnlyList<MapConflict> Conflicts { get; }

    /// <summary>Every valid permission that is named anywhere; a malformed one can't be held, so it has no place here.</summary>
    public IEnumerable<string> Permissions => _modules
        .SelectMany(module => module.Permissions.Concat(module.Requirements.SelectMany(requirement => requirement.Permissions)))
        .Where(PermissionName.IsPermission);

    /// <summary>What permissions are for. Where assemblies differ, the first by name is right: words change nobody's rights.</summary>
    public IReadOnlyDictionary<string, string> Descriptions => _modules
        .SelectMany(module => module.Descriptions)
        .GroupBy(description => description.Key, StringComparer.Ordinal)
        .ToDictionary(group => group.Key, group => group.First().Value, StringComparer.Ordinal);

    // From strict to open; undeclared is denied to everybody.
    private static int Strictness(AccessKind access) => access switch
    {
        AccessKind.Public => 0,
        AccessKind.Inherited => 1,
        AccessKind.Authenticated => 2,
        AccessKind.Delegated => 3,
        AccessKind.Permission => 4,
        _ => 5,
    };

    private static AccessKind Strictest(IEnumerable<AccessKind> accesses) =>
        accesses.Aggregate((one, other) => Strictness(one) >= Strictness(other) ? one : other);

    private static Requirement All(IEnumerable<Requirement> requirements) =>
        requirements.Aggregate(Requirement.None, (all, requirement) => all.And(requirement));

    private static PayloadEntry Compose(List<Declaration<PayloadEntry>> group) => new(
        group[0].Entry.Coordinate,
        group[0].Entry.PayloadType,
        group.All(payload => payload.Entry.HasUserErrors),
        group.All(payload => payload.Entry.HasUserWarnings));

    private SortedTable<TResult> Table<TEntry, TResult>(
        Func<PermissionModule, IReadOnlyList<TEntry>> entries,
        Func<TEntry, string> key,
        Func<List<Declaration<TEntry>>, TResult> compose,
        Func<TResult, string> resultKey)
        where TResult : class =>
        new(Declarations.Group(_modules, entries, key).Select(compose).ToArray(), resultKey);

    private TypeAccess Compose(List<Declaration<TypeEntry>> group)
    {
        Requirement Of(Declaration<TypeEntry> type) => EffectiveRequirement.Declared(
            type.Entry.Access, type.Module.Requirements[type.Entry.Requirement]);

        // An assembly that says nothing about the type agrees with whatever another one says, and one that extends the type
        // may ask for more than the one that declares it: attributes on a type stack.
        Report(
            group[0].Entry.Name,
            group.Where(type => type.Entry.Access != AccessKind.Inherited || type.Entry.Delegated is not null).ToList(),
            type => AccessText.Of(type.Entry.Access, Of(type), type.Entry.Delegated),
            (one, other) => !Of(one).IsNone && !Of(other).IsNone
                && string.Equals(one.Entry.Delegated, other.Entry.Delegated, StringComparison.Ordinal)
                && (Of(one).Implies(Of(other)) || Of(other).Implies(Of(one))));
        return new TypeAccess(
            group[0].Entry.Name,
            group.Select(type => type.Entry.Root).FirstOrDefault(root => root is not null),
            Strictest(group.Select(type => type.Entry.Access)),
            All(group.Select(Of)),
            DelegatedAccess.Join(group.Select(type => type.Entry.Delegated)),
            Declarations.AssembliesOf(group));
    }

    private FieldAccess Compose(List<Declaration<FieldEntry>> group)
    {
        Requirement DeclaredBy(Declaration<FieldEntry> field) => EffectiveRequirement.Declared(
            field.Entry.Access, field.Module.Requirements[field.Entry.Declared]);

        var coordinate = group[0].Entry.Coordinate;
        Report(coordinate, group, field => AccessText.Of(field.Entry.Access, DeclaredBy(field), field.Entry.Delegated));
        var type = Types.Find(SchemaCoordinate.TypeOf(coordinate));
        var access = Strictest(group.Select(field => field.Entry.Access));
        if (access == AccessKind.Inherited && IsOpenRoot(type))
        {
            access = AccessKind.Undeclared;
        }

        var declared = EffectiveRequirement.Declared(access, All(group.Select(DeclaredBy)));

        // What each assembly computed for itself stays in, so that a map is never weaker than one of its modules.
        var effective = group.Aggregate(
            Requirement.None,
            (all, field) => all
                .And(field.Module.Requirements[field.Entry.Effective])
                .And(Effective(RequirementOf(type), declared, RequirementOf(Types.Find(field.Entry.ReturnType)))));
        return new FieldAccess(
            coordinate,
            access,
            declared,
            effective,
            group[0].Entry.ReturnType,
            group.Any(field => field.Entry.IsRoot) || type?.Root is not null,
            DelegatedAccess.Join(group.Select(field => field.Entry.Delegated)),
            access == AccessKind.Public ? group[0].Entry.PublicReason : null,
            Declarations.AssembliesOf(group));
    }

    // A server has thousands of fields and a few dozen combinations.
    private Requirement Effective(Requirement type, Requirement field, Requirement returnType)
    {
        var parts = (type, field, returnType);
        if (!_effective.TryGetValue(parts, out var effective))
        {
            effective = EffectiveRequirement.Of(type, field, returnType);
            _effective.Add(parts, effective);
        }

        return effective;
    }

    private ArgumentAccess Compose(List<Declaration<ArgumentEntry>> group)
    {
        Requirement Of(Declaration<ArgumentEntry> argument) => argument.Module.Requirements[argument.Entry.Requirement];

        Report(group[0].Entry.Coordinate, group, argument => AccessText.Of(AccessKind.Inherited, Of(argument), null));
        return new ArgumentAccess(group[0].Entry.Coordinate, All(group.Select(Of)), Declarations.AssembliesOf(group));
    }

    /// <summary>
    /// A library may add fields to a type without knowing that the host makes it a root type: nothing declared is then not
    /// "inherited" but undeclared, unless the type itself is guarded.
    /// </summary>
    private static bool IsOpenRoot(TypeAccess? type) =>
        type?.Root is not null && RootFields.AskedThemselves(type);

    private static Requirement RequirementOf(TypeAccess? type) => type?.Requirement ?? Requirement.None;

    private void Report<T>(
        string coordinate,
        List<Declaration<T>> group,
        Func<Declaration<T>, string> text,
        Func<Declaration<T>, Declaration<T>, bool>? agree = null)
    {
        for (var i = 1; i < group.Count; i++)
        {
            var first = text(group[0]);
            var second = text(group[i]);
            if (!string.Equals(first, second, StringComparison.Ordinal) && agree?.Invoke(group[0], group[i]) != true)
            {
                _conflicts.Add(new MapConflict(
                    coordinate, group[0].Module.AssemblyName, first, group[i].Module.AssemblyName, second));
            }
        }
    }
}
