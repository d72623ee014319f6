using GqlAuthTooling;
using Storefront.Common;
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
        var issues = new Issues();
        var customer = await customers.FindByEmailAsync(email, cancellationToken).ConfigureAwait(false);
        if (customer is null
            || !await customers.VerifyPasswordAsync(customer.Id, password, cancellationToken).ConfigureAwait(false))
        {
            // One message for both, so that nobody learns who is a customer.
            issues.Error("The account sign-in was incorrect, wait and try again later");
            return new GenerateCustomerTokenPayload(null, issues.Errors, issues.Warnings);
        }

        var token = await tokens.IssueAsync(customer.Id, cancellationToken).ConfigureAwait(false);
        return new GenerateCustomerTokenPayload(token, issues.Errors, issues.Warnings);
    }

    /// <summary>A token with which an administrator shops for a customer who allowed it.</summary>
    [RequiresPermission("Customer:assist")]
    public async Task<GenerateCustomerTokenAsAdminPayload> GenerateCustomerTokenAsAdminAsync(
        GenerateCustomerTokenAsAdminInput input, CancellationToken cancellationToken)
    {
        var issues = new Issues();
        var customer = await customers.FindByEmailAsync(input.customer_email, cancellationToken).ConfigureAwait(false);
        if (customer is null || !customer.allow_remote_shopping_assistance)
        {
            issues.Error("The customer does not exist or does not allow remote shopping assistance", "input", "customer_email");
            return new GenerateCustomerTokenAsAdminPayload(issues.Errors, issues.Warnings);
        }

        var token = await tokens.IssueAsync(customer.Id, cancellationToken).ConfigureAwait(false);
        return new GenerateCustomerTokenAsAdminPayload(issues.Errors, issues.Warnings) { customer_token = token };
    }

    /// <summary>Revokes the caller's tokens, on all devices.</summary>
    [RequiresAuthentication]
    public async Task<RevokeCustomerTokenPayload> RevokeCustomerTokenAsync(CancellationToken cancellationToken)
    {
        var issues = new Issues();
        if (current.Id is not { } id)
        {
            issues.Error("The caller is no customer");
            return new RevokeCustomerTokenPayload(false, issues.Errors, issues.Warnings);
        }

        var revoked = await tokens.RevokeAsync(id, cancellationToken).ConfigureAwait(false);
        return new RevokeCustomerTokenPayload(revoked, issues.Errors, issues.Warnings);
    }
}
