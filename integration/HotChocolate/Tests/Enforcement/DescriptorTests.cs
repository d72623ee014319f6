using System;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Tests.Support;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Enforcement;

/// <summary>
/// A library may describe types with the adapter of its own, and the server has another one: what is asked for there is enforced here,
/// also where the build took the field to be free.
/// </summary>
public sealed class DescriptorTests
{
    /// <summary>A field of a type that anybody may read, described by this assembly and served by the adapter of the server's.</summary>
    /// <param name="mode">The mode.</param>
    [Theory]
    [InlineData(EnforcementMode.Reject)]
    [InlineData(EnforcementMode.Partial)]
    public async Task DescriptorOfAnotherAssembly_IsEnforced(EnforcementMode mode)
    {
        await using var server = await GuardedServerUnderTest.StartAsync(
            graphQL => graphQL.AddTypeExtension(new ObjectTypeExtension(type =>
            {
                type.Name("Memo");
                type.Field("text").RequiresPermission(string.Concat("Memo", ":text"));
            })),
            mode);

        foreach (var query in new[] { "{ memo { text } }", "{ attachments { ... on Memo { text } } }" })
        {
            var refused = await server.AskAsync(query, "none");
            Assert.Contains("You need Memo:text permission to access text.", refused.Messages);
            Assert.DoesNotContain("Hello", refused.Body, StringComparison.Ordinal);

            var answered = await server.AskAsync(query, "Memo:text");
            Assert.Empty(answered.Messages);
            Assert.Contains("Hello", answered.Body, StringComparison.Ordinal);
        }
    }
}
