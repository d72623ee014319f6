using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using HotChocolate.Execution.Configuration;
using HotChocolate.Types;
using HotChocolate.Types.Descriptors;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>A schema that is built again while the server runs is enforced from its first request on.</summary>
public sealed class ReloadTests
{
    private const string Guarded = "{ contract(id: 1) { title } }";

    /// <summary>What was guarded stays so; what the new types add is denied unless they declare access, which counts.</summary>
    /// <param name="mode">The mode.</param>
    /// <param name="keepWarm">Whether the new schema is built at once, or for its first request.</param>
    [Theory]
    [InlineData(EnforcementMode.Reject, false)]
    [InlineData(EnforcementMode.Reject, true)]
    [InlineData(EnforcementMode.Partial, true)]
    public async Task ReloadedSchema_IsClosed(EnforcementMode mode, bool keepWarm)
    {
        var module = new Growing();
        await using var server = await GuardedServerUnderTest.StartAsync(
            graphQL => graphQL.AddTypeModule(_ => module).BuildAtStart(keepWarm), mode);
        await AssertClosedAsync(server);

        for (var version = 1; version <= 3; version++)
        {
            module.Grow();
            var field = "added" + version;
            var allowed = await WaitForAsync(server, "{ " + field + " }", $"Contract:find,Added:read");

            Assert.Equal("secret " + version, allowed.Json.GetProperty("data").GetProperty(field).GetString());
            var denied = await server.AskAsync("{ memo { text } " + field + " }", "Contract:find");
            Assert.Equal([$"You need Added:read permission to access {field}."], denied.Messages);
            Assert.DoesNotContain("secret", denied.Body, StringComparison.Ordinal);
            var undeclared = await server.AskAsync("{ undeclared" + version + " }", "*");
            Assert.Equal([$"You can't access undeclared{version}: no access is declared for it."], undeclared.Messages);
            Assert.DoesNotContain("secret", undeclared.Body, StringComparison.Ordinal);
            await AssertClosedAsync(server);
        }
    }

    private static async Task AssertClosedAsync(RunningServer server)
    {
        var refused = await server.AskAsync(Guarded, "Contract:find");
        Assert.Equal(["You need Contract:read permission to access contract."], refused.Messages);
        Assert.DoesNotContain("Contract 1", refused.Body, StringComparison.Ordinal);
        Assert.True((await server.AskAsync(Guarded, "Contract:find,Contract:read")).HasData);
    }

    // The engine replaces a schema in the background: until then the old one answers, which doesn't have the field.
    private static async Task<Answer> WaitForAsync(RunningServer server, string query, string token)
    {
        using var limit = new CancellationTokenSource(RunningServer.Limit);
        var answer = await server.AskAsync(query, token);
        while (!answer.HasData && answer.Body.Contains("does not exist", StringComparison.Ordinal))
        {
            await Task.Delay(TimeSpan.FromMilliseconds(50), limit.Token);
            answer = await server.AskAsync(query, token);
        }

        return answer;
    }

    private sealed class Growing : TypeModule
    {
        private int _version;

        public void Grow()
        {
            _version++;
            OnTypesChanged();
        }

        public override ValueTask<IReadOnlyCollection<HotChocolate.Types.ITypeSystemMember>> CreateTypesAsync(
            IDescriptorContext context, CancellationToken cancellationToken)
        {
            var version = _version;
            return new([new ObjectTypeExtension(descriptor =>
            {
                descriptor.Name("Query");
                if (version > 0)
                {
                    descriptor.Field("added" + version).Type<StringType>().RequiresPermission(string.Concat("Added", ":read")).Resolve("secret " + version);
                    descriptor.Field("undeclared" + version).Type<StringType>().Resolve("secret " + version);
                }
            })]);
        }
    }
}
