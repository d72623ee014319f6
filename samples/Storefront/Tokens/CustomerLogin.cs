namespace Storefront.Tokens;

/// <summary>How a customer signs in.</summary>
public sealed class CustomerLogin
{
    public int CustomerId { get; init; }

    /// <summary>The hash of the password; null for a customer who has none and can't sign in.</summary>
    public string? PasswordHash { get; init; }

    /// <summary>A random text, another one with each password.</summary>
    public string SecurityStamp { get; init; } = string.Empty;

    /// <summary>Whether the account may not be used.</summary>
    public bool IsLocked { get; set; }

    public bool AllowsRemoteShoppingAssistance { get; init; }

    /// <summary>The id alone.</summary>
    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{CustomerId}");
}
