using Verify = GqlAuthTooling.Testing.CodeFixVerifier<
    GqlAuthTooling.Analyzers.PayloadListMustBeWellFormed, GqlAuthTooling.CodeFixes.PayloadListMustBeWellFormedFix>;

namespace GqlAuthTooling.Analyzers.Tests;

public class PayloadListMustBeWellFormedFixTests
{
    private const string Mutations = """


        [MutationType]
        public static class Mutations
        {
            public static UpdatePayload Update(int id) => null!;
        }
        """;

    [Fact]
    public Task Property_IsRetyped() => Verify.CodeFixAsync(
        """
        public class UpdatePayload
        {
            /// <summary>Errors.</summary>
            public List<string> [|UserErrors|] { get; set; } = new(); // all
        }
        """ + Mutations,
        """
        public class UpdatePayload
        {
            /// <summary>Errors.</summary>
            public IReadOnlyList<UserError> UserErrors { get; set; } = []; // all
        }
        """ + Mutations);

    [Fact]
    public Task PositionalParameter_IsRetyped() => Verify.CodeFixAsync(
        "public record UpdatePayload(int Id, string[] [|UserWarnings|]);" + Mutations,
        "public record UpdatePayload(int Id, IReadOnlyList<UserWarning> UserWarnings);" + Mutations,
        PayloadListMustBeWellFormedFix.RetypeKey);

    [Fact]
    public Task ComputedProperty_OffersNothing() => Verify.OffersAsync("""
        public class UpdatePayload
        {
            public List<string> [|UserErrors|] => new();
        }
        """ + Mutations);

    [Fact]
    public Task FixAll_Retypes() => Verify.FixAllAsync(
        """
        public class UpdatePayload
        {
            public List<string> [|UserErrors|] { get; set; } = new();

            public string? [|UserWarnings|] { get; set; }
        }
        """ + Mutations,
        """
        public class UpdatePayload
        {
            public IReadOnlyList<UserError> UserErrors { get; set; } = [];

            public IReadOnlyList<UserWarning> UserWarnings { get; set; }
        }
        """ + Mutations);
}
