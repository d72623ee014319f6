using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.AspNetCore.Tests;

/// <summary>A server with customers and administrators, and the ways to sign in as one.</summary>
public static class ShopServer
{
    /// <summary>Where requests come from, unless said otherwise.</summary>
    public static IPAddress Home { get; } = IPAddress.Parse("192.0.2.1");

    /// <summary>Starts a server.</summary>
    public static Task<TokenServer> StartAsync(
        Action<CustomerTokenOptions>? customers = null,
        Action<AdminTokenOptions>? admins = null,
        Action<GqlAuthTokensBuilder>? tokens = null,
        Action<GqlAuthTokenSchemeOptions>? scheme = null,
        Action<IServiceCollection>? services = null,
        string? url = null)
    {
        var store = new MemoryStore();
        return TokenServer.StartAsync(
            scheme,
            collection =>
            {
                services?.Invoke(collection);
                collection.AddSingleton<Shop>();
            },
            builder =>
            {
                builder.AddCustomerTokens<ShopCustomers>(customers).AddAdminTokens<ShopAdmins>(admins);
                if (tokens is null)
                {
                    builder.Services.AddSingleton<ITokenStore>(store).AddSingleton<IOneTimeCodeStore>(store);
                }
                else
                {
                    tokens(builder);
                }
            },
            url: url,
            map: app => app.MapGqlAuthAdminTokens());
    }

    /// <summary>A store in memory for a server whose builder is configured by the test.</summary>
    public static void UseMemory(this GqlAuthTokensBuilder builder)
    {
        var store = new MemoryStore();
        builder.Services.AddSingleton<ITokenStore>(store).AddSingleton<IOneTimeCodeStore>(store);
    }

    /// <summary>The people of a server.</summary>
    public static Shop Shop(this TokenServer server) => server.Services.GetRequiredService<Shop>();

    /// <summary>The service of customers' tokens.</summary>
    public static CustomerTokenService Customers(this TokenServer server) => server.Services.GetRequiredService<CustomerTokenService>();

    /// <summary>The service of administrators' tokens.</summary>
    public static AdminTokenService Admins(this TokenServer server) => server.Services.GetRequiredService<AdminTokenService>();

    /// <summary>Signs a customer in.</summary>
    public static Task<TokenSignInResult> SignInAsync(
        this TokenServer server, string email = "roni@example.com", string? password = null, IPAddress? address = null) =>
        server.Customers().GenerateAsync(email, password ?? AspNetCore.Tests.Shop.Password, address ?? Home);

    /// <summary>A customer's token.</summary>
    public static async Task<IssuedToken> CustomerAsync(this TokenServer server, string email = "roni@example.com") =>
        (await server.SignInAsync(email)).Token!;

    /// <summary>Signs an administrator in, by the code that is the current one.</summary>
    public static Task<TokenSignInResult> SignInAdminAsync(
        this TokenServer server, string name = "ada", string? password = null, string? code = null, IPAddress? address = null) =>
        server.Admins().AuthenticateAsync(
            name, password ?? AspNetCore.Tests.Shop.Password, code ?? server.CodeOf(name), address ?? Home);

    /// <summary>The current code of an administrator.</summary>
    public static string CodeOf(this TokenServer server, string name) =>
        server.Shop().Admins.GetValueOrDefault(name)?.Totp?.CodeAt(server.Services.GetRequiredService<TimeProvider>().GetUtcNow()) ?? "000000";

    /// <summary>The caller that a token stands for.</summary>
    public static async Task<ClaimsPrincipal> PrincipalAsync(this TokenServer server, IssuedToken token) =>
        (await server.Services.GetRequiredService<TokenValidator>().ValidateAsync(token.Secret.AsMemory())).Principal!;

    /// <summary>Whether a token is valid, and if not, why.</summary>
    public static async Task<TokenRefusal> RefusalAsync(this TokenServer server, IssuedToken token) =>
        (await server.Services.GetRequiredService<TokenValidator>().ValidateAsync(token.Secret.AsMemory())).Refusal;

    /// <summary>The mutations, as a GraphQL server would run them in a request of a caller.</summary>
    public static CustomerTokenMutations Mutations(this TokenServer server, ClaimsPrincipal? caller = null)
    {
        var context = new DefaultHttpContext { RequestServices = server.Services, User = caller ?? new ClaimsPrincipal(new ClaimsIdentity()) };
        context.Connection.RemoteIpAddress = Home;
        return ActivatorUtilities.CreateInstance<ShopMutations>(server.Services, new HttpContextAccessor { HttpContext = context });
    }
}

/// <summary>The mutations, as a host has them.</summary>
[GraphQLRoot(OperationKind.Mutation)]
public sealed class ShopMutations(CustomerTokenService tokens, IHttpContextAccessor request) : CustomerTokenMutations(tokens, request);
