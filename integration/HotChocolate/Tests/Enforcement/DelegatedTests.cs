using System.Linq;
using System.Threading.Tasks;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>HotChocolate's own attribute keeps working, alone and beside a permission.</summary>
/// <param name="server">The server.</param>
public sealed class DelegatedTests(GuardedServerUnderTest server) : IClassFixture<GuardedServerUnderTest>
{
#if !HOTCHOCOLATE13 // The server has no such field there.
    /// <summary>A field that is only HotChocolate's.</summary>
    /// <param name="token">The token.</param>
    /// <param name="answers">Whether it is answered.</param>
    [Theory]
    [InlineData("*", false)]
    [InlineData("role=auditor", true)]
    public async Task DelegatedField_IsTheEngines(string token, bool answers)
    {
        var answer = await server.Server.AskAsync("{ audit { id } }", token);

        Assert.Equal(answers, answer.HasData);
        Assert.Equal(answers ? [] : ["AUTH_NOT_AUTHORIZED"], Codes(answer));
    }

#endif
    /// <summary>A field that both guard: our refusal comes first, and neither replaces the other.</summary>
    [Fact]
    public async Task FieldGuardedTwice_NeedsBoth()
    {
        const string query = "{ contract(id: 1) { ledger } }";

        var noPermission = await server.Server.AskAsync(query, "Contract:find,role=auditor");
        var noRole = await server.Server.AskAsync(query, "Contract:find,Contract:read");
        var both = await server.Server.AskAsync(query, "Contract:find,Contract:read,role=auditor");

        Assert.Equal(["You need Contract:read permission to access contract."], noPermission.Messages);
        Assert.Equal(["AUTH_NOT_AUTHORIZED"], Codes(noRole));
        Assert.Equal("""{"contract":null}""", noRole.Json.GetProperty("data").GetRawText());
        Assert.Equal("""{"contract":{"ledger":"L1"}}""", both.Json.GetProperty("data").GetRawText());
    }

    private static string[] Codes(Support.Answer answer) =>
        answer.Json.TryGetProperty("errors", out var errors)
            ? [.. errors.EnumerateArray().Select(error => error.GetProperty("extensions").GetProperty("code").GetString()!)]
            : [];
}
