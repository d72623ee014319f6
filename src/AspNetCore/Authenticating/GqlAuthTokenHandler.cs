using System;
using System.Collections.Generic;
using System.Text.Encodings.Web;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;

namespace GqlAuthTooling.AspNetCore;

/// <summary>
/// Authenticates requests by a token in the header <c>Authorization: Bearer</c> or the cookie <c>graphql-access</c>. On GraphQL
/// paths it refuses at once what isn't valid, and the caller of a valid token is the request's, whatever the host's default
/// scheme is. What is wrong goes to the log only.
/// </summary>
public sealed partial class GqlAuthTokenHandler : AuthenticationHandler<GqlAuthTokenSchemeOptions>, IAuthenticationRequestHandler
{
    private readonly TokenValidator _validator;
    private readonly SessionCookies _sessions;

    // How this request is refused, once it is known to be; what answers it may be asked later, by authorization.
    private Refusal? _refusal;

    /// <summary>Makes the handler of one request.</summary>
    /// <param name="options">The scheme's options.</param>
    /// <param name="loggers">The log.</param>
    /// <param name="encoder">Not used; the base class wants it.</param>
    /// <param name="validator">What knows the tokens.</param>
    /// <param name="services">The host's services.</param>
    public GqlAuthTokenHandler(
        IOptionsMonitor<GqlAuthTokenSchemeOptions> options,
        ILoggerFactory loggers,
        UrlEncoder encoder,
        TokenValidator validator,
        IServiceProvider services)
        : base(options, loggers, encoder)
    {
        _validator = validator;
        _sessions = services.GetRequiredService<SessionCookies>();
    }

    /// <summary>
    /// On a GraphQL path, answers a request whose credential isn't valid or isn't the only one, and sets the user of one with a
    /// token.
    /// </summary>
    /// <returns>Whether the request is answered.</returns>
    public async Task<bool> HandleRequestAsync()
    {
        if (!IsGraphQLPath(Request.Path))
        {
            return false;
        }

        var result = await HandleAuthenticateOnceAsync().ConfigureAwait(false);
        await JudgeSessionAsync(hasCredential: !result.None).ConfigureAwait(false);
        if (result.Succeeded && _refusal is null)
        {
            await SetUserAsync().ConfigureAwait(false);
        }

        if (_refusal is null)
        {
            return false;
        }

        await AnswerAsync(_refusal).ConfigureAwait(false);
        return true;
    }

    /// <inheritdoc/>
    protected override async Task<AuthenticateResult> HandleAuthenticateAsync()
    {
        var credential = CredentialReader.Read(Request, Options.AcceptOtherBearerTokens, _validator.Signed);
        switch (credential.Kind)
        {
            case CredentialKind.None:
                return AuthenticateResult.NoResult();
            case CredentialKind.TwoMethods:
                return Refuse(Refusal.TwoMethods, credential.Detail!, "two_methods");
            case CredentialKind.NotPreflighted:
                return Refuse(Refusal.NotPreflighted, credential.Detail!, "not_preflighted");
            case CredentialKind.Malformed:
                return Refuse(Refusal.NotValid, credential.Detail!, "malformed");
        }

        TokenValidation validation;
        try
        {
            validation = await _validator.ValidateAsync(credential.Text, Context.RequestAborted).ConfigureAwait(false);
        }
#pragma warning disable CA1031 // Whatever the store throws, its own timeouts too: a credential that can't be checked is not accepted.
        catch (Exception exception) when (exception is not OperationCanceledException || !Context.RequestAborted.IsCancellationRequested)
#pragma warning restore CA1031
        {
            LogUnavailable(Logger, exception);
            return Refuse(Refusal.Unavailable, "it could not be checked", "unavailable");
        }

        if (validation.IsValid)
        {
            SessionCookieFilter.Forbid(Context);
            return AuthenticateResult.Success(new AuthenticationTicket(validation.Principal, Scheme.Name));
        }

        return Refuse(Refusal.NotValid, WordsFor(validation), ReasonOf(validation.Refusal));
    }

    /// <inheritdoc/>
    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        await HandleAuthenticateOnceSafeAsync().ConfigureAwait(false);
        await AnswerAsync(_refusal ?? Refusal.NoCredential).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    protected override Task HandleForbiddenAsync(AuthenticationProperties properties) =>
        GraphQLErrorResponse.WriteAsync(
            Context, StatusCodes.Status403Forbidden, "You are not allowed to do this.", ErrorCategory.Authorization);

    private static string ReasonOf(TokenRefusal refusal) => refusal switch
    {
        TokenRefusal.Malformed => "malformed",
        TokenRefusal.Unknown => "unknown",
        TokenRefusal.WrongSecret => "wrong_secret",
        TokenRefusal.Expired => "expired",
        TokenRefusal.Revoked => "revoked",
        TokenRefusal.AccountChanged => "account_changed",
        TokenRefusal.NotYetValid => "not_yet_valid",
        _ => "other",
    };

    private static string WordsFor(TokenValidation validation) => validation.Refusal switch
    {
        TokenRefusal.Malformed => validation.Detail ?? "it is malformed",
        TokenRefusal.Unknown => $"there is no token {validation.Prefix}",
        TokenRefusal.WrongSecret => $"its secret is not that of token {validation.Prefix}",
        TokenRefusal.Expired => $"token {validation.Prefix} has expired",
        TokenRefusal.Revoked => $"token {validation.Prefix} was revoked",
        TokenRefusal.AccountChanged =>
            $"the account of token {validation.Prefix} is gone or locked, or its password has changed since",
        TokenRefusal.NotYetValid => $"the time of token {validation.Prefix} has not begun",
        _ => "it is not valid",
    };

    private bool IsGraphQLPath(PathString path)
    {
        foreach (var graphQLPath in Options.GraphQLPaths)
        {
            if (path.StartsWithSegments(graphQLPath, StringComparison.OrdinalIgnoreCase))
            {
                return true;
            }
        }

        return false;
    }

    // Before any scheme that knows callers by cookie is asked.
    private async Task JudgeSessionAsync(bool hasCredential)
    {
        if (_sessions.AreDisabled)
        {
            SessionCookieFilter.Forbid(Context);
        }

        if (_refusal is not null || !await _sessions.AreGivenAsync(Request).ConfigureAwait(false))
        {
            return;
        }

        if (_sessions.AreDisabled)
        {
            await _sessions.RemoveAsync(Request).ConfigureAwait(false);
        }
        else if (hasCredential)
        {
            Refuse(Refusal.OtherCredential, "it came together with a session cookie", "two_methods");
        }
        else if (!CredentialReader.IsPreflighted(Request))
        {
            // Somebody may just look at a page that is served there.
            if (HttpMethods.IsGet(Request.Method) || HttpMethods.IsHead(Request.Method))
            {
                await _sessions.RemoveAsync(Request).ConfigureAwait(false);
            }
            else
            {
                Refuse(Refusal.SessionNotPreflighted, "a session cookie came on a request that needs no preflight", "not_preflighted");
            }
        }
    }

    // The default scheme is asked after this and replaces the user by whom it knows: nobody, or the request would be refused here.
    private async Task SetUserAsync()
    {
        var schemes = Context.RequestServices.GetRequiredService<IAuthenticationSchemeProvider>();
        var defaultScheme = (await schemes.GetDefaultAuthenticateSchemeAsync().ConfigureAwait(false))?.Name;
        if (await OtherCredentials.AreGivenAsync(Context, Scheme.Name, defaultScheme).ConfigureAwait(false))
        {
            Refuse(Refusal.OtherCredential, "it came together with the credential of another scheme", "two_methods");
        }
        else if (defaultScheme != Scheme.Name)
        {
            // By way of the context, for the host's claims transformations.
            var result = await Context.AuthenticateAsync(Scheme.Name).ConfigureAwait(false);
            Context.User = result.Principal!;
        }
    }

    private AuthenticateResult Refuse(Refusal refusal, string detail, string reason)
    {
        _refusal = refusal;
        TokenMetrics.Refused.Add(1, new KeyValuePair<string, object?>("reason", reason));
        LogRefused(Logger, detail);
        return AuthenticateResult.Fail(refusal.Message);
    }

    private Task AnswerAsync(Refusal refusal)
    {
        // RFC 6750, 3.1.
        var code = refusal.Status switch
        {
            StatusCodes.Status401Unauthorized => "invalid_token",
            StatusCodes.Status400BadRequest => "invalid_request",
            _ => null,
        };
        if (code is not null && !Response.HasStarted)
        {
            var error = refusal == Refusal.NoCredential ? string.Empty : $", error=\"{code}\", error_description=\"{refusal.Message}\"";
            Response.Headers.Append("WWW-Authenticate", $"Bearer realm=\"{Options.Realm}\"{error}");
        }

        return GraphQLErrorResponse.WriteAsync(Context, refusal.Status, refusal.Message, ErrorCategory.Authentication);
    }

    [LoggerMessage(10, LogLevel.Warning, "A credential was refused: {Detail}.")]
    private static partial void LogRefused(ILogger logger, string detail);

    [LoggerMessage(11, LogLevel.Error, "A credential could not be checked.")]
    private static partial void LogUnavailable(ILogger logger, Exception exception);

    private sealed record Refusal(int Status, string Message)
    {
        public static readonly Refusal NoCredential = new(StatusCodes.Status401Unauthorized, "You need to be authenticated.");

        public static readonly Refusal NotValid = new(StatusCodes.Status401Unauthorized, "The access token is not valid.");

        // RFC 6750, 3.1: a request that uses more than one method is an invalid request.
        public static readonly Refusal TwoMethods = new(
            StatusCodes.Status400BadRequest,
            $"Send the access token in one way only: in the header Authorization or in the cookie {GqlAuthTokenDefaults.CookieName}.");

        public static readonly Refusal OtherCredential = new(
            StatusCodes.Status400BadRequest, "Send one credential only: the access token or another one.");

        public static readonly Refusal NotPreflighted = new(
            StatusCodes.Status403Forbidden,
            $"The cookie {GqlAuthTokenDefaults.CookieName} counts only on a request with the content type application/json or the header {GqlAuthTokenDefaults.PreflightHeader}.");

        public static readonly Refusal SessionNotPreflighted = new(
            StatusCodes.Status403Forbidden,
            $"A session cookie counts only on a request with the content type application/json or the header {GqlAuthTokenDefaults.PreflightHeader}.");

        public static readonly Refusal Unavailable = new(
            StatusCodes.Status503ServiceUnavailable, "The access token cannot be checked at the moment.");
    }
}
