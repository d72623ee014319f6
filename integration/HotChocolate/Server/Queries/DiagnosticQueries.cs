using System.Security.Claims;
using GqlAuthTooling.OnHotChocolate.Server.Domain;
using GqlAuthTooling.OnHotChocolate.Server.Services;
using HotChocolate.Authorization;
using HotChocolate.Execution.Processing;
using HotChocolate.Resolvers;
using Microsoft.AspNetCore.Http;
#if HOTCHOCOLATE16
using ISchema = HotChocolate.ISchemaDefinition;
using ISelection = HotChocolate.Execution.Processing.Selection;
#endif

namespace GqlAuthTooling.OnHotChocolate.Server.Queries;

/// <summary>Every parameter here that is no argument says why in its type or attribute.</summary>
[QueryType]
public sealed class DiagnosticQueries
{
    [PublicAccess("The version is on the status page")]
    public string Version => "1";

    [RequiresAuthentication]
    public string? WhoAmI(
        ClaimsPrincipal user,
        IResolverContext context,
        HttpContext http,
        [GlobalState] string? tenant,
        [ScopedState("scope")] string? scope,
        [LocalState] string? local,
        CancellationToken cancellationToken) =>
        user.Identity?.Name ?? context.Path.Print() + http.TraceIdentifier + tenant + scope + local + cancellationToken.CanBeCanceled;

    [PublicAccess("Diagnostics of the sample")]
    public string GetContext(
        ISchema schema,
        ISelection selection,
        IShop shop,
        [Service] Clock clock,
        TimeProvider time,
        IServiceProvider services,
        string? echo) =>
        $"{schema.Name} {selection.ResponseName} {shop.Orders.Count()} {clock.Now == time.GetUtcNow()} {services.GetHashCode()} {echo}";

    [Authorize]
    public Task<Everything> GetEverythingAsync() => Task.FromResult(new Everything());

    [Authorize(Roles = ["admin", "auditor"])]
    [GraphQLName("audit")]
    public IEnumerable<AuditEntry> ReadAuditLog() => [new(1, "ada", "x")];

    [GraphQLIgnore]
    public string Hidden() => "hidden";

    public string PublicField = "no field";
}

[QueryType]
public sealed class PaymentQueries
{
    [RequiresPermission("Payment:read")]
    public IPayment? GetLastPayment(IShop shop) => shop.Customers[0].LastPayment;
}

[QueryType]
public sealed class PageQueries
{
    [RequiresPermission("Order:read")]
    public Page<Order> GetOrderPage(IShop shop, int size = 10) => new([.. shop.Orders.Take(size)], shop.Orders.Count());

    [PublicAccess("Two constructions of one generic type")]
    public Page<string> GetWordPage(params string[] words) => new(words, words.Length);
}
