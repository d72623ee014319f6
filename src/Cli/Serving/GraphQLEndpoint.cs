using System;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Threading.Tasks;
using GqlAuthTooling.Operations;
using GqlAuthTooling.Operations.Executing;
using Microsoft.AspNetCore.Http;

namespace GqlAuthTooling.Cli.Serving;

/// <summary>Answers GraphQL requests: with made-up data, under the rules of the map, with the statuses and headers of the adapter.</summary>
internal sealed class GraphQLEndpoint
{
    private static readonly ParserLimits Limits = new() { MaxBytes = GraphQLRequestReader.MaxBytes, MaxTokens = 100_000 };

    // The response is no HTML, and people read it.
    private static readonly JsonWriterOptions Written = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private readonly ClaimsCallers _callers = new(new ClaimsCallerOptions());
    private readonly OperationExecutor _executor;
    private readonly EnforcementMode _mode;
    private readonly TimeProvider _time;
    private readonly ICallerSource _source;
    private readonly DateTimeOffset _startedAt;

    /// <summary>Makes the endpoint.</summary>
    /// <param name="executor">Answers operations.</param>
    /// <param name="mode">What happens to an operation that needs more than its caller has.</param>
    /// <param name="time">The clock.</param>
    /// <param name="source">Knows whether tokens are still valid.</param>
    public GraphQLEndpoint(OperationExecutor executor, EnforcementMode mode, TimeProvider time, ICallerSource source)
    {
        _executor = executor;
        _mode = mode;
        _time = time;
        _source = source;
        _startedAt = time.GetUtcNow();
    }

    /// <summary>Answers a request.</summary>
    /// <param name="context">The request.</param>
    public async Task InvokeAsync(HttpContext context)
    {
        var type = ResponseType.Of(context.Request);
        if (!SandboxGuard.ComesFromThisSite(context.Request))
        {
            await WriteErrorAsync(
                context, type, StatusCodes.Status403Forbidden, "The request comes from another site. This sandbox answers programs of this machine.", null)
                .ConfigureAwait(false);
            return;
        }

        var (request, fault) = await GraphQLRequestReader.ReadAsync(context.Request).ConfigureAwait(false);
        if (request is null)
        {
            await WriteErrorAsync(context, type, fault!.Status, fault.Message, null).ConfigureAwait(false);
            return;
        }

        GraphQLDocument document;
        try
        {
            document = GraphQLDocument.Parse(request.Query, limits: Limits);
        }
        catch (GraphQLSyntaxException e)
        {
            var status = ResponseType.HasStatus(type) ? StatusCodes.Status400BadRequest : StatusCodes.Status200OK;
            await WriteErrorAsync(context, type, status, e.Message, e.Location).ConfigureAwait(false);
            return;
        }

        var operation = _executor.Judge(document, request.OperationName, request.Variables);
        if (HttpMethods.IsGet(context.Request.Method) && operation.Operation is { Kind: not OperationKind.Query })
        {
            context.Response.Headers.Allow = "POST";
            await WriteErrorAsync(context, type, StatusCodes.Status405MethodNotAllowed, "Only queries may come by GET.", null).ConfigureAwait(false);
            return;
        }

        var claimed = _callers.Find(context.User, _executor.Map.Catalog, _time);
        var asked = new CallerRequest(context.User, claimed, context.RequestServices, isRecheck: false);
        var caller = await _source.FindAsync(asked, context.RequestAborted).ConfigureAwait(false);
        await WriteAsync(context, type, _executor.Execute(operation, caller, _mode)).ConfigureAwait(false);
    }

    private async Task WriteAsync(HttpContext context, string type, ExecutedOperation executed)
    {
        if (executed.Answer.HasDeprecations)
        {
            var headers = context.Response.Headers;
            headers[DeprecationHeaders.Deprecation] = DeprecationHeaders.DeprecationValue(_startedAt, executed.Answer.Sunset);
            if (executed.Answer.Sunset is { } day)
            {
                headers[DeprecationHeaders.Sunset] = DeprecationHeaders.SunsetValue(day);
            }
        }

        var status = ResponseType.HasStatus(type) ? executed.Status : StatusCodes.Status200OK;
        await WriteAsync(context, type, status, executed.WriteTo).ConfigureAwait(false);
    }

    private static Task WriteErrorAsync(HttpContext context, string type, int status, string message, SourceLocation? location) =>
        WriteAsync(context, type, status, json =>
        {
            json.WriteStartObject();
            json.WriteStartArray("errors");
            json.WriteStartObject();
            json.WriteString("message", message);
            if (location is { } at)
            {
                json.WriteStartArray("locations");
                json.WriteStartObject();
                json.WriteNumber("line", at.Line);
                json.WriteNumber("column", at.Column);
                json.WriteEndObject();
                json.WriteEndArray();
            }

            json.WriteEndObject();
            json.WriteEndArray();
            json.WriteEndObject();
        });

    private static async Task WriteAsync(HttpContext context, string type, int status, Action<Utf8JsonWriter> write)
    {
        var response = context.Response;
        response.StatusCode = status;
        response.ContentType = type + "; charset=utf-8";
        response.Headers.CacheControl = "no-store";
        response.Headers.XContentTypeOptions = "nosniff";
        var json = new Utf8JsonWriter(response.BodyWriter, Written);
        await using (json.ConfigureAwait(false))
        {
            write(json);
        }

        await response.BodyWriter.FlushAsync(context.RequestAborted).ConfigureAwait(false);
    }
}
