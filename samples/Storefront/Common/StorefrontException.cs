namespace Storefront.Common;

/// <summary>The request can't be answered as it stands; the message is meant for the caller.</summary>
public sealed class StorefrontException : Exception
{
    public StorefrontException()
    {
    }

    public StorefrontException(string message)
        : base(message)
    {
    }

    public StorefrontException(string message, Exception innerException)
        : base(message, innerException)
    {
    }
}
