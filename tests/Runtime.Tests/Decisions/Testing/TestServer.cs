using GqlAuthTooling.Runtime.Tests.Map;

namespace GqlAuthTooling.Runtime.Tests.Decisions.Testing;

/// <summary>
/// A schema with its permissions, written as GraphQL's own schema language. <c>@needs("…")</c>, <c>@public</c>,
/// <c>@authenticated</c> and <c>@deprecated("reason")</c> stand for the C# attributes; <c>@unmapped</c> is known to the schema and
/// not to the map.
/// </summary>
internal sealed class TestServer : ISchemaFacts
{
    private readonly Dictionary<string, TypeDefinition> _types = [];

    public TestServer(string schema)
    {
        var parser = new Parser(schema);
        while (parser.Peek.Length > 0)
        {
            var type = Definition(parser);
            _types.Add(type.Name, type);
        }

        Map = PermissionMap.Compose(Module());
    }

    public PermissionMap Map { get; }

    public IReadOnlyDictionary<string, TypeDefinition> Types => _types;

    public sealed record Member(string Name, string Type, Dictionary<string, string> Directives, List<Member> Arguments)
    {
        public string Access => Directives.GetValueOrDefault("needs")
            ?? (Directives.ContainsKey("public") ? "public" : Directives.ContainsKey("authenticated") ? "authenticated" : "inherited");
    }

    public sealed record TypeDefinition(
        string Name, string Keyword, Dictionary<string, string> Directives, List<string> Related, List<Member> Members)
    {
        public string Access => new Member(Name, "", Directives, []).Access;

        public Member? Find(string name) => Members.Find(member => member.Name == name);
    }

    public OperationPlan<Value> Plan(string operation) => new Parser(operation).Document().Plan(Map, this);

    public Caller Caller(params string[] grants) => GqlAuthTooling.Caller.Authenticated(Map.Catalog, grants);

    /// <summary>Decides about a request. Permissions are separated by blanks.</summary>
    public OperationDecision Decide(string operation, string grants = "", string? variables = null)
    {
        var document = new Parser(operation).Document();
        return document.Plan(Map, this).Decide(Caller(grants.Split(' ')), new Variables(document.Coerce(variables)));
    }

    public NamedTypeKind KindOf(string typeName) => _types.GetValueOrDefault(typeName)?.Keyword switch
    {
        "type" => NamedTypeKind.Object,
        "interface" => NamedTypeKind.Interface,
        "union" => NamedTypeKind.Union,
        "input" => NamedTypeKind.Input,
        "enum" => NamedTypeKind.Enum,
        _ => typeName is "String" or "Int" or "Boolean" or "ID" ? NamedTypeKind.Scalar : NamedTypeKind.Unknown,
    };

    public IReadOnlyList<string> PossibleTypes(string typeName) => KindOf(typeName) switch
    {
        NamedTypeKind.Object => [typeName],
        NamedTypeKind.Union => _types[typeName].Related,
        NamedTypeKind.Interface => [.. _types.Values
            .Where(type => type.Keyword == "type" && type.Related.Contains(typeName)).Select(type => type.Name)],
        _ => [],
    };

    public string? FieldType(string typeName, string fieldName) => _types.GetValueOrDefault(typeName)?.Find(fieldName)?.Type;

    public string? ArgumentType(string typeName, string fieldName, string argumentName) => _types
        .GetValueOrDefault(typeName)?.Find(fieldName)?.Arguments.Find(argument => argument.Name == argumentName)?.Type;

    public string? InputFieldType(string inputType, string fieldName) => FieldType(inputType, fieldName);

    public IReadOnlyList<string> InputFields(string inputType) =>
        [.. _types.GetValueOrDefault(inputType)?.Members.Select(member => member.Name) ?? []];

    private static TypeDefinition Definition(Parser parser)
    {
        var keyword = parser.Take();
        var name = parser.Take();
        List<string> related = [];
        if (parser.TryTake("implements") || parser.TryTake("="))
        {
            do
            {
                related.Add(parser.Take());
            }
            while (parser.TryTake("&") || parser.TryTake("|"));
        }

        var directives = Directives(parser);
        var members = parser.TryTake("{") ? parser.Until("}", () => ReadMember(parser, keyword == "enum")) : [];
        return new TypeDefinition(name, keyword, directives, related, members);
    }

    private static Member ReadMember(Parser parser, bool isValue)
    {
        var name = parser.Take();
        var arguments = parser.TryTake("(") ? parser.Until(")", () => ReadMember(parser, isValue: false)) : [];
        var type = "";
        if (!isValue)
        {
            parser.Expect(":");
            type = parser.NamedType();
        }

        return new Member(name, type, Directives(parser), arguments);
    }

    private static Dictionary<string, string> Directives(Parser parser)
    {
        Dictionary<string, string> directives = [];
        while (parser.TryTake("@"))
        {
            var name = parser.Take();
            var hasText = parser.TryTake("(");
            directives.Add(name, hasText ? parser.Take().Trim('"') : "");
            if (hasText)
            {
                parser.Expect(")");
            }
        }

        return directives;
    }

    private PermissionModule Module()
    {
        var module = new ModuleBuilder("Server");
        foreach (var type in _types.Values.Where(type => !type.Directives.ContainsKey("unmapped")))
        {
            OperationKind? root = Enum.TryParse<OperationKind>(type.Name, out var kind) ? kind : null;
            if (type.Keyword is "type" or "interface")
            {
                module.Type(type.Name, type.Access, root);
            }

            foreach (var member in type.Members.Where(member => !member.Directives.ContainsKey("unmapped")))
            {
                Add(module, type, member);
            }
        }

        return module.Build();
    }

    private static void Add(ModuleBuilder module, TypeDefinition type, Member member)
    {
        var coordinate = type.Name + "." + member.Name;
        var deprecated = type.Keyword switch
        {
            "input" => DeprecationKind.InputField,
            "enum" => DeprecationKind.EnumValue,
            _ => DeprecationKind.Field,
        };
        Deprecate(module, member, deprecated, coordinate);
        if (type.Keyword is "type" or "interface")
        {
            module.Field(coordinate, member.Access, member.Type);
            foreach (var argument in member.Arguments)
            {
                var name = $"{coordinate}({argument.Name}:)";
                Deprecate(module, argument, DeprecationKind.Argument, name);
                Require(module, argument, name);
            }
        }
        else if (type.Keyword == "input")
        {
            Require(module, member, coordinate);
        }
    }

    private static void Require(ModuleBuilder module, Member member, string coordinate)
    {
        if (member.Access != "inherited")
        {
            module.Argument(coordinate, member.Access);
        }
    }

    private static void Deprecate(ModuleBuilder module, Member member, DeprecationKind kind, string coordinate)
    {
        if (member.Directives.TryGetValue("deprecated", out var reason))
        {
            module.Deprecation(kind, coordinate, reason);
        }
    }
}
