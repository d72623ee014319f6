using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>
/// An access as the approved surface writes it: the text of <see cref="AccessText"/>, read back without loss. What can't be
/// written on a line and read back has no such access.
/// </summary>
public sealed class SurfaceAccess : IEquatable<SurfaceAccess>
{
    private const string DelegatedStart = "delegated(";
    private const string And = " & ";
    private const string Or = " | ";

    private SurfaceAccess(AccessKind kind, Requirement requirement, string? delegated)
    {
        Kind = kind;
        Requirement = requirement;
        Delegated = delegated;
        Text = AccessText.Of(kind, requirement, delegated);
    }

    /// <summary>The access of a coordinate that asks for nothing beyond its parent.</summary>
    public static SurfaceAccess Inherited { get; } = new(AccessKind.Inherited, Requirement.None, null);

    /// <summary>The kind that the text says.</summary>
    public AccessKind Kind { get; }

    /// <summary>What a caller must have; nobody has it when the access is undeclared.</summary>
    public Requirement Requirement { get; }

    /// <summary>What is left to HotChocolate, or <see langword="null"/>.</summary>
    public string? Delegated { get; }

    /// <summary>The text, in normal form; equal accesses have equal texts.</summary>
    public string Text { get; }

    /// <summary>The access as it is written.</summary>
    /// <param name="kind">The kind.</param>
    /// <param name="requirement">The effective requirement.</param>
    /// <param name="delegated">What HotChocolate checks, or <see langword="null"/>.</param>
    /// <returns><see langword="null"/> when a line couldn't hold it: a malformed permission, a policy name with a line end.</returns>
    public static SurfaceAccess? Of(AccessKind kind, Requirement requirement, string? delegated)
    {
        var text = AccessText.Of(kind, requirement, delegated);
        return Parse(text) is { } read && string.Equals(read.Text, text, StringComparison.Ordinal)
            && (kind == AccessKind.Undeclared || read.Requirement.Equals(requirement)) // A permission called "public" isn't public.
            ? read
            : null;
    }

    /// <summary>Reads an access; <see langword="null"/> when the text is none.</summary>
    /// <param name="text">The text.</param>
    public static SurfaceAccess? Parse(string text)
    {
        switch (text)
        {
            case "public":
                return new SurfaceAccess(AccessKind.Public, Requirement.None, null);
            case "inherited":
                return Inherited;
            case "undeclared":
                return new SurfaceAccess(AccessKind.Undeclared, Requirement.Never, null);
        }

        if (text.StartsWith(DelegatedStart, StringComparison.Ordinal))
        {
            return DelegatedIn(text) is { } all ? new SurfaceAccess(AccessKind.Delegated, Requirement.None, all) : null;
        }

        var end = text.IndexOf(And + DelegatedStart, StringComparison.Ordinal);
        var delegated = end < 0 ? null : DelegatedIn(text.Substring(end + And.Length));
        var requirement = end >= 0 && delegated is null ? null : RequirementIn(end < 0 ? text : text.Substring(0, end));
        return requirement is null
            ? null
            : new SurfaceAccess(
                requirement.Clauses.Count > 0 ? AccessKind.Permission : AccessKind.Authenticated, requirement, delegated);
    }

    /// <summary>The same access, as maps have it.</summary>
    public AccessState State => new(Kind, Requirement, Delegated);

    /// <summary>Whether somebody may pass here whom the other access keeps out; in doubt yes.</summary>
    /// <param name="approved">The other access.</param>
    public bool IsWeakerThan(SurfaceAccess approved) => State.IsWeakerThan(approved.State);

    /// <inheritdoc/>
    public bool Equals(SurfaceAccess? other) => other is not null && string.Equals(Text, other.Text, StringComparison.Ordinal);

    /// <inheritdoc/>
    public override bool Equals(object? obj) => Equals(obj as SurfaceAccess);

    /// <inheritdoc/>
    public override int GetHashCode() => StringComparer.Ordinal.GetHashCode(Text);

    /// <inheritdoc/>
    public override string ToString() => Text;

    private static string? DelegatedIn(string text)
    {
        var length = text.Length - DelegatedStart.Length - 1;
        return length >= 0 && text[text.Length - 1] == ')' && !text.Any(IsLineEnd)
            ? text.Substring(DelegatedStart.Length, length)
            : null;
    }

    // Also those that only some readers of text take for a line end.
    private static bool IsLineEnd(char c) => char.IsControl(c) || c is '\u2028' or '\u2029';

    private static Requirement? RequirementIn(string text)
    {
        if (text == Requirement.Authenticated.Text)
        {
            return Requirement.Authenticated;
        }

        var parts = Split(text, And);
        var clauses = new List<IReadOnlyList<string>>();
        foreach (var part in parts)
        {
            var isInParentheses = part.Length > 2 && part[0] == '(' && part[part.Length - 1] == ')';
            var permissions = Split(isInParentheses ? part.Substring(1, part.Length - 2) : part, Or);

            // "A | B & C" could mean two things.
            if (!permissions.All(PermissionName.IsPermission) || (permissions.Length > 1 && parts.Length > 1 && !isInParentheses))
            {
                return null;
            }

            clauses.Add(permissions);
        }

        return Requirement.FromClauses(clauses);
    }

    private static string[] Split(string text, string separator) => text.Split(new[] { separator }, StringSplitOptions.None);
}
