#nullable enable
using System.Net;
using System.Threading;
using System.Threading.Tasks;
using HotChocolate.Execution;
using Microsoft.AspNetCore.Http;

namespace HotChocolate.AspNetCore.Serialization
{
    public interface IHttpResponseFormatter
    {
        GraphQLRequestFlags CreateRequestFlags(AcceptMediaType[] acceptMediaTypes);

        ValueTask FormatAsync(
            HttpResponse response,
            IExecutionResult result,
            AcceptMediaType[] acceptMediaTypes,
            HttpStatusCode? proposedStatusCode,
            CancellationToken cancellationToken);

        ValueTask FormatAsync(
            HttpResponse response, ISchema schema, ulong version, CancellationToken cancellationToken);
    }
}
