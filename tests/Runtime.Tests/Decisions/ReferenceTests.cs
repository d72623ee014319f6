using GqlAuthTooling.Runtime.Tests.Decisions.Testing;

namespace GqlAuthTooling.Runtime.Tests.Decisions;

/// <summary>Random operations over random schemas: a plan says what a plain execution by the specification says.</summary>
public sealed class ReferenceTests
{
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void RandomOperations_AreDecidedLikeAPlainExecution(int part)
    {
        var (allowed, denied, deprecated) = (0, 0, 0);
        for (var seed = part * 1000; seed < (part * 1000) + 60; seed++)
        {
            var random = new RandomServer(seed);
            for (var operation = 0; operation < 5; operation++)
            {
                foreach (var decision in Compare(random, random.Operation(), $"seed {seed}"))
                {
                    allowed += decision.IsAllowed ? 1 : 0;
                    denied += decision.IsAllowed ? 0 : 1;
                    deprecated += decision.Report.Deprecations.Count > 0 ? 1 : 0;
                }
            }
        }

        // Agreement says nothing where nothing happens.
        Assert.True(Math.Min(allowed, Math.Min(denied, deprecated)) > 200, $"{allowed} {denied} {deprecated}");
    }

    private static IEnumerable<OperationDecision> Compare(RandomServer random, string operation, string seed)
    {
        var server = random.Server;
        var document = new Parser(operation).Document();
        var plan = document.Plan(server.Map, server);
        for (var request = 0; request < 5; request++)
        {
            var text = random.Variables();
            var variables = document.Coerce(text);
            var held = random.Held();
            var expected = new Reference(server, document, variables, held).Run();

            var decision = plan.Decide(server.Caller([.. held]), new Variables(variables));

            var about = $"{seed}\n{random.Text}\n{operation}\n{text}\nheld: {string.Join(' ', held)}\n";
            var denied = decision.Denied
                .SelectMany(one => one.ObjectTypes.Select(type => $"/{string.Join('/', one.ResponsePath)} on {type}"))
                .Distinct()
                .Order(StringComparer.Ordinal);
            Equal(about, expected.Denied, denied);
            Equal(about, expected.Deprecated, decision.Report.Deprecations.Select(entry => entry.Coordinate).Order(StringComparer.Ordinal));
            Equal(about, [expected.Required.Text], [decision.Report.Requirement.Text]);
            Assert.True(decision.IsAllowed == (expected.Denied.Count == 0), about);
            Assert.True(decision.Report.PermissionsUsed.ToHashSet().IsSupersetOf(expected.Required.Permissions), about);
            yield return decision;
        }
    }

    private static void Equal(string about, IEnumerable<string> expected, IEnumerable<string> actual) => Assert.True(
        expected.SequenceEqual(actual),
        $"{about}expected:\n{string.Join('\n', expected)}\nactual:\n{string.Join('\n', actual)}");
}
