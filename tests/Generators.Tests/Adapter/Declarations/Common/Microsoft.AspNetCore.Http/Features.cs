#nullable enable
using System;
using System.Collections.Generic;
using System.IO;
using System.Security.Claims;

namespace Microsoft.AspNetCore.Http.Features
{
    public interface IFeatureCollection : IEnumerable<KeyValuePair<Type, object>>
    {
        void Set<TFeature>(TFeature? instance);
    }

    public class FeatureCollection : IFeatureCollection
    {
        public FeatureCollection(IFeatureCollection defaults) => throw null!;
        public IEnumerator<KeyValuePair<Type, object>> GetEnumerator() => throw null!;
        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => throw null!;
        public void Set<TFeature>(TFeature? instance) => throw null!;
    }

    public interface IHttpResponseFeature
    {
    }

    public class HttpResponseFeature : IHttpResponseFeature
    {
        public HttpResponseFeature() => throw null!;
    }

    public interface IHttpResponseBodyFeature
    {
    }

    public interface IResponseCookiesFeature
    {
    }

    public class ResponseCookiesFeature : IResponseCookiesFeature
    {
        public ResponseCookiesFeature(IFeatureCollection features) => throw null!;
    }

    public interface IServiceProvidersFeature
    {
        IServiceProvider RequestServices { get; set; }
    }

    public class ServiceProvidersFeature : IServiceProvidersFeature
    {
        public ServiceProvidersFeature() => throw null!;
        public IServiceProvider RequestServices { get => throw null!; set => throw null!; }
    }
}

namespace Microsoft.AspNetCore.Http
{
    public class StreamResponseBodyFeature : Features.IHttpResponseBodyFeature
    {
        public StreamResponseBodyFeature(Stream stream) => throw null!;
    }
}

namespace Microsoft.AspNetCore.Http.Features.Authentication
{
    public interface IHttpAuthenticationFeature
    {
        ClaimsPrincipal? User { get; set; }
    }

    public class HttpAuthenticationFeature : IHttpAuthenticationFeature
    {
        public HttpAuthenticationFeature() => throw null!;
        public ClaimsPrincipal? User { get => throw null!; set => throw null!; }
    }
}
