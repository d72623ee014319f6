using System;
using System.Collections.Generic;
using System.IO;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Features.Authentication;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Primitives;

namespace GqlAuthTooling.Adapter
{
    /// <summary>
    /// What a 401 says about ways to authenticate. Only the host's schemes know, so they are asked for their challenge, and nothing
    /// but the header WWW-Authenticate is taken from it: a redirect to a page, a cookie or a body is no answer to an operation. Those
    /// that send people to another server are not asked: they have nothing else to say, and may ask that server what to say.
    /// </summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal static class HttpChallenge
    {
        private const string Header = "WWW-Authenticate";

        /// <summary>Has the response carry the challenges, should it begin as a 401 that has none.</summary>
        public static void Prepare(EngineContext context, GqlAuthOptions options, GateLog log)
        {
            if (HttpAnswer.HttpOf(context) is not { Response: { HasStarted: false } response } http)
            {
                return;
            }

            lock (response)
            {
                response.OnStarting(() => AddAsync(http, options, log));
            }
        }

        private static async Task AddAsync(HttpContext http, GqlAuthOptions options, GateLog log)
        {
            if (http.Response.StatusCode != 401 || http.Response.Headers.ContainsKey(Header))
            {
                return;
            }

            var all = new List<string?>();
            try
            {
                foreach (var scheme in await SchemesAsync(http.RequestServices, options).ConfigureAwait(false))
                {
                    foreach (var challenge in await AskAsync(http, scheme).ConfigureAwait(false))
                    {
                        if (!all.Contains(challenge))
                        {
                            all.Add(challenge);
                        }
                    }
                }
            }
            catch (Exception failure)
            {
                log.NotChallenged(failure);
            }

            if (all.Count > 0)
            {
                http.Response.Headers[Header] = new StringValues(all.ToArray());
            }
        }

        private static async Task<IReadOnlyList<string>> SchemesAsync(IServiceProvider services, GqlAuthOptions options)
        {
            var schemes = new List<string>();
            if (services.GetService<IAuthenticationSchemeProvider>() is { } known)
            {
                if (await known.GetDefaultChallengeSchemeAsync().ConfigureAwait(false) is { } first)
                {
                    schemes.Add(first.Name);
                }

                foreach (var name in options.ChallengeSchemes)
                {
                    if (!schemes.Contains(name) && await known.GetSchemeAsync(name).ConfigureAwait(false) is not null)
                    {
                        schemes.Add(name);
                    }
                }
            }

            return schemes;
        }

        // The handlers of the request itself would write into its response; these have a response that nobody reads.
        private static async Task<StringValues> AskAsync(HttpContext http, string scheme)
        {
            await using var scope = http.RequestServices.CreateAsyncScope();
            var features = new FeatureCollection(http.Features);
            features.Set<IHttpResponseFeature>(new HttpResponseFeature());
            features.Set<IHttpResponseBodyFeature>(new StreamResponseBodyFeature(Stream.Null));
            features.Set<IResponseCookiesFeature>(new ResponseCookiesFeature(features));
            features.Set<IHttpAuthenticationFeature>(new HttpAuthenticationFeature { User = http.User });
            var schemes = new LocalChallenges(scope.ServiceProvider);
            features.Set<IServiceProvidersFeature>(new ServiceProvidersFeature { RequestServices = schemes });
            var asked = new DefaultHttpContext(features);
            await schemes.ChallengeAsync(asked, scheme, null).ConfigureAwait(false);
            return asked.Response.Headers[Header];
        }
    }
}
