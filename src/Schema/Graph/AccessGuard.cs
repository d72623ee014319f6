using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>
/// What a caller must have to get through a field, or along a whole path: a requirement, and what is left to HotChocolate.
/// A policy or role is opaque: nobody here knows what it means, only that it is the same one or another one.
/// </summary>
public sealed class AccessGuard : IEquatable<AccessGuard>
{
    private readonly string[] _delegated;
    private string? _text;

    private AccessGuard(Requirement requirement, string[] delegated)
    {
        Requirement = requirement;
        _delegated = delegated;
    }

    /// <summary>Open to anyone.</summary>
    public static AccessGuard None { get; } = new(Requirement.None, Array.Empty<string>());

    /// <summary>Nobody gets through.</summary>
    public static AccessGuard Never { get; } = new(Requirement.Never, Array.Empty<string>());

    /// <summary>The requirement; at least authentication where a policy or role is asked for.</summary>
    public Requirement Requirement { get; }

    /// <summary>The policies and roles, sorted; without HotChocolate's plain "authenticated", which is a requirement.</summary>
    public IReadOnlyList<string> Delegated => _delegated;

    /// <summary>Whether anyone gets through.</summary>
    public bool IsNone => Requirement.IsNone && _delegated.Length == 0;

    /// <summary>Whether nobody gets through.</summary>
    public bool IsNever => Requirement.IsNever;

    /// <summary>For people to read; empty when anyone gets through. A walk makes many guards, and few are read.</summary>
    public string Text => _text ??= _delegated.Length == 0 ? Requirement.Text : Format();

    /// <summary>The guard of a requirement and of what is left to HotChocolate.</summary>
    /// <param name="requirement">The requirement.</param>
    /// <param name="delegated">Policies, roles, or <c>authenticated</c>.</param>
    public static AccessGuard Of(Requirement requirement, IEnumerable<string> delegated)
    {
        // A permission outside of the grammar is granted to nobody; its own rule speaks about it.
        if (requirement.IsNever || !requirement.Clauses.All(clause => clause.All(PermissionName.IsPermission)))
        {
            return Never;
        }

        var tokens = delegated.SelectMany(DelegatedAccess.Parts).Distinct(StringComparer.Ordinal).OrderBy(token => token, StringComparer.Ordinal).ToList();
        if (tokens.Count > 0)
        {
            // A policy that lets in anybody guards nothing; along a path it is taken at its word.
            requirement = requirement.And(Requirement.Authenticated);
            tokens.Remove(DelegatedAccess.AnyCaller);
        }

        return Create(requirement, tokens.ToArray());
    }

    /// <summary>
    /// The guard of an access that is taken as it stands: permissions of any form, and of a policy only that it is that one. What is
    /// undeclared lets nobody through.
    /// </summary>
    /// <param name="access">The access.</param>
    public static AccessGuard Of(AccessState access)
    {
        if ((access ?? throw new ArgumentNullException(nameof(access))).Kind == AccessKind.Undeclared)
        {
            return Never;
        }

        var tokens = DelegatedAccess.Parts(access.Delegated);
        return Create(
            tokens.Contains(DelegatedAccess.AnyCaller, StringComparer.Ordinal) ? access.Requirement.And(Requirement.Authenticated) : access.Requirement,
            tokens.Where(token => token != DelegatedAccess.AnyCaller).OrderBy(token => token, StringComparer.Ordinal).ToArray());
    }

    /// <summary>The access that asks for the same.</summary>
    public AccessState ToAccess() => new(
        IsNever ? AccessKind.Undeclared
            : Requirement.Clauses.Count > 0 ? AccessKind.Permission
            : !Requirement.IsNone ? AccessKind.Authenticated
            : _delegated.Length > 0 ? AccessKind.Delegated : AccessKind.Public,
        Requirement,
        DelegatedAccess.Join(_delegated));

    /// <summary>Both must be passed.</summary>
    /// <param name="other">The other guard.</param>
    public AccessGuard And(AccessGuard other)
    {
        if (Implies(other))
        {
            return this;
        }

        return other.Implies(this) ? other : Create(Requirement.And(other.Requirement), Union(_delegated, other._delegated));
    }

    /// <summary>Whether whoever passes this guard passes the other one too.</summary>
    /// <param name="other">The other guard.</param>
    public bool Implies(AccessGuard other) =>
        ReferenceEquals(this, other)
        || AccessComparison.Implies(Requirement, _delegated, other.Requirement, other._delegated);

    /// <inheritdoc/>
    public bool Equals(AccessGuard? other) =>
        other is not null && Requirement.Equals(other.Requirement) && _delegated.AsSpan().SequenceEqual(other._delegated);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as AccessGuard);

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        var hash = Requirement.GetHashCode();
        foreach (var token in _delegated)
        {
            hash = unchecked((hash * 31) + StringComparer.Ordinal.GetHashCode(token));
        }

        return hash;
    }

    /// <inheritdoc/>
    public override string ToString() => IsNone ? "nothing" : Text;

    private static AccessGuard Create(Requirement requirement, string[] tokens) =>
        requirement.IsNever ? Never : requirement.IsNone && tokens.Length == 0 ? None : new AccessGuard(requirement, tokens);

    private static string[] Union(string[] one, string[] other) =>
        one.Length == 0 ? other
        : other.Length == 0 ? one
        : one.Concat(other).Distinct(StringComparer.Ordinal).OrderBy(token => token, StringComparer.Ordinal).ToArray();

    private string Format() => string.Join(
        " & ",
        new[] { Requirement.Clauses.Count == 0 ? string.Empty : Requirement.Text }
            .Concat(_delegated.Select(Spoken)).Where(part => part.Length > 0));

    private static string Spoken(string token)
    {
        var colon = token.IndexOf(':');
        return colon < 0 ? token : token.Substring(0, colon) + " " + token.Substring(colon + 1);
    }
}
