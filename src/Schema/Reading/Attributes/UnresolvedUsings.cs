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

    /// <summary>Whether the attribute's name, or else the using directives in reach of it, say ASP.NET Core.</summary>
    public static bool SayAspNetCore(AttributeData attribute, Compilation compilation) =>
        attribute.ApplicationSyntaxReference?.GetSyntax() is AttributeSyntax syntax && Decide(syntax.Name, compilation);

    /// <summary>Whether what a class is declared to derive from says ASP.NET Core.</summary>
    public static bool SayAspNetCore(INamedTypeSymbol type, Compilation compilation) =>
        type.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax() is BaseTypeDeclarationSyntax { BaseList.Types: { Count: > 0 } bases } && Decide(bases[0].Type, compilation));

    private static bool Decide(TypeSyntax written, Compilation compilation)
    {
        var name = Written(written, compilation);
        return name.Contains('.') ? name.Contains("AspNetCore.Authorization") && !name.Contains("HotChocolate") : InReachOnly(written, compilation);
    }

    /// <summary>The name of an attribute class, with what an alias at its beginning stands for.</summary>
    private static string Written(TypeSyntax syntax, Compilation compilation)
    {
        var name = WithoutGlobal(syntax.ToString());
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

    /// <summary>Whether ASP.NET Core's authorization namespace is in reach, and none of HotChocolate's.</summary>
    private static bool InReachOnly(SyntaxNode node, Compilation compilation)
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
