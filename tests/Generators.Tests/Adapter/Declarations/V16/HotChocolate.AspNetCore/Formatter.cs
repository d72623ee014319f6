#nullable enable
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using HotChocolate.Execution;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore.Formatters
{
    public interface IHttpResponseFormatter
    {
        RequestFlags CreateRequestFlags(AcceptMediaType[] acceptMediaTypes);

        ValueTask FormatAsync(
            HttpResponse response,
            IExecutionResult result,
            AcceptMediaType[] acceptMediaTypes,
            HttpStatusCode? proposedStatusCode,
            CancellationToken cancellationToken);

        ValueTask FormatAsync(
            HttpResponse response, ISchemaDefinition schema, ulong version, CancellationToken cancellationToken);

        ValueTask FormatSemanticNonNullSchemaAsync(
            HttpResponse response, ISchemaDefinition schema, ulong version, CancellationToken cancellationToken);
    }
}
