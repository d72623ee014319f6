using GqlAuthTooling;
using Storefront.Customers;

namespace Storefront.Tokens;

[GraphQLRoot(OperationKind.Mutation)]
public sealed class CustomerTokenMutations(
    ICustomerRepository customers, ICurrentCustomer current, CustomerTokenService tokens)
{
    /// <summary>A token for a customer who knows their password.</summary>
    [PublicAccess("Signing in is how a customer gets a credential")]
    public async Task<GenerateCustomerTokenPayload> GenerateCustomerTokenAsync(
        string email, string password, CancellationToken cancellationToken)
    {
        var customer = await customers.FindByEmailAsync(email, cancellationToken).ConfigureAwait(false);
        if (customer is null
            || !await customers.VerifyPasswordAsync(customer.Id, password, cancellationToken).ConfigureAwait(false))
        {
            // One message for both, so that nobody learns who is a customer.
            return new() { UserErrors = [new UserError("The account sign-in was incorrect, wait and try again later")] };
        }

        return new() { Token = await tokens.IssueAsync(customer.Id, cancellationToken).ConfigureAwait(false) };
    }

    /// <summary>A token with which an administrator shops for a customer who allowed it.</summary>
    [RequiresPermission("Customer:assist")]
    public async Task<GenerateCustomerTokenAsAdminPayload> GenerateCustomerTokenAsAdminAsync(
        GenerateCustomerTokenAsAdminInput input, CancellationToken cancellationToken)
    {
        var customer = await customers.FindByEmailAsync(input.customer_email, cancellationToken).ConfigureAwait(false);
        if (customer is null || !customer.allow_remote_shopping_assistance)
        {
            const string message = "The customer does not exist or does not allow remote shopping assistance";
            return new() { UserErrors = [new UserError(message, "input", "customer_email")] };
        }

        return new() { customer_token = await tokens.IssueAsync(customer.Id, cancellationToken).ConfigureAwait(false) };
    }

    /// <summary>Revokes the caller's tokens, on all devices.</summary>
    [RequiresAuthentication]
    public async Task<RevokeCustomerTokenPayload> RevokeCustomerTokenAsync(CancellationToken cancellationToken) =>
        current.Id is { } id
            ? new() { Result = await tokens.RevokeAsync(id, cancellationToken).ConfigureAwait(false) }
            : new() { UserErrors = [new UserError("The caller is no customer")] };
}
