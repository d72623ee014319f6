global using HotChocolate.AspNetCore.Serialization;
global using HotChocolate.Execution.Serialization;
global using HostContext = HotChocolate.Execution.IRequestContext;
global using HostForeignResult = HotChocolate.Execution.IOperationResult;
global using HostResult = HotChocolate.Execution.IOperationResult;
using System;
using System.Collections.Generic;
using System.Threading;
using System.Threading.Tasks;
using HotChocolate.AspNetCore;
using HotChocolate.AspNetCore.Extensions;
using HotChocolate.Execution;
using HotChocolate.Execution.Configuration;
using HotChocolate.Language;
using HotChocolate.Validation;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Tests.Support;

/// <summary>What hosts write in other words for HotChocolate 16, as 14 and 15 have it.</summary>
public static class EngineApi
{
    /// <summary>Whether the members of our errors stand in our order, and not in that of the engine.</summary>
    public const bool ErrorsAreInOrder = true;

    /// <summary>All nulls of an answer are left out.</summary>
    public const JsonNullIgnoreCondition AllNulls = JsonNullIgnoreCondition.All;

    /// <summary>Serves several operations in one HTTP request.</summary>
    /// <param name="endpoint">The endpoint.</param>
    public static GraphQLEndpointConventionBuilder WithBatching(this GraphQLEndpointConventionBuilder endpoint) =>
        endpoint.WithOptions(new GraphQLServerOptions { EnableBatching = true });

    /// <summary>A result that somebody made by hand.</summary>
    /// <param name="data">Its data.</param>
    public static HostResult ResultOf(IReadOnlyDictionary<string, object?> data) => OperationResultBuilder.New().SetData(data).Build();

    /// <summary>Whether a result has data.</summary>
    /// <param name="result">The result.</param>
    public static bool HasData(HostResult result) => result?.Data is not null;

    /// <summary>The variables of a request; null before they are coerced.</summary>
    /// <param name="context">The request.</param>
    public static IReadOnlyList<IVariableValueCollection>? VariablesOf(HostContext context) => context?.Variables;

    /// <summary>Gives a request other variables.</summary>
    /// <param name="context">The request.</param>
    /// <param name="variables">What <see cref="VariablesOf"/> gave, or a copy.</param>
    public static void SetVariables(HostContext context, IReadOnlyList<IVariableValueCollection> variables) => context.Variables = variables;

    /// <summary>Runs the operation several times.</summary>
    /// <param name="request">The request.</param>
    /// <param name="sets">The variables of each run.</param>
    public static OperationRequestBuilder SetVariableSets(
        this OperationRequestBuilder request, IReadOnlyList<IReadOnlyDictionary<string, object?>> sets) => request.SetVariableValuesSet(sets);

    private static void SkipValidation(HostContext context)
    {
        context.ValidationResult = DocumentValidatorResult.Ok;
        context.DocumentId = new OperationDocumentId("unchecked");
    }

    /// <summary>A pipeline's step that pretends that its document has been validated.</summary>
    /// <param name="graphQL">The server.</param>
    public static IRequestExecutorBuilder UseNoValidation(this IRequestExecutorBuilder graphQL) => graphQL.UseRequest(next => context =>
    {
        SkipValidation(context);
        return next(context);
    });

    /// <summary>The members of an object whose type nobody knows, as a resolver gets it.</summary>
    /// <param name="any">The object.</param>
    public static IReadOnlyDictionary<string, object?>? MembersOf(object? any) => any as IReadOnlyDictionary<string, object?>;

    /// <summary>Answers in another form.</summary>
    /// <param name="graphQL">The server.</param>
    /// <param name="options">The form.</param>
    public static IRequestExecutorBuilder FormatAnswers(this IRequestExecutorBuilder graphQL, HttpResponseFormatterOptions options)
    {
        graphQL.Services.AddHttpResponseFormatter(options);
        return graphQL;
    }

    /// <summary>Answers in a form of the host's own.</summary>
    /// <param name="graphQL">The server.</param>
    /// <param name="formatter">The form.</param>
    public static IRequestExecutorBuilder FormatAnswers(this IRequestExecutorBuilder graphQL, IHttpResponseFormatter formatter)
    {
        graphQL.Services.AddHttpResponseFormatter(_ => formatter);
        return graphQL;
    }

    /// <summary>Keeps documents that clients bring with their hashes.</summary>
    /// <param name="graphQL">The server.</param>
    public static IRequestExecutorBuilder PersistAutomatically(this IRequestExecutorBuilder graphQL) =>
        graphQL.UseAutomaticPersistedOperationPipeline();

    /// <summary>Reads documents that somebody has put there.</summary>
    /// <param name="graphQL">The server.</param>
    public static IRequestExecutorBuilder PersistByHand(this IRequestExecutorBuilder graphQL) => graphQL.UsePersistedOperationPipeline();

    /// <summary>Finds documents by their SHA-256 hash.</summary>
    /// <param name="graphQL">The server.</param>
    public static IRequestExecutorBuilder HashBySha256(this IRequestExecutorBuilder graphQL)
    {
        graphQL.Services.AddSha256DocumentHashProvider(HashFormat.Hex);
        return graphQL;
    }

    /// <summary>Runs something with a schema as soon as it is built.</summary>
    /// <param name="graphQL">The server.</param>
    /// <param name="warmUp">What to run.</param>
    public static IRequestExecutorBuilder WarmUp(
        this IRequestExecutorBuilder graphQL, Func<IRequestExecutor, CancellationToken, Task> warmUp) =>
        graphQL.InitializeOnStartup(warmUp, keepWarm: true);

    /// <summary>Builds a schema at start.</summary>
    /// <param name="graphQL">The server.</param>
    /// <param name="keepWarm">Whether a changed schema is built at once, or for its first request.</param>
    public static IRequestExecutorBuilder BuildAtStart(this IRequestExecutorBuilder graphQL, bool keepWarm) =>
        graphQL.InitializeOnStartup(keepWarm: keepWarm);
}
