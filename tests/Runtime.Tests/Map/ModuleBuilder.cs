namespace GqlAuthTooling.Runtime.Tests.Map;

/// <summary>Writes module data in a line or two; what a generated class would do at length.</summary>
internal sealed class ModuleBuilder(string assembly)
{
    private readonly List<Requirement> _requirements = [];
    private readonly List<TypeEntry> _types = [];
    private readonly List<FieldEntry> _fields = [];
    private readonly List<ArgumentEntry> _arguments = [];
    private readonly List<DeprecationEntry> _deprecations = [];
    private readonly List<PayloadEntry> _payloads = [];

    public ModuleBuilder Type(string name, string access = "inherited", OperationKind? root = null, string? delegated = null)
    {
        var (kind, requirement) = Read(access);
        _types.Add(new TypeEntry(name, root, kind, Intern(requirement), delegated));
        return this;
    }

    public ModuleBuilder Field(string coordinate, string access = "inherited", string returns = "String", string? delegated = null)
    {
        var (kind, requirement) = Read(access);
        var isRoot = coordinate.StartsWith("Query.", StringComparison.Ordinal);
        var index = Intern(requirement);
        _fields.Add(new FieldEntry(
            coordinate, kind, index, index, returns, isRoot, delegated, kind == AccessKind.Public ? "a reason" : null));
        return this;
    }

    public ModuleBuilder Argument(string coordinate, string access)
    {
        _arguments.Add(new ArgumentEntry(coordinate, Intern(Read(access).Requirement)));
        return this;
    }

    public ModuleBuilder Deprecation(DeprecationKind kind, string coordinate, string reason)
    {
        _deprecations.Add(new DeprecationEntry(kind, coordinate, reason, null, null));
        return this;
    }

    public ModuleBuilder Payload(string coordinate, bool errors, bool warnings)
    {
        _payloads.Add(new PayloadEntry(coordinate, "Payload", errors, warnings));
        return this;
    }

    public PermissionModule Build() => new(
        assembly,
        [.. _requirements.SelectMany(requirement => requirement.Permissions).Distinct()],
        [.. _requirements],
        [.. _types],
        [.. _fields],
        [.. _arguments],
        [.. _deprecations],
        [.. _payloads]);

    private static (AccessKind Kind, Requirement Requirement) Read(string access) => access switch
    {
        "undeclared" => (AccessKind.Undeclared, Requirement.None),
        "inherited" => (AccessKind.Inherited, Requirement.None),
        "public" => (AccessKind.Public, Requirement.None),
        "authenticated" => (AccessKind.Authenticated, Requirement.Authenticated),
        "delegated" => (AccessKind.Delegated, Requirement.None),
        "permission without any" => (AccessKind.Permission, Requirement.None),
        _ => (AccessKind.Permission, Requirement.FromClauses(access.Split(" & ").Select(clause => clause.Split(" | ")))),
    };

    private int Intern(Requirement requirement)
    {
        if (!_requirements.Contains(requirement))
        {
            _requirements.Add(requirement);
        }

        return _requirements.IndexOf(requirement);
    }
}
