namespace Storefront.Stores;

/// <summary>An address our servers call from, for partners' firewalls.</summary>
public sealed record ServerAddress(string IpAddress, string Purpose);
