global using HotChocolate.AspNetCore.Formatters;
global using HotChocolate.PersistedOperations;
global using HotChocolate.Text.Json;
global using HotChocolate.Transport.Formatters;
global using HostContext = HotChocolate.Execution.RequestContext;
global using HostForeignResult = HotChocolate.Execution.IExecutionResult;
global using HostResult = HotChocolate.Execution.OperationResult;
global using IComplexOutputType = HotChocolate.Types.IComplexTypeDefinition;
global using IEnumType = HotChocolate.Types.IEnumTypeDefinition;
global using IInputObjectType = HotChocolate.Types.IInputObjectTypeDefinition;
global using IInterfaceType = HotChocolate.Types.IInterfaceTypeDefinition;
global using INamedType = HotChocolate.Types.ITypeDefinition;
global using IObjectType = HotChocolate.Types.IObjectTypeDefinition;
global using ISchema = HotChocolate.ISchemaDefinition;
global using IUnionType = HotChocolate.Types.IUnionTypeDefinition;
using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Text.Json;
using System.Threading;
using System.Threading.Tasks;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Extensions;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Language;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Support;

/// <summary>What hosts write in other words for HotChocolate 16.</summary>
public static class EngineApi
{
    /// <summary>Whether the members of our errors stand in our order, and not in that of the engine.</summary>
    public const bool ErrorsAreInOrder = true;

    /// <summary>All nulls of an answer are left out.</summary>
    public const JsonNullIgnoreCondition AllNulls = JsonNullIgnoreCondition.FieldsAndLists;

    /// <summary>Serves several operations in one HTTP request.</summary>
    /// <param name="endpoint">The endpoint.</param>
    public static GraphQLEndpointConventionBuilder WithBatching(this GraphQLEndpointConventionBuilder endpoint) =>
        endpoint.WithOptions(options => options.Batching = AllowedBatching.All);

    /// <summary>A result that somebody made by hand.</summary>
    /// <param name="data">Its data.</param>
    public static HostResult ResultOf(IReadOnlyDictionary<string, object?> data) =>
        new(new OperationResultData(data, isValueNull: false, new Written(data), memoryHolder: null));

    /// <summary>Whether a result has data.</summary>
    /// <param name="result">The result.</param>
    public static bool HasData(HostResult result) => result?.Data is { IsValueNull: false };

    /// <summary>The variables of a request; null before they are coerced.</summary>
    /// <param name="context">The request.</param>
    public static IReadOnlyList<IVariableValueCollection>? VariablesOf(HostContext context) =>
        context is { VariableValues.IsDefaultOrEmpty: false } ? context.VariableValues : null;

    /// <summary>Gives a request other variables.</summary>
    /// <param name="context">The request.</param>
    /// <param name="variables">What <see cref="VariablesOf"/> gave, or a copy.</param>
    public static void SetVariables(HostContext context, IReadOnlyList<IVariableValueCollection> variables) =>
        context.VariableValues = variables is ImmutableArray<IVariableValueCollection> same ? same : [.. variables];

    /// <summary>Runs the operation several times.</summary>
    /// <param name="request">The request.</param>
    /// <param name="sets">The variables of each run.</param>
    public static OperationRequestBuilder SetVariableSets(
        this OperationRequestBuilder request, IReadOnlyList<IReadOnlyDictionary<string, object?>> sets) => request.SetVariableValues(sets);

    private static void SkipValidation(HostContext context)
    {
        context.OperationDocumentInfo.IsValidated = true;
        context.OperationDocumentInfo.Id = new OperationDocumentId("unchecked");
    }

    /// <summary>A pipeline's step that pretends that its document has been validated; other steps are placed by this name.</summary>
    /// <param name="graphQL">The server.</param>
    public static IRequestExecutorBuilder UseNoValidation(this IRequestExecutorBuilder graphQL) => graphQL.UseRequest(
        next => context =>
        {
            SkipValidation(context);
            return next(context);
        },
        WellKnownRequestMiddleware.DocumentValidationMiddleware);

    /// <summary>The members of an object whose type nobody knows, as a resolver gets it.</summary>
    /// <param name="any">The object.</param>
    public static IReadOnlyDictionary<string, object?>? MembersOf(object? any) => any is JsonElement { ValueKind: JsonValueKind.Object } json
        ? json.EnumerateObject().ToDictionary(member => member.Name, member => (object?)member.Value.ToString())
        : null;

    /// <summary>Answers in another form.</summary>
    /// <param name="graphQL">The server.</param>
    /// <param name="options">The form.</param>
    public static IRequestExecutorBuilder FormatAnswers(this IRequestExecutorBuilder graphQL, HttpResponseFormatterOptions options) =>
        graphQL.AddHttpResponseFormatter(options);

    /// <summary>Answers in a form of the host's own.</summary>
    /// <param name="graphQL">The server.</param>
    /// <param name="formatter">The form.</param>
    public static IRequestExecutorBuilder FormatAnswers(this IRequestExecutorBuilder graphQL, IHttpResponseFormatter formatter) =>
        graphQL.AddHttpResponseFormatter(_ => formatter);

    /// <summary>Keeps documents that clients bring with their hashes.</summary>
    /// <param name="graphQL">The server.</param>
    public static IRequestExecutorBuilder PersistAutomatically(this IRequestExecutorBuilder graphQL) =>
        graphQL.UseAutomaticPersistedOperationPipeline();

    /// <summary>Reads documents that somebody has put there.</summary>
    /// <param name="graphQL">The server.</param>
    public static IRequestExecutorBuilder PersistByHand(this IRequestExecutorBuilder graphQL) => graphQL.UsePersistedOperationPipeline();

    /// <summary>Finds documents by their SHA-256 hash.</summary>
    /// <param name="graphQL">The server.</param>
    public static IRequestExecutorBuilder HashBySha256(this IRequestExecutorBuilder graphQL) =>
        graphQL.AddSha256DocumentHashProvider(HashFormat.Hex);

    /// <summary>Runs something with a schema as soon as it is built.</summary>
    /// <param name="graphQL">The server.</param>
    /// <param name="warmUp">What to run.</param>
    public static IRequestExecutorBuilder WarmUp(
        this IRequestExecutorBuilder graphQL, Func<IRequestExecutor, CancellationToken, Task> warmUp) => graphQL.AddWarmupTask(warmUp);

    /// <summary>Builds a schema at start, as 16 always does.</summary>
    /// <param name="graphQL">The server.</param>
    /// <param name="keepWarm">Whether a changed schema is built at once, which 16 always does too.</param>
    public static IRequestExecutorBuilder BuildAtStart(this IRequestExecutorBuilder graphQL, bool keepWarm) => graphQL;

    private sealed class Written(IReadOnlyDictionary<string, object?> data) : IRawJsonFormatter
    {
        public void WriteDataTo(JsonWriter jsonWriter) => jsonWriter.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(data));
    }
}
