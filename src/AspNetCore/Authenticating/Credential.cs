using System;

namespace GqlAuthTooling.AspNetCore;

/// <summary>What a request carries as a credential.</summary>
internal enum CredentialKind
{
    /// <summary>Nothing that concerns us.</summary>
    None,

    /// <summary>One credential to validate.</summary>
    Given,

    /// <summary>One that can't be a token, or several by the same way.</summary>
    Malformed,

    /// <summary>Header and cookie at once.</summary>
    TwoMethods,

    /// <summary>A cookie on a request that any site's page could make a browser send.</summary>
    NotPreflighted,
}

/// <summary>The credential of a request.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Where it is given, its text.</param>
/// <param name="Detail">What is wrong, for the operator, without any part of it.</param>
internal readonly record struct Credential(CredentialKind Kind, ReadOnlyMemory<char> Text, string? Detail)
{
    public static Credential None => default;

    public static Credential Given(ReadOnlyMemory<char> text) => new(CredentialKind.Given, text, null);

    public static Credential Malformed(string detail) => new(CredentialKind.Malformed, default, detail);

    public static Credential TwoMethods => new(CredentialKind.TwoMethods, default, "it came with header and cookie at once");

    public static Credential NotPreflighted =>
        new(CredentialKind.NotPreflighted, default, "it came as a cookie on a request that needs no preflight");

    /// <summary>Not the text: what is printed can end up in a log.</summary>
    public override string ToString() => Kind.ToString();
}
