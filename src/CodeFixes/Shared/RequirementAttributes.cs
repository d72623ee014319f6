using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Writes a requirement as attributes.</summary>
internal static class RequirementAttributes
{
    /// <summary>The attributes; none when the compilation lacks one or a permission can't be written.</summary>
    /// <param name="target">Where they will stand.</param>
    /// <param name="clauses">The requirement: clauses parted by <c>&amp;</c>, permissions by <c>|</c>, empty for authentication.</param>
    public static IReadOnlyList<AttributeSyntax> Of(FixTarget target, string clauses)
    {
        if (clauses.Length == 0)
        {
            return target.Type(KnownTypes.RequiresAuthentication) is { } authentication
                ? new[] { AttributeEdits.Create(target, authentication) }
                : Array.Empty<AttributeSyntax>();
        }

        var parts = clauses.Split('&').Select(clause => clause.Split('|')).ToList();
        if (target.Type(KnownTypes.RequiresPermission) is not { } permission
            || (parts.Exists(clause => clause.Length > 1) && MatchAny(target) is null)
            || parts.SelectMany(clause => clause).Any(name => !PermissionName.IsPermission(name)))
        {
            return Array.Empty<AttributeSyntax>();
        }

        var all = parts.Where(clause => clause.Length == 1).Select(clause => clause[0]).ToArray();
        var attributes = parts.Where(clause => clause.Length > 1)
            .Select(clause => AttributeEdits.Create(
                target, permission, clause.Select(AttributeEdits.Text).Append(MatchAny(target)!).ToArray()))
            .ToList();
        if (all.Length > 0)
        {
            attributes.Insert(0, AttributeEdits.Create(target, permission, all.Select(AttributeEdits.Text).ToArray()));
        }

        return attributes;
    }

    /// <summary>The argument that asks for one of the permissions; <see langword="null"/> when the compilation lacks its type.</summary>
    /// <param name="target">Where it will stand.</param>
    public static AttributeArgumentSyntax? MatchAny(FixTarget target) => target.Type(KnownTypes.PermissionMatch) is { } match
        ? AttributeEdits.Named("Match", SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, target.Written(match), SyntaxFactory.IdentifierName("Any")))
        : null;
}
