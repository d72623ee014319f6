#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Claims;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.Primitives;

namespace Microsoft.AspNetCore.Http
{
    public abstract class HttpContext
    {
        protected HttpContext() => throw null!;
        public abstract IFeatureCollection Features { get; }
        public abstract HttpRequest Request { get; }
        public abstract IServiceProvider RequestServices { get; set; }
        public abstract HttpResponse Response { get; }
        public abstract ClaimsPrincipal User { get; set; }
    }

    public sealed class DefaultHttpContext : HttpContext
    {
        public DefaultHttpContext(IFeatureCollection features) => throw null!;
        public override IFeatureCollection Features => throw null!;
        public override HttpRequest Request => throw null!;
        public override IServiceProvider RequestServices { get => throw null!; set => throw null!; }
        public override HttpResponse Response => throw null!;
        public override ClaimsPrincipal User { get => throw null!; set => throw null!; }
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
        public virtual void OnStarting(Func<Task> callback) => throw null!;
    }

    public interface IHeaderDictionary : IDictionary<string, StringValues>
    {
        new StringValues this[string key] { get; set; }
        long? ContentLength { get; set; }
    }
}
