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
    private static readonly char[] NameEnds = { '.', ':' };

    /// <summary>Whether only ASP.NET Core's authorization namespace is in reach of the attribute.</summary>
    public static bool SayAspNetCore(AttributeData attribute, Compilation compilation)
    {
        if (attribute.ApplicationSyntaxReference?.GetSyntax() is not AttributeSyntax syntax)
        {
            return false;
        }

        var name = Written(syntax, compilation);
        return name.Contains('.') ? name.Contains("AspNetCore.Authorization") && !name.Contains("HotChocolate") : Decide(syntax, compilation);
    }

    /// <summary>Whether only ASP.NET Core's authorization namespace is in reach of a type's declaration.</summary>
    public static bool SayAspNetCore(INamedTypeSymbol type, Compilation compilation) =>
        type.DeclaringSyntaxReferences.Any(reference => Decide(reference.GetSyntax(), compilation));

    /// <summary>The attribute's name, with what an alias at its beginning stands for.</summary>
    private static string Written(AttributeSyntax syntax, Compilation compilation)
    {
        var name = WithoutGlobal(syntax.Name.ToString());
        var end = name.IndexOfAny(NameEnds);
        var first = end < 0 ? name : name.Substring(0, end);
        foreach (var directive in InReach(syntax, compilation))
        {
            var equals = directive.IndexOf('=');
            if (equals > 0 && directive.Substring(0, equals) is var alias
                && (alias == first || (end < 0 && alias == first + "Attribute")))
            {
                return WithoutGlobal(directive.Substring(equals + 1)) + name.Substring(first.Length).Replace("::", ".");
            }
        }

        return name;
    }

    private static string WithoutGlobal(string name) =>
        name.StartsWith("global::", StringComparison.Ordinal) ? name.Substring("global::".Length) : name;

    private static bool Decide(SyntaxNode node, Compilation compilation)
    {
        var aspNetCore = false;
        foreach (var name in InReach(node, compilation).Select(WithoutGlobal))
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

    /// <summary>What using directives name; where one gives that a name, the name and "=" before it.</summary>
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
                yield return (directive.Alias is null ? string.Empty : directive.Alias.Name + "=") + directive.Name;
            }
        }

        foreach (var global in CompilationIndex.Of(compilation).GlobalUsings)
        {
            yield return global;
        }
    }
}
