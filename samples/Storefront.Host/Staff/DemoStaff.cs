using System.Security.Cryptography;
using GqlAuthTooling.AspNetCore;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Storefront.Host.Staff;

/// <summary>
/// Accounts to try the host with on one's own machine. The program adds them in Development only, with passwords that are new at
/// every start and printed there.
/// </summary>
public static partial class DemoStaff
{
    private const string PasswordLetters = "abcdefghijkmnpqrstuvwxyz23456789";
    private const int PasswordLength = 16;

    /// <summary>Adds <c>ada</c>, who may manage tokens, and <c>bob</c>, who may not.</summary>
    public static void AddDemoStaff(this IServiceCollection services) => services.AddSingleton<IReadOnlyList<DemoAccount>>(
    [
        new DemoAccount(new StaffAccount("ada", [StaffRoles.TokenAdmin], TotpSecret.Create()), NewPassword()),
        new DemoAccount(new StaffAccount("bob", []), NewPassword()),
    ]);

    /// <summary>Says which accounts there are.</summary>
    public static void LogDemoStaff(this WebApplication app)
    {
        var accounts = app.Services.GetService<IReadOnlyList<DemoAccount>>() ?? [];
        foreach (var (account, password) in accounts)
        {
            LogAccount(app.Logger, account.Name, password, account.Roles.Count == 0 ? "no role" : string.Join(", ", account.Roles));
            if (account.SecondFactor is { } secondFactor)
            {
                LogSecondFactor(app.Logger, account.Name, secondFactor.ToBase32());
            }
        }

        if (app.Services.GetRequiredService<StaffAccounts>().IsEmpty)
        {
            LogNobody(app.Logger);
        }
    }

    private static string NewPassword() => RandomNumberGenerator.GetString(PasswordLetters, PasswordLength);

    [LoggerMessage(Level = LogLevel.Information, Message = "Demo account {Name}, password {Password}, {Roles}")]
    private static partial void LogAccount(ILogger logger, string name, string password, string roles);

    [LoggerMessage(Level = LogLevel.Information, Message = "One-time codes of {Name} for admin tokens: secret {Secret}, in an authenticator app or 'oathtool --totp -b SECRET'")]
    private static partial void LogSecondFactor(ILogger logger, string name, string secret);

    [LoggerMessage(Level = LogLevel.Warning, Message = "There is no staff account, so nobody can sign in: add one to StaffAccounts. Demo accounts exist in Development only.")]
    private static partial void LogNobody(ILogger logger);
}

/// <summary>An account whose password is known.</summary>
/// <param name="Account">The account.</param>
/// <param name="Password">Its password.</param>
public sealed record DemoAccount(StaffAccount Account, string Password)
{
    /// <summary>The name alone.</summary>
    public override string ToString() => Account.Name;
}
