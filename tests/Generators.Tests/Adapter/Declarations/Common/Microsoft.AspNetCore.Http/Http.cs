#nullable enable
using System.Collections.Generic;
using System.IO;
using Microsoft.Extensions.Primitives;

namespace Microsoft.AspNetCore.Http
{
    public abstract class HttpContext
    {
        protected HttpContext() => throw null!;
        public abstract HttpRequest Request { get; }
        public abstract HttpResponse Response { get; }
    }

    public abstract class HttpRequest
    {
        protected HttpRequest() => throw null!;
        public abstract IHeaderDictionary Headers { get; }
    }

    public abstract class HttpResponse
    {
        protected HttpResponse() => throw null!;
        public abstract Stream Body { get; set; }
        public abstract bool HasStarted { get; }
        public abstract IHeaderDictionary Headers { get; }
        public abstract int StatusCode { get; set; }
    }

    public interface IHeaderDictionary : IDictionary<string, StringValues>
    {
        new StringValues this[string key] { get; set; }
        long? ContentLength { get; set; }
    }
}
