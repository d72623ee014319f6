using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers.Tests;

/// <summary>
/// Rules about fields say the same however a class becomes a root: by an attribute of the source generator, as an
/// extension, by a call, code-first, and where packages are not restored.
/// </summary>
public class StylesTests
{
    private const string Types = """

        public class Product { public int Id { get; set; } }

        public class NoListsPayload { public int Id { get; set; } }

        public class BadPayload
        {
            public string[]? UserErrors { get; set; }
            public string[]? UserWarnings { get; set; }
        }

        public class GoodPayload
        {
            public IReadOnlyList<UserError>? UserErrors { get; set; }
            public IReadOnlyList<UserWarning>? UserWarnings { get; set; }
        }
        """;

    private const string Reads = "[RequiresPermission(\"Order:read\")]";

    /// <summary>What the rules about a catalogue and about the approved surface compare with.</summary>
    private static readonly (string Ids, string File, string Text)[] Files =
    [
        ("GQLA003", "permissions.json", """{ "permissions": ["Order:read"] }"""),
        ("GQLA301 GQLA302 GQLA303", "PermissionMap.approved.txt", "Query.margin: Order:read\nQuery.x: authenticated\n"),
    ];

    private static readonly (string Id, string Root, string Wrong, string Right)[] Cases =
    [
        ("GQLA001", "Query", "public int GetX() => 1;", "[RequiresAuthentication] public int GetX() => 1;"),
        ("GQLA002", "Query", "[RequiresPermission(\"Order:\")] public int GetX() => 1;", "[RequiresPermission(\"Order:read\")] public int GetX() => 1;"),
        ("GQLA004", "Query", "[RequiresPermission(\"Order:read\")] private int GetY() => 1; [RequiresAuthentication] public int GetX() => GetY();", "[RequiresPermission(\"Order:read\")] public int GetX() => 1;"),
        ("GQLA005", "Query", "[PublicAccess(\"Shown\"), RequiresAuthentication] public int GetX() => 1;", "[PublicAccess(\"Shown\")] public int GetX() => 1;"),
        ("GQLA006", "Query", "[Microsoft.AspNetCore.Authorization.Authorize] public int GetX() => 1;", "[HotChocolate.Authorization.Authorize] public int GetX() => 1;"),
        ("GQLA003", "Query", "[RequiresPermission(\"Order:raed\")] public int GetX() => 1;", "[RequiresPermission(\"Order:read\")] public int GetX() => 1;"),
        ("GQLA007", "Mutation", Changes("Order:read"), Changes("Order:write")),
        ("GQLA008", "Query", Overrides("[PublicAccess(\"Shown\")]"), Overrides("[RequiresPermission(\"Order:read\", \"Order:margin\")]")),
        ("GQLA009", "Query", TwoWays(""), TwoWays(Reads)),
        ("GQLA010", "Query", Relay(""), Relay(Reads)),
        ("GQLA011", "Query", Promises("[PublicAccess(\"Shown\")]"), Promises(Reads)),
        ("GQLA012", "Subscription", SideEntrance("[RequiresAuthentication]"), SideEntrance(Reads)),
        ("GQLA013", "Query", Filters("[RequiresAuthentication]"), Filters("[RequiresPermission(\"Order:margin\")]")),
        ("GQLA014", "Query", Sensitive(""), Sensitive("[RequiresPermission(\"Customer:password\")]")),
        ("GQLA016", "Query", "[PublicAccess(\"\")] public int GetX() => 1;", "[PublicAccess(\"Shown\")] public int GetX() => 1;"),
        ("GQLA101", "Mutation", "public NoListsPayload GetX() => new();", "public GoodPayload GetX() => new();"),
        ("GQLA102", "Mutation", "public NoListsPayload GetX() => new();", "public GoodPayload GetX() => new();"),
        ("GQLA103", "Mutation", "public BadPayload GetX() => new();", "public GoodPayload GetX() => new();"),
        ("GQLA104", "Mutation", "public int GetX() => 1;", "public GoodPayload GetX() => new();"),
        ("GQLA201", "Query", "[Deprecated(\"Use y\", RemovalDate = \"2020-01-01\")] public int GetX() => 1;", "[Deprecated(\"Use y\", RemovalDate = \"2099-01-01\")] public int GetX() => 1;"),
        ("GQLA202", "Query", "[Deprecated(\"Use y\", RemovalDate = \"soon\")] public int GetX() => 1;", "[Deprecated(\"Use y\", RemovalDate = \"2099-01-01\")] public int GetX() => 1;"),
        ("GQLA203", "Query", "[Obsolete] public int GetX() => 1;", "[Obsolete(\"Use y\")] public int GetX() => 1;"),
        ("GQLA204", "Query", "[Deprecated(\"Use y\")] public int GetX() => 1;", "[Deprecated(\"Use y\", RemovalDate = \"2099-01-01\")] public int GetX() => 1;"),
        ("GQLA205", "Query", "[Deprecated(\"Use y\", Replacement = \"Product.ID\")] public Product? GetX() => null;", "[Deprecated(\"Use y\", Replacement = \"Product.id\")] public Product? GetX() => null;"),
        ("GQLA206", "Query", "[PublicAccess(\"Shown\"), Deprecated(\"Use y\", Replacement = \"Query.y\")] public int GetX() => 1; [RequiresAuthentication] public int GetY() => 1;", "[RequiresAuthentication, Deprecated(\"Use y\", Replacement = \"Query.y\")] public int GetX() => 1; [RequiresAuthentication] public int GetY() => 1;"),
        ("GQLA207", "Query", "[GraphQLDeprecated(\"Use y\")] public int GetX() => 1;", "[Deprecated(\"Use y\")] public int GetX() => 1;"),
        ("GQLA208", "Query", "public int GetX([GraphQLDeprecated(\"Not needed\")] int shop) => 1;", "public int GetX([GraphQLDeprecated(\"Not needed\")] int? shop) => 1;"),
        ("GQLA301", "Query", "[RequiresPermission(\"Order:read\")] public int GetX() => 1;", "[RequiresAuthentication] public int GetX() => 1;"),
        ("GQLA302", "Query", "public int GetY() => 1; [RequiresAuthentication] public int GetX() => 1;", "[RequiresPermission(\"Order:read\")] public int GetMargin() => 1; [RequiresAuthentication] public int GetX() => 1;"),
        ("GQLA303", "Query", "[PublicAccess(\"Shown\")] public int GetX() => 1;", "[RequiresAuthentication] public int GetX() => 1;"),
        ("GQLA901", "Query", "[RequiresAuthentication] public int GetX() => 1; [PublicAccess(\"Shown\")] public int X => 1;", "[RequiresAuthentication] public int GetX() => 1; [PublicAccess(\"Shown\")] public int Y => 1;"),
    ];

    private static readonly (string Name, string Source)[] Styles =
    [
        ("generated", "[ROOTType] public class Fields { MEMBERS }"),
        ("extension by name", "[ExtendObjectType(\"ROOT\")] public class Fields { MEMBERS }"),
        ("extension by constant", "[ExtendObjectType(OperationTypeNames.ROOT)] public class Fields { MEMBERS }"),
        ("extension by type", "public class ROOT { } [ExtendObjectType(typeof(ROOT))] public class Fields { MEMBERS } "
            + "public static class Startup { public static void Run(IServiceCollection services) => "
            + "services.AddGraphQLServer().AddROOTType<ROOT>().AddTypeExtension<Fields>(); }"),
        ("call", "public class ROOT { MEMBERS } public static class Startup { public static void Run(IServiceCollection services) => "
            + "services.AddGraphQLServer().AddROOTType<ROOT>(); }"),
        ("code-first", "public class ROOT { MEMBERS } public class RootType : ObjectType<ROOT> { "
            + "protected override void Configure(IObjectTypeDescriptor<ROOT> descriptor) => descriptor.Field(root => root.GetX()).Description(\"x\"); } "
            + "public static class Startup { public static void Run(IServiceCollection services) => "
            + "services.AddGraphQLServer().AddROOTType<RootType>(); }"),
    ];

    public static IEnumerable<object[]> Matrix =>
        from one in Cases
        from style in Styles
        where one.Id != "GQLA901" || style.Name != "code-first" // A description takes the place of every member of its name.
        select new object[] { one.Id, style.Name };

    [Theory]
    [MemberData(nameof(Matrix))]
    public async Task WrongAndRight_AreToldApart(string id, string style)
    {
        var (_, root, wrong, right) = Cases.Single(one => one.Id == id);
        var source = Styles.Single(one => one.Name == style).Source.Replace("ROOT", root, StringComparison.Ordinal);
        foreach (var flavour in new[] { HotChocolateFlavour.V13, HotChocolateFlavour.V15, HotChocolateFlavour.Unresolved })
        {
            Assert.Contains(id, await FindingsAsync(id, source.Replace("MEMBERS", wrong, StringComparison.Ordinal), flavour));
            Assert.DoesNotContain(id, await FindingsAsync(id, source.Replace("MEMBERS", right, StringComparison.Ordinal), flavour));
        }
    }

    private static async Task<IEnumerable<string>> FindingsAsync(string id, string source, HotChocolateFlavour flavour)
    {
        var test = TestCompilation.Of(source + Types).WithHotChocolate(flavour).WithOption("GqlAuthToday", "2024-01-01");
        test = Files.Where(file => file.Ids.Contains(id, StringComparison.Ordinal))
            .Aggregate(test, (compared, file) => compared.WithAdditionalFile(file.File, file.Text));
        DiagnosticAnalyzer[] analyzers = [Rules.CreateAnalyzers().Single(rule => rule.SupportedDiagnostics[0].Id == id)];
        return (await AnalyzerRun.RunAsync(test, analyzers)).Select(finding => finding.Id);
    }

    private static string Changes(string permission) =>
        $"[RequiresPermission(\"{permission}\")] public GoodPayload UpdateOrder() => new(); "
        + "[RequiresPermission(\"Order:write\")] public GoodPayload GetX() => new();";

    private static string Overrides(string access) =>
        "public class Item { [RequiresPermission(\"Order:read\")] public virtual int Margin => 1; } "
        + $"public class Order : Item {{ {access} public override int Margin => 1; }} "
        + "[RequiresAuthentication] public Order? GetX() => null;";

    private static string TwoWays(string access) =>
        $"{access} public class Order {{ public int Id {{ get; set; }} }} public class Customer {{ public Order? Order => null; }} "
        + $"{Reads} public Order? GetX() => null; [RequiresAuthentication] public Customer? GetCustomer() => null;";

    private static string Relay(string access) =>
        $"[Node] {access} public class Order {{ public int Id {{ get; set; }} public static Order? Get(int id) => null; }} "
        + $"{Reads} public Order? GetX() => null; public static class Setup {{ public static void Run(IServiceCollection services) => "
        + "services.AddGraphQLServer().AddGlobalObjectIdentification(); }";

    private static string Promises(string access) =>
        $"{Reads} public class Order {{ public int Id {{ get; set; }} }} {access} public Order? GetX() => null;";

    private static string SideEntrance(string access) =>
        "public class Order { public int Id { get; set; } } "
        + $"[ExtendObjectType(\"Query\")] public class Orders {{ {Reads} public List<Order> GetOrders() => new(); }} "
        + "public static class Setup { public static void Run(IServiceCollection services) => "
        + "services.AddGraphQLServer().AddQueryType().AddTypeExtension<Orders>(); } "
        + $"[Subscribe] {access} public Order GetX() => new();";

    private static string Filters(string access) =>
        "public class Order { public int Id { get; set; } [RequiresPermission(\"Order:margin\")] public int Margin { get; set; } } "
        + $"[UseFiltering] {access} public IQueryable<Order> GetX() => null!;";

    private static string Sensitive(string access) =>
        $"public class Customer {{ public int Id {{ get; set; }} {access} public string? Password {{ get; set; }} }} "
        + "[RequiresAuthentication] public Customer? GetX() => null;";
}
