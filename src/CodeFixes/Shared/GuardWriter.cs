using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Writes the guard that a diagnostic carries (<see cref="GuardAttributes"/>) as attributes.</summary>
internal static class GuardWriter
{
    /// <summary>
    /// The attributes; none when the diagnostic carries no guard, the compilation lacks an attribute, or a part can't be
    /// written.
    /// </summary>
    /// <param name="target">Where they will stand.</param>
    public static IReadOnlyList<AttributeSyntax> Of(FixTarget target)
    {
        if (!target.Diagnostic.Properties.TryGetValue(GuardAttributes.Property, out var guard) || guard is null)
        {
            return Array.Empty<AttributeSyntax>();
        }

        var attributes = GuardAttributes.Parse(guard).Select(part => Attribute(target, part.Kind, part.Value)).ToList();
        return attributes.Contains(null) ? Array.Empty<AttributeSyntax>() : attributes.OfType<AttributeSyntax>().ToList();
    }

    private static AttributeSyntax? Attribute(FixTarget target, string kind, string value)
    {
        var names = value.Split(',').Select(name => name.Trim()).ToArray();
        switch (kind)
        {
            case GuardAttributes.All or GuardAttributes.Any when !names.All(PermissionName.IsPermission):
                return null;
            case GuardAttributes.All when target.Type(KnownTypes.RequiresPermission) is { } type:
                return AttributeEdits.Create(target, type, names.Select(AttributeEdits.Text).ToArray());
            case GuardAttributes.Any when target.Type(KnownTypes.RequiresPermission) is { } type && MatchAny(target) is { } any:
                return AttributeEdits.Create(target, type, names.Select(AttributeEdits.Text).Append(any).ToArray());
            case GuardAttributes.Authenticated when target.Type(KnownTypes.RequiresAuthentication) is { } type:
                return AttributeEdits.Create(target, type);

            // A policy and roles in one attribute come as one text, and an interface can't carry HotChocolate's attribute.
            case GuardAttributes.Policy or GuardAttributes.Roles
                when value.IndexOf(':') < 0 && target.Declaration is not InterfaceDeclarationSyntax
                    && target.Type(KnownTypes.HotChocolateAuthorize) is { } type:
                return AttributeEdits.Create(target, type, kind == GuardAttributes.Policy
                    ? AttributeEdits.Named("Policy", AttributeEdits.Text(value).Expression)
                    : AttributeEdits.Named("Roles", SyntaxFactory.ParseExpression("new[] { "
                        + string.Join(", ", names.Select(name => SymbolDisplay.FormatLiteral(name, quote: true))) + " }")));
            default:
                return null;
        }
    }

    private static AttributeArgumentSyntax? MatchAny(FixTarget target) => target.Type(KnownTypes.PermissionMatch) is { } match
        ? AttributeEdits.Named("Match", SyntaxFactory.MemberAccessExpression(
            SyntaxKind.SimpleMemberAccessExpression, target.Written(match), SyntaxFactory.IdentifierName("Any")))
        : null;
}
