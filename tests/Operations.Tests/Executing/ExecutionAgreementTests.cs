using System.Globalization;
using System.Text;
using System.Text.Json;
using GqlAuthTooling.Operations.Executing;
using GqlAuthTooling.Operations.Judging;
using GqlAuthTooling.Operations.Schemas;
using GqlAuthTooling.Operations.Tests.Judging;

namespace GqlAuthTooling.Operations.Tests.Executing;

/// <summary>
/// Generated operations are answered as graphql-js answers them: the same members in the same order, the same values, and where
/// fields are denied the same nulls and the same errors in the same order.
/// </summary>
public sealed class ExecutionAgreementTests
{
    // One field in so many is denied.
    private const int Share = 12;

    [Fact]
    public void OperationsOverInterfacesUnionsAndInputs_AreAnsweredAlike() => Compare(TestSchemas.Shop, 1_200);

    [Fact]
    public void OperationsOverTheSchemaOfGitHub_AreAnsweredAlike() =>
        Compare(File.ReadAllText(Node.PathOf("@octokit/graphql-schema/schema.graphql")), 700);

    [Fact]
    public void OperationsOverTheStorefront_AreAnsweredAlike()
    {
        var schema = TestSchemas.Storefront();
        Compare(SchemaPrinter.Print(schema), 700, schema);
    }

    private static void Compare(string sdl, int count, GraphQLSchema? schema = null)
    {
        schema ??= TestSchemas.Of(sdl);
        var operations = OperationGenerator.Generate(schema, count);
        string[] denied =
        [
            .. schema.Types.Where(type => type.Kind == NamedTypeKind.Object)
                .SelectMany(type => type.Fields.Select(field => $"{type.Name}.{field.Name}"))
                .Where((_, i) => i % Share == Share - 1),
        ];
        var open = Check(schema, operations, GraphQLJsExecution.Execute(sdl, [], operations), []);
        var guarded = Check(schema, operations, GraphQLJsExecution.Execute(sdl, denied, operations), denied);

        // Answers without values or without errors would agree about everything. Where nothing is denied, variables that are null
        // where a default value stands in for them are all that is wrong.
        Assert.InRange(open.Errors, 0, count / 20);
        Assert.True(open.Values > count * 10, $"{open.Values} values in {count} answers.");
        Assert.True(guarded.Errors > count / 4, $"{guarded.Errors} errors in {count} answers.");
        Assert.True(guarded.Values < open.Values && guarded.Values > open.Values / 10, $"{guarded.Values} of {open.Values} values are left.");
    }

    private static (int Values, int Errors) Check(
        GraphQLSchema schema, GeneratedOperation[] operations, GraphQLJsAnswer[] answers, string[] denied)
    {
        Assert.Equal(operations.Length, answers.Length);
        var map = TestSchemas.MapThatDenies(schema, denied);
        var executor = new OperationExecutor(new OperationJudge(map, schema));
        var (values, errors) = (0, 0);
        foreach (var (operation, theirs) in operations.Zip(answers))
        {
            var judged = executor.Judge(
                GraphQLDocument.Parse(operation.Document), null, JsonSerializer.SerializeToElement(operation.Variables));
            var executed = executor.Execute(judged, Caller.Anonymous(map.Catalog), EnforcementMode.Partial);
            Assert.True(executed.Answer.Executes, string.Join("\n", executed.Answer.Faults.Select(fault => fault.Message).Append(operation.Document)));
            using var ours = JsonDocument.Parse(executed.Data?.ToJsonString() ?? "null");
            var expected = $"{Text(theirs.Data, ref values)}\n{string.Join("\n", theirs.Errors.Select(path => path.GetRawText()))}";
            var ignored = 0;
            var actual = $"{Text(ours.RootElement, ref ignored)}\n{string.Join("\n", executed.Errors.Select(error => JsonSerializer.Serialize(error.Path)))}";
            Assert.True(expected == actual, $"{operation.Document}\n{operation.Variables}\ngraphql-js:\n{expected}\nours:\n{actual}");
            errors += theirs.Errors.Length;
        }

        return (values, errors);
    }

    // Numbers may be written in several ways; the order of members counts.
    private static string Text(JsonElement? json, ref int values)
    {
        var text = new StringBuilder();
        values += Write(json ?? default, text);
        return text.ToString();
    }

    private static int Write(JsonElement json, StringBuilder text)
    {
        var values = 1;
        switch (json.ValueKind)
        {
            case JsonValueKind.Object:
                text.Append('{');
                foreach (var member in json.EnumerateObject())
                {
                    text.Append(member.Name).Append(':');
                    values += Write(member.Value, text);
                }

                text.Append('}');
                break;
            case JsonValueKind.Array:
                text.Append('[');
                foreach (var item in json.EnumerateArray())
                {
                    values += Write(item, text);
                }

                text.Append(']');
                break;
            case JsonValueKind.Number:
                text.Append(CultureInfo.InvariantCulture, $"{json.GetDouble():R} ");
                break;
            case JsonValueKind.Undefined:
                text.Append("null ");
                break;
            default:
                text.Append(json.ValueKind == JsonValueKind.String ? $"'{json.GetString()}' " : json.GetRawText() + " ");
                break;
        }

        return values;
    }
}
