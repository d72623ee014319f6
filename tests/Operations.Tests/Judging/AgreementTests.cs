using System.Text.Json;
using GqlAuthTooling.Operations.Judging;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Tests.Judging;

/// <summary>
/// On generated operations, what the runtime's decision says is used is what graphql-js's TypeInfo visitor sees, with the
/// conditions evaluated by the variables of the request.
/// </summary>
public sealed class AgreementTests
{
    [Fact]
    public void OperationsOverInterfacesUnionsAndInputs_UseWhatGraphQLJsSees() => Compare(TestSchemas.Shop, 2_000);

    [Fact]
    public void OperationsOverTheSchemaOfGitHub_UseWhatGraphQLJsSees() =>
        Compare(File.ReadAllText(Node.PathOf("@octokit/graphql-schema/schema.graphql")), 1_500);

    [Fact]
    public void OperationsOverTheStorefront_UseWhatGraphQLJsSees()
    {
        var schema = TestSchemas.Storefront();
        Compare(SchemaPrinter.Print(schema), 1_500, schema);
    }

    private static void Compare(string sdl, int count, GraphQLSchema? schema = null)
    {
        schema ??= TestSchemas.Of(sdl);
        var operations = OperationGenerator.Generate(schema, count);
        var verdicts = GraphQLJsJudge.Judge(sdl, operations, allRules: true);
        var judge = new OperationJudge(TestSchemas.TellingMap(schema), schema);
        var used = 0;
        for (var i = 0; i < operations.Length; i++)
        {
            var (errors, variableErrors, coordinates) = verdicts[i];
            Assert.True(errors is null && variableErrors is null, Describe(operations[i], errors ?? variableErrors));
            var judged = judge.Judge(
                GraphQLDocument.Parse(operations[i].Document), null, JsonSerializer.SerializeToElement(operations[i].Variables));
            Assert.True(judged.IsUnderstood, Describe(operations[i], judged.Errors.Select(error => error.Message)));
            var ours = judged.Report.Deprecations.Select(one => one.Coordinate).Order(StringComparer.Ordinal).ToArray();
            var theirs = coordinates!.Order(StringComparer.Ordinal).ToArray();
            Assert.True(
                ours.SequenceEqual(theirs),
                Describe(operations[i], theirs.Except(ours).Select(one => "missing " + one).Concat(ours.Except(theirs).Select(one => "too many " + one))));
            used += ours.Length;
        }

        // Operations that use nothing would agree about everything.
        Assert.True(used > count * 5, $"{used} coordinates in {count} operations.");
    }

    private static string Describe(GeneratedOperation operation, IEnumerable<string>? problems) =>
        $"{operation.Document}\n{operation.Variables}\n{string.Join("\n", problems ?? [])}";
}
