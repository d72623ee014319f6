namespace Storefront.Common;

/// <summary>Where in a mutation's input something stands.</summary>
public sealed class InputPath(params string[] segments)
{
    private readonly string[] _segments = segments;

    public InputPath Then(params string[] segments) => new([.. _segments, .. segments]);

    public string[] To(string field) => [.. _segments, field];
}
