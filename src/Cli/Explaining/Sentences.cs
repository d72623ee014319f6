using System;
using System.Globalization;
using GqlAuthTooling.Operations;

namespace GqlAuthTooling.Cli.Explaining;

/// <summary>Places and errors in words.</summary>
internal static class Sentences
{
    /// <summary>What is wrong with a document, and where.</summary>
    /// <param name="error">The error.</param>
    public static string At(GraphQLSyntaxException error) =>
        string.Create(CultureInfo.InvariantCulture, $"{error.SourceName}:{error.Line}:{error.Column}: {error.Message}");

    /// <summary>When a deprecated member may be gone, and why: <c>2031-05-06: Use hello</c>.</summary>
    /// <param name="deprecation">The deprecation.</param>
    public static string Of(DeprecationEntry deprecation)
    {
        var reason = deprecation.Reason.Length > 0 ? deprecation.Reason : DeprecatedFieldsUsed.DefaultReason;
        return deprecation.RemovalDate is { } date ? $"{date}: {reason}" : $"no date: {reason}";
    }

    /// <summary>A place, <c>3:5</c>.</summary>
    /// <param name="location">The place.</param>
    public static string At(SourceLocation location) =>
        string.Create(CultureInfo.InvariantCulture, $"{location.Line}:{location.Column}");
}
