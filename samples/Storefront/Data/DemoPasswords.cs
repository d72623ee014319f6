using Microsoft.Extensions.DependencyInjection;

namespace Storefront.Data;

/// <summary>A password that anybody who reads this file knows.</summary>
public sealed record DemoPassword(string Email, string Password)
{
    /// <summary>The address alone.</summary>
    public override string ToString() => Email;
}

/// <summary>Passwords to try the shop with on one's own machine, those of Adobe Commerce's examples. A host adds them in Development only.</summary>
public static class DemoPasswords
{
    private static readonly DemoPassword[] All = [new("customer@example.com", "password"), new("customer1@mail.com", "password")];

    /// <summary>Gives both customers the password.</summary>
    public static void AddDemoPasswords(this IServiceCollection services)
    {
        foreach (var password in All)
        {
            services.AddSingleton(password);
        }
    }
}
