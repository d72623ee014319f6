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
            || parts.SelectMany(clause => clause).Any(name => !PermissionName.IsPermission(name)))
        {
            return Array.Empty<AttributeSyntax>();
        }

        var all = parts.Where(clause => clause.Length == 1).Select(clause => clause[0]).ToArray();
        var attributes = parts.Where(clause => clause.Length > 1)
            .Select(clause => AttributeEdits.Create(
                target, permission, clause.Select(AttributeEdits.Text).Append(MatchAny()).ToArray()))
            .ToList();
        if (all.Length > 0)
        {
            attributes.Insert(0, AttributeEdits.Create(target, permission, all.Select(AttributeEdits.Text).ToArray()));
        }

        return attributes;
    }

    private static AttributeArgumentSyntax MatchAny() => SyntaxFactory.AttributeArgument(
        SyntaxFactory.NameEquals(SyntaxFactory.IdentifierName("Match").WithTrailingTrivia(SyntaxFactory.Space))
            .WithTrailingTrivia(SyntaxFactory.Space),
        null,
        SyntaxFactory.ParseExpression("PermissionMatch.Any"));
}
