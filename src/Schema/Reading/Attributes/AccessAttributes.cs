using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Linq;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>Reads the access attributes written on one symbol.</summary>
public static class AccessAttributes
{
    // Attribute classes that say nothing about access, as nearly all of the engine's: their bases are gone through once.
    private static readonly ConditionalWeakTable<INamedTypeSymbol, object> WithoutAccess = new();

    /// <summary>The access attributes on the symbol itself, in order; none inherited.</summary>
    /// <param name="symbol">A type, method, property or parameter.</param>
    /// <param name="compilation">The compilation that holds it.</param>
    public static ImmutableArray<AccessDeclaration> Of(ISymbol symbol, Compilation compilation)
    {
        var found = ImmutableArray<AccessDeclaration>.Empty;
        foreach (var attribute in symbol.GetAttributes())
        {
            if (Read(attribute, compilation) is { } access)
            {
                found = found.Add(access);
            }
        }

        return found;
    }

    private static AccessDeclaration? Read(AttributeData attribute, Compilation compilation)
    {
        if (attribute.AttributeClass is not { } type)
        {
            return null;
        }

        var name = AttributeIdentity.NameOf(type);
        switch (AttributeIdentity.LibraryOf(type))
        {
            case AttributeLibrary.GqlAuth:
                return Ours(name, attribute, compilation);
            case AttributeLibrary.HotChocolate:
                return HotChocolate(name, attribute, compilation) ?? Derived(type, attribute, compilation);
            case AttributeLibrary.AspNetCore:
                return AspNetCore(name, attribute, compilation);
            case AttributeLibrary.Unresolved:
                return Ours(name, attribute, compilation)
                    ?? (name is "Authorize" or "AllowAnonymous" && UnresolvedUsings.SayAspNetCore(attribute, compilation)
                        ? AspNetCore(name, attribute, compilation)
                        : HotChocolate(name, attribute, compilation))
                    ?? OfUnusable(type, attribute, compilation);
            case AttributeLibrary.Other:
                return Derived(type, attribute, compilation);
            default:
                return null;
        }
    }

    private static AccessDeclaration? Ours(ReadOnlySpan<char> name, AttributeData attribute, Compilation compilation)
    {
        var arguments = new AttributeArguments(attribute, compilation);
        return name switch
        {
            "RequiresPermission" => new AccessDeclaration(
                AccessAttributeKind.RequiresPermission,
                attribute,
                arguments.Strings(),
                arguments.NamedEnum("Match") == nameof(PermissionMatch.Any) ? PermissionMatch.Any : PermissionMatch.All,
                null,
                null),
            "RequiresAuthentication" => Simple(AccessAttributeKind.RequiresAuthentication, attribute),
            "PublicAccess" => Simple(AccessAttributeKind.PublicAccess, attribute) with
            {
                Reason = arguments.String(0) ?? arguments.Named("reason"),
            },
            _ => null,
        };
    }

    private static AccessDeclaration? HotChocolate(ReadOnlySpan<char> name, AttributeData attribute, Compilation compilation) => name switch
    {
        "Authorize" => Simple(AccessAttributeKind.HotChocolateAuthorize, attribute) with
        {
            Delegated = DelegatedText(new AttributeArguments(attribute, compilation)),
        },
        "AllowAnonymous" => Simple(AccessAttributeKind.HotChocolateAllowAnonymous, attribute),
        _ => null,
    };

    private static AccessDeclaration? AspNetCore(ReadOnlySpan<char> name, AttributeData attribute, Compilation compilation) => name switch
    {
        "Authorize" => Simple(AccessAttributeKind.AspNetCoreAuthorize, attribute) with
        {
            Delegated = DelegatedText(new AttributeArguments(attribute, compilation)),
        },
        "AllowAnonymous" => Simple(AccessAttributeKind.AspNetCoreAllowAnonymous, attribute),
        _ => null,
    };

    /// <summary>A custom attribute that derives from an <c>[Authorize]</c>, or whose code calls <c>.Authorize(…)</c> on a descriptor.</summary>
    private static AccessDeclaration? Derived(INamedTypeSymbol type, AttributeData attribute, Compilation compilation)
    {
        if (WithoutAccess.TryGetValue(type, out _))
        {
            return null;
        }

        foreach (var current in BasesOf(type))
        {
            var name = AttributeIdentity.NameOf(current);
            if (name is not ("Authorize" or "AllowAnonymous"))
            {
                continue;
            }

            var kind = AttributeIdentity.LibraryOf(current) switch
            {
                AttributeLibrary.HotChocolate => AccessAttributeKind.HotChocolateAuthorize,
                AttributeLibrary.AspNetCore => AccessAttributeKind.AspNetCoreAuthorize,
                AttributeLibrary.Unresolved => UnresolvedUsings.SayAspNetCore(type, compilation)
                    ? AccessAttributeKind.AspNetCoreAuthorize
                    : AccessAttributeKind.HotChocolateAuthorize,
                _ => (AccessAttributeKind?)null,
            };
            if (kind is null)
            {
                continue;
            }

            return name is "AllowAnonymous"
                ? Simple(
                    kind == AccessAttributeKind.HotChocolateAuthorize
                        ? AccessAttributeKind.HotChocolateAllowAnonymous
                        : AccessAttributeKind.AspNetCoreAllowAnonymous,
                    attribute)
                : Simple(kind.Value, attribute) with { Delegated = DelegatedBy(type, compilation) };
        }

        if (ExpandsToAuthorize(type))
        {
            return Simple(AccessAttributeKind.HotChocolateAuthorize, attribute) with { Delegated = DelegatedBy(type, compilation) };
        }

        WithoutAccess.GetValue(type, static _ => new object());
        return null;
    }

    /// <summary>
    /// What an attribute of the user's own stands for: the policy that its constructor hands on and nothing else, so that it is the
    /// same word as that policy elsewhere; else the attribute itself.
    /// </summary>
    private static string DelegatedBy(INamedTypeSymbol type, Compilation compilation)
    {
        var constructors = type.InstanceConstructors.SelectMany(constructor => constructor.DeclaringSyntaxReferences)
            .Select(reference => reference.GetSyntax()).ToList();
        return constructors.Count == 1
            && constructors[0] is ConstructorDeclarationSyntax
            {
                ParameterList.Parameters.Count: 0,
                Body.Statements.Count: 0,
                Initializer: { ArgumentList.Arguments: { Count: 1 } given, ThisOrBaseKeyword.RawKind: (int)SyntaxKind.BaseKeyword },
            }
            && IsOfPolicy(type) && ConstantReader.StringOf(given[0].Expression, compilation) is { Length: > 0 } policy
                ? "policy:" + policy
                : "attribute:" + type.Name;
    }

    /// <summary>Whether the base class takes a policy: the engine's, or one that says so.</summary>
    private static bool IsOfPolicy(INamedTypeSymbol type) => BasesOf(type).FirstOrDefault() is not { } parent
        || (parent.DeclaringSyntaxReferences.IsEmpty
            ? BasesOf(type).Any(current => AttributeIdentity.NameOf(current) is "Authorize")
            : parent.InstanceConstructors.Any(constructor => constructor.Parameters.Length == 1 && constructor.Parameters[0].Name == "policy"));

    /// <summary>
    /// The user's own attribute whose base class was never restored: to the compiler it is no attribute, but it is there.
    /// </summary>
    private static AccessDeclaration? OfUnusable(INamedTypeSymbol type, AttributeData attribute, Compilation compilation) =>
        type is IErrorTypeSymbol error && error.CandidateSymbols.OfType<INamedTypeSymbol>().FirstOrDefault() is { } candidate
            ? Derived(candidate, attribute, compilation)
            : null;

    /// <summary>The base classes; the compiler may list an unresolved one among the interfaces.</summary>
    private static IEnumerable<INamedTypeSymbol> BasesOf(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            if (current.BaseType is { } declared)
            {
                yield return declared;
            }

            foreach (var contract in current.Interfaces.Where(contract => contract.TypeKind == TypeKind.Error))
            {
                yield return contract;
            }
        }
    }

    private static bool ExpandsToAuthorize(INamedTypeSymbol type)
    {
        // Only an attribute of the engine's can configure a field; anything else that says "Authorize" means something else.
        if (!BasesOf(type).Any(current =>
            AttributeIdentity.LibraryOf(current) is AttributeLibrary.HotChocolate or AttributeLibrary.Unresolved))
        {
            return false;
        }

        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var reference in current.DeclaringSyntaxReferences)
            {
                if (reference.GetSyntax() is ClassDeclarationSyntax declaration && declaration.DescendantNodes().Any(MentionsAuthorize))
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>A call of <c>.Authorize(…)</c>, or a <c>new AuthorizeAttribute(…)</c> to be applied.</summary>
    private static bool MentionsAuthorize(SyntaxNode node) => node switch
    {
        InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax access } => access.Name.Identifier.ValueText == "Authorize",
        ObjectCreationExpressionSyntax creation => ConstantReader.LastName(creation.Type) is "AuthorizeAttribute" or "Authorize",
        _ => false,
    };

    private static string DelegatedText(AttributeArguments arguments)
    {
        var parts = new List<string>();
        if ((arguments.Named("Policy") ?? arguments.String(0)) is { Length: > 0 } policy
            && policy is not ("BeforeResolver" or "AfterResolver" or "Validation"))
        {
            parts.Add("policy:" + policy);
        }

        if (arguments.Named("Roles") is { Length: > 0 } roles)
        {
            parts.Add("roles:" + roles);
        }
        else if (arguments.HasNamed("Roles"))
        {
            parts.Add("roles:" + string.Join(",", arguments.NamedTexts("Roles")));
        }

        return parts.Count == 0 ? "authenticated" : string.Join(" ", parts);
    }

    private static AccessDeclaration Simple(AccessAttributeKind kind, AttributeData attribute) =>
        new(kind, attribute, ImmutableArray<string?>.Empty, PermissionMatch.All, null, null);
}
