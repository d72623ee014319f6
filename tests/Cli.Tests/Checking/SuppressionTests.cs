using GqlAuthTooling.Cli.Tests.Support;

namespace GqlAuthTooling.Cli.Tests.Checking;

/// <summary>What silences a rule in the compiler silences it in <c>check</c>, also where packages were never restored.</summary>
public sealed class SuppressionTests : IDisposable
{
    // A file rule at a member, at a class, at a property and at a descriptor, a note of the reader, a symbol rule at an attribute.
    private const string Source = """
        using GqlAuthTooling;
        using HotChocolate.Types;
        namespace Shop;

        /*GQLA001*/
        [MutationType]
        public static class Mutations
        {
            /*member GQLA001*/
            public static CancelPayload Cancel(int id) => new();
        }

        /*GQLA101*/
        public class CancelPayload { public UserWarning[] UserWarnings { get; set; } = []; }

        /*GQLA014*/
        public class Customer
        {
            /*member GQLA014*/
            public string Password { get; set; } = "";
        }

        /*GQLA016*/
        [QueryType]
        public static class Queries
        {
            /*member GQLA016*/
            [PublicAccess("")]
            public static Customer? GetCustomer() => null;
        }

        /*GQLA015*/
        public class CustomerType : ObjectType<Customer>
        {
            /*member GQLA015*/
            protected override void Configure(IObjectTypeDescriptor<Customer> descriptor)
            {
                descriptor.Field(System.Environment.MachineName).Resolve("");
            }
        }
        """;

    private readonly TempTree _tree = new();

    public static TheoryData<string, string> Rules => new()
    {
        { "GQLA001", "M:Shop.Mutations.Cancel(System.Int32)~Shop.CancelPayload" },
        { "GQLA101", "T:Shop.CancelPayload" },
        { "GQLA014", "P:Shop.Customer.Password" },
        { "GQLA016", "M:Shop.Queries.GetCustomer~Shop.Customer" },
        { "GQLA015", "T:Shop.CustomerType" },
    };

    public void Dispose() => _tree.Dispose();

    [Theory]
    [MemberData(nameof(Rules))]
    public async Task EveryWay_Suppresses(string id, string target)
    {
        var attribute = $"[System.Diagnostics.CodeAnalysis.SuppressMessage(\"Authorization\", \"{id}\", Justification = \"Known\")]";
        var scope = target.StartsWith("T:", StringComparison.Ordinal) ? "type" : "member";
        var assembly = "[assembly: System.Diagnostics.CodeAnalysis.SuppressMessage(\"Authorization\", \"" + id + "\"";

        Assert.Contains(id, await IdsAsync(Source));
        Assert.DoesNotContain(id, await IdsAsync($"#pragma warning disable {id}\n" + Source));
        Assert.DoesNotContain(id, await IdsAsync(Source.Replace($"/*{id}*/", attribute, StringComparison.Ordinal)));
        if (Source.Contains($"/*member {id}*/", StringComparison.Ordinal))
        {
            Assert.DoesNotContain(id, await IdsAsync(Source.Replace($"/*member {id}*/", attribute, StringComparison.Ordinal)));
        }

        Assert.DoesNotContain(id, await IdsAsync(Source, assembly + ")]"));
        Assert.DoesNotContain(id, await IdsAsync(Source, assembly + $", Scope = \"{scope}\", Target = \"~{target}\")]"));
        _tree.Write(".editorconfig", $"root = true\n[*.cs]\ndotnet_diagnostic.{id}.severity = none\n");
        Assert.DoesNotContain(id, await IdsAsync(Source));
    }

    [Fact]
    public async Task ReaderNotes_AreFindingsAndNothingElse()
    {
        _tree.Write("Queries.cs", Source);

        var text = (await Tool.RunAsync(_tree, "check", ".")).Output;
        var sarif = (await Tool.RunAsync(_tree, "check", ".", "--format", "sarif")).Output;

        Assert.Equal(2, text.Split("MachineName").Length);
        Assert.DoesNotContain("Not analysable", text, StringComparison.Ordinal);
        Assert.Equal(2, sarif.Split("MachineName").Length);
        Assert.Contains("GQLA015", text, StringComparison.Ordinal);
    }

    private async Task<string[]> IdsAsync(string source, string suppressions = "")
    {
        _tree.Write("Queries.cs", source).Write("GlobalSuppressions.cs", suppressions);
        return (await Tool.RunAsync(_tree, "check", ".", "--format", "json")).Ids();
    }
}
