using System;
using System.Threading;
using System.Threading.Tasks;
using Microsoft.AspNetCore.Http;

namespace GqlAuthTooling.AspNetCore;

/// <summary>
/// The mutations of customers' tokens, as Adobe Commerce has them. Plain C#: a class of the host's own derives from this one and is
/// marked like any other with root fields, by <see cref="GraphQLRootAttribute"/> or an engine's attribute. So they are fields of the
/// host's schema by the host's own word, and the permission map that its build writes has them.
/// </summary>
public abstract class CustomerTokenMutations
{
    /// <summary>The permission of an administrator who may act for customers.</summary>
    public const string AssistPermission = "Customer:assist";

    private readonly CustomerTokenService _tokens;
    private readonly IHttpContextAccessor _request;

    /// <summary>Makes the mutations of one request.</summary>
    /// <param name="tokens">Issues and revokes.</param>
    /// <param name="request">The request.</param>
    protected CustomerTokenMutations(CustomerTokenService tokens, IHttpContextAccessor request)
    {
        _tokens = tokens;
        _request = request;
    }

    private HttpContext Request =>
        _request.HttpContext ?? throw new InvalidOperationException("The mutations of customers' tokens run in a request only.");

    /// <summary>A token for a customer who knows the password.</summary>
    /// <param name="email">The customer's address.</param>
    /// <param name="password">The customer's password.</param>
    /// <param name="cancellationToken">The request's end.</param>
    [PublicAccess("Signing in is how a customer gets a credential")]
    public async Task<GenerateCustomerTokenPayload> GenerateCustomerTokenAsync(
        string email, string password, CancellationToken cancellationToken)
    {
        var address = Request.Connection.RemoteIpAddress;
        var result = await _tokens.GenerateAsync(email, password, address, cancellationToken).ConfigureAwait(false);
        return result.Succeeded
            ? new() { Token = result.Token.Secret }
            : new() { UserErrors = [new UserError(TokenSignInResult.RefusedMessage)] };
    }

    /// <summary>A token with which an administrator shops for a customer who allowed it.</summary>
    /// <param name="input">The customer.</param>
    /// <param name="cancellationToken">The request's end.</param>
    [RequiresPermission(AssistPermission)]
    public async Task<GenerateCustomerTokenAsAdminPayload> GenerateCustomerTokenAsAdminAsync(
        GenerateCustomerTokenAsAdminInput input, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(input);
        var token = await _tokens.GenerateAsAdminAsync(input.customer_email, Request.User, cancellationToken).ConfigureAwait(false);
        const string message = "The customer does not exist or does not allow remote shopping assistance";
        return token is null
            ? new() { UserErrors = [new UserError(message, "input", "customer_email")] }
            : new() { customer_token = token.Secret };
    }

    /// <summary>Revokes the token that the request came with.</summary>
    /// <param name="cancellationToken">The request's end.</param>
    [RequiresAuthentication]
    public async Task<RevokeCustomerTokenPayload> RevokeCustomerTokenAsync(CancellationToken cancellationToken) =>
        await _tokens.RevokeAsync(Request.User, cancellationToken).ConfigureAwait(false)
            ? new() { Result = true }
            : new() { UserErrors = [new UserError("The caller is no customer")] };
}
