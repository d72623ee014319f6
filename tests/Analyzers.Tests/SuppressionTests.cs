using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace GqlAuthTooling.Analyzers.Tests;

/// <summary>Every kind of rule can be silenced in every way that developers know, and is not without.</summary>
public class SuppressionTests
{
    private const string Reason = "Justification = \"Known\"";

    public static TheoryData<string> Names => new(Kinds.Keys);

    public static TheoryData<string, string> NamesAndWays
    {
        get
        {
            var data = new TheoryData<string, string>();
            foreach (var name in Kinds.Keys)
            {
                foreach (var way in new[] { "pragma", "member", "type", "assembly", "assemblyMember", "assemblyType", "namespace" })
                {
                    data.Add(name, way);
                }
            }

            return data;
        }
    }

    private static Dictionary<string, Kind> Kinds { get; } = new(StringComparer.Ordinal)
    {
        ["field of a file rule at its member"] = new("GQLA001", "M:Shop.Queries.GetOrder~System.Int32", "T:Shop.Queries", """
            [QueryType] /*type*/
            public static class Queries
            {
                /*member*/
                public static int GetOrder() => 1;
            }
            """),
        ["field of a file rule at a descriptor"] = new(
            "GQLA001", "M:Shop.QueryType.Configure(HotChocolate.Types.IObjectTypeDescriptor)", "T:Shop.QueryType", """
            /*type*/
            public class QueryType : ObjectType
            {
                /*member*/
                protected override void Configure(IObjectTypeDescriptor descriptor) =>
                    descriptor.Name(OperationTypeNames.Query).Field("version").Resolve("1");
            }
            """),
        ["file rule at a class"] = new("GQLA101", "T:Shop.CancelPayload", "T:Shop.CancelPayload", """
            [MutationType]
            public static class Mutations
            {
                [RequiresPermission("Order:write")]
                public static CancelPayload Cancel(int id) => new();
            }

            /*member*/
            public class CancelPayload { public int Id { get; set; } }
            """),
        ["file rule at a class that implements an interface"] = new("GQLA008", "T:Shop.Order", "T:Shop.Order", """
            [InterfaceType("Entity"), RequiresPermission("Entity:read")]
            public interface IEntity { int Id { get; } }

            /*member*/
            public class Order : IEntity { public int Id { get; set; } }

            [QueryType]
            public static class Queries
            {
                [RequiresAuthentication]
                public static IEntity? GetEntity() => null;

                [RequiresAuthentication]
                public static Order? GetOrder() => null;
            }
            """),
        ["file rule at a property"] = new("GQLA014", "P:Shop.Customer.Password", "T:Shop.Customer", """
            /*type*/
            public class Customer
            {
                /*member*/
                public string Password { get; set; } = "";
            }

            [QueryType]
            public static class Queries
            {
                [RequiresPermission("Customer:read")]
                public static Customer? GetCustomer() => null;
            }
            """),
        ["file rule at a record's parameter"] = new("GQLA014", "T:Shop.Customer", "T:Shop.Customer", """
            /*member*/
            public record Customer(int Id, string Iban);

            [QueryType]
            public static class Queries
            {
                [RequiresPermission("Customer:read")]
                public static Customer? GetCustomer() => null;
            }
            """),
        ["note of the reader"] = new(
            "GQLA015", "M:Shop.QueryType.Configure(HotChocolate.Types.IObjectTypeDescriptor)", "T:Shop.QueryType", """
            /*type*/
            public class QueryType : ObjectType
            {
                /*member*/
                protected override void Configure(IObjectTypeDescriptor descriptor) =>
                    descriptor.Name(OperationTypeNames.Query).Field(Environment.MachineName).Resolve("1");
            }
            """),
        ["symbol rule at an attribute"] = new("GQLA016", "M:Shop.Queries.GetOrder~System.Int32", "T:Shop.Queries", """
            [QueryType] /*type*/
            public static class Queries
            {
                /*member*/
                [PublicAccess("")]
                public static int GetOrder() => 1;
            }
            """),
        ["symbol rule at a parameter"] = new("GQLA002", "M:Shop.Queries.GetOrder(System.Int32)~System.Int32", "T:Shop.Queries", """
            [QueryType] /*type*/
            public static class Queries
            {
                [RequiresAuthentication]
                /*member*/
                public static int GetOrder([RequiresPermission("")] int id) => 1;
            }
            """),
        ["symbol rule at a class"] = new("GQLA016", "T:Shop.Queries", "T:Shop.Queries", """
            [QueryType, PublicAccess("")] /*member*/
            public static class Queries
            {
                public static int GetOrder() => 1;
            }
            """),
    };

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Unsuppressed_IsFound(string name) =>
        Assert.Contains(Kinds[name].Id, await FindingsAsync(Kinds[name], "", "", "", ""));

    [Theory]
    [MemberData(nameof(NamesAndWays))]
    public async Task Suppressed_IsNotFound(string name, string way)
    {
        var kind = Kinds[name];
        var here = $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Authorization\", \"{kind.Id}:Whatever\", {Reason})]";
        var there = $"[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"Authorization\", \"{kind.Id}\", {Reason}";
        var findings = await (way switch
        {
            "pragma" => FindingsAsync(kind, $"#pragma warning disable {kind.Id}\n", "", "", ""),
            "member" => FindingsAsync(kind, "", "", here, ""),
            "type" when kind.Source.Contains("/*type*/", StringComparison.Ordinal) => FindingsAsync(kind, "", here, "", ""),
            "type" => FindingsAsync(kind, "", "", here, ""),
            "assembly" => FindingsAsync(kind, "", "", "", there + ")]"),
            "assemblyMember" => FindingsAsync(kind, "", "", "", there + $", Scope = \"member\", Target = \"~{kind.Member}\")]"),
            "assemblyType" => FindingsAsync(kind, "", "", "", there + $", Scope = \"type\", Target = \"~{kind.Type}\")]"),
            _ => FindingsAsync(kind, "", "", "", there + ", Scope = \"namespaceanddescendants\", Target = \"~N:Shop\")]"),
        });

        Assert.DoesNotContain(kind.Id, findings);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task SeverityNoneInEditorConfig_IsNotFound(string name)
    {
        var kind = Kinds[name];
        var configs = AnalyzerConfigSet.Create(new[]
        {
            AnalyzerConfig.Parse(
                $"root = true\n[Test0.cs]\ndotnet_diagnostic.{kind.Id}.severity = none\n", "/shop/.editorconfig"),
        });

        Assert.DoesNotContain(kind.Id, await FindingsAsync(kind, "", "", "", "", new Severities(configs)));
    }

    [Fact]
    public async Task PublicAccessWithAReason_IsNotFound()
    {
        var kind = Kinds["field of a file rule at its member"];

        Assert.Empty(await FindingsAsync(kind, "", "", "[PublicAccess(\"Shown to visitors\")]", ""));
    }

    private static async Task<IEnumerable<string>> FindingsAsync(
        Kind kind, string head, string onType, string onMember, string suppressions, SyntaxTreeOptionsProvider? severities = null)
    {
        var source = head + "namespace Shop;\n\n"
            + kind.Source.Replace("/*type*/", onType, StringComparison.Ordinal).Replace("/*member*/", onMember, StringComparison.Ordinal);
        var test = TestCompilation.OfFiles(
            new TestFile("/shop/Test0.cs", source),
            new TestFile("/shop/GlobalSuppressions.cs", suppressions));
        Compilation compilation = test.Build();
        CompileErrors.AssertNone(compilation);
        if (severities is not null)
        {
            compilation = compilation.WithOptions(compilation.Options.WithSyntaxTreeOptionsProvider(severities));
        }

        var diagnostics = await AnalyzerRun.RunAsync(
            compilation, TestOptionsProvider.For(test), Rules.CreateAnalyzers());
        return diagnostics.Where(diagnostic => diagnostic.Severity != DiagnosticSeverity.Hidden).Select(diagnostic => diagnostic.Id);
    }

    private sealed record Kind(string Id, string Member, string Type, string Source);

    private sealed class Severities(AnalyzerConfigSet configs) : SyntaxTreeOptionsProvider
    {
        public override GeneratedKind IsGenerated(SyntaxTree tree, CancellationToken cancellationToken) => GeneratedKind.Unknown;

        public override bool TryGetDiagnosticValue(
            SyntaxTree tree, string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity) =>
            configs.GetOptionsForSourcePath(tree.FilePath).TreeOptions.TryGetValue(diagnosticId, out severity);

        public override bool TryGetGlobalDiagnosticValue(
            string diagnosticId, CancellationToken cancellationToken, out ReportDiagnostic severity)
        {
            severity = ReportDiagnostic.Default;
            return false;
        }
    }
}
