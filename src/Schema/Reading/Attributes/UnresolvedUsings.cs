using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Tells which <c>[Authorize]</c> an unresolved one is, from the using directives in reach: HotChocolate and ASP.NET Core
/// name theirs alike.
/// </summary>
internal static class UnresolvedUsings
{
    /// <summary>Whether only ASP.NET Core's authorization namespace is in reach of the attribute.</summary>
    public static bool SayAspNetCore(AttributeData attribute, Compilation compilation)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax syntax)
        {
            return false;
        }

        return syntax.Name is QualifiedNameSyntax or AliasQualifiedNameSyntax
            ? syntax.Name.ToString().Contains("AspNetCore.Authorization") && !syntax.Name.ToString().Contains("HotChocolate")
            : Decide(syntax, compilation);
    }

    /// <summary>Whether only ASP.NET Core's authorization namespace is in reach of a type's declaration.</summary>
    public static bool SayAspNetCore(INamedTypeSymbol type, Compilation compilation) =>
        type.DeclaringSyntaxReferences.Any(reference => Decide(reference.GetSyntax(), compilation));

    private static bool Decide(SyntaxNode node, Compilation compilation)
    {
        var aspNetCore = false;
        foreach (var name in InReach(node, compilation))
        {
            if (name.StartsWith("HotChocolate", StringComparison.Ordinal)
                && name.EndsWith("Authorization", StringComparison.Ordinal))
            {
                return false;
            }

            aspNetCore |= name == "Microsoft.AspNetCore.Authorization";
        }

        return aspNetCore;
    }

    private static IEnumerable<string> InReach(SyntaxNode node, Compilation compilation)
    {
        foreach (var scope in node.AncestorsAndSelf())
        {
            var usings = scope switch
            {
                CompilationUnitSyntax unit => unit.Usings,
                BaseNamespaceDeclarationSyntax space => space.Usings,
                _ => default,
            };
            foreach (var directive in usings)
            {
                yield return directive.Name?.ToString() ?? string.Empty;
            }
        }

        foreach (var global in CompilationIndex.Of(compilation).GlobalUsings)
        {
            yield return global;
        }
    }
}
