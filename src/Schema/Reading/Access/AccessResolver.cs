using System;
using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;

namespace GqlAuthTooling.Schema;

/// <summary>Puts the access of a member, class or parameter together from all the places that can declare it.</summary>
internal static class AccessResolver
{
    /// <summary>Stands for a permission that is missing or no constant: nobody is granted it, and GQLA002 reports it.</summary>
    private const string Unknown = "(invalid)";

    /// <summary>What is declared on the symbol itself, on the record parameter behind a property included.</summary>
    public static List<AccessPart> Own(ISymbol symbol, AccessOrigin origin, Compilation compilation)
    {
        var parts = new List<AccessPart>();
        AddOwn(symbol, origin, compilation, parts);
        return parts;
    }

    /// <summary>What is declared on a member, on the members it overrides, and on the interface members it implements.</summary>
    /// <param name="member">The member.</param>
    /// <param name="bound">The class whose field it becomes; its interfaces count, also where a base class implements them.</param>
    /// <param name="compilation">The compilation.</param>
    public static List<AccessPart> OfMember(ISymbol member, INamedTypeSymbol? bound, Compilation compilation)
    {
        var parts = Own(member, AccessOrigin.Member, compilation);
        foreach (var (inherited, origin) in BasesOf(member, bound))
        {
            AddOwn(inherited, origin, compilation, parts);
        }

        return parts;
    }

    /// <summary>
    /// What is declared on a parameter, and on the parameter at the same place of the methods that its method overrides or
    /// implements.
    /// </summary>
    /// <param name="parameter">The parameter of a method.</param>
    /// <param name="bound">The class whose field the method becomes.</param>
    /// <param name="compilation">The compilation.</param>
    public static IReadOnlyList<AccessPart> OfParameter(IParameterSymbol parameter, INamedTypeSymbol? bound, Compilation compilation)
    {
        // Hardly any parameter says something, and thousands are asked.
        if (parameter.GetAttributes().IsEmpty && !Inherits(parameter.ContainingSymbol, bound))
        {
            return Array.Empty<AccessPart>();
        }

        var parts = Own(parameter, AccessOrigin.Member, compilation);
        foreach (var (inherited, origin) in BasesOf(parameter, bound))
        {
            AddOwn(inherited, origin, compilation, parts);
        }

        return parts;
    }

    /// <summary>
    /// The members that a member overrides, and the interface members that it implements and that have attributes, themselves or
    /// on a parameter; of a parameter those at the same place of such methods.
    /// </summary>
    /// <param name="symbol">The member, or a parameter of it.</param>
    /// <param name="bound">The class whose field it becomes.</param>
    public static IEnumerable<(ISymbol Member, AccessOrigin Origin)> BasesOf(ISymbol symbol, INamedTypeSymbol? bound)
    {
        if (symbol is IParameterSymbol parameter)
        {
            return Inherits(parameter.ContainingSymbol, bound) ? OfParameters(parameter, bound) : Array.Empty<(ISymbol, AccessOrigin)>();
        }

        return Inherits(symbol, bound) ? FindBases(symbol, bound) : Array.Empty<(ISymbol, AccessOrigin)>();
    }

    // Most members neither override nor implement anything, and cost no iterator.
    private static bool Inherits(ISymbol member, INamedTypeSymbol? bound) =>
        Overridden(member) is not null || bound is { AllInterfaces.IsEmpty: false };

    private static IEnumerable<(ISymbol Member, AccessOrigin Origin)> OfParameters(IParameterSymbol parameter, INamedTypeSymbol? bound) =>
        FindBases(parameter.ContainingSymbol, bound)
            .Where(found => found.Member is IMethodSymbol method && parameter.Ordinal < method.Parameters.Length)
            .Select(found => ((ISymbol)((IMethodSymbol)found.Member).Parameters[parameter.Ordinal], found.Origin));

    private static IEnumerable<(ISymbol Member, AccessOrigin Origin)> FindBases(ISymbol member, INamedTypeSymbol? bound)
    {
        for (var current = Overridden(member); current is not null; current = Overridden(current))
        {
            yield return (current, AccessOrigin.BaseMember);
        }

        if (bound is not { TypeKind: not TypeKind.Interface } type)
        {
            yield break;
        }

        foreach (var declared in type.AllInterfaces.SelectMany(contract => contract.GetMembers(member.Name)))
        {
            if (declared.Kind == member.Kind
                && HasAttributes(declared)
                && SymbolEqualityComparer.Default.Equals(type.FindImplementationForInterfaceMember(declared), member))
            {
                yield return (declared, AccessOrigin.InterfaceMember);
            }
        }
    }

    /// <summary>What is declared on a class and its base classes.</summary>
    public static List<AccessPart> OfClass(INamedTypeSymbol type, AccessOrigin origin, Compilation compilation)
    {
        var parts = new List<AccessPart>();
        for (var current = type; current is { SpecialType: not SpecialType.System_Object }; current = current.BaseType)
        {
            AddOwn(current.OriginalDefinition, origin, compilation, parts);
        }

        return parts;
    }

    /// <summary>One access from all parts: every requirement holds, and a requirement is never lifted by "public".</summary>
    /// <param name="parts">The parts, most specific first.</param>
    /// <param name="otherwise">The access when nothing is declared.</param>
    public static AccessModel Combine(IReadOnlyList<AccessPart> parts, AccessModel otherwise)
    {
        if (parts.Count == 0)
        {
            return otherwise;
        }

        var requirement = Requirement.None;
        string? publicReason = null;
        var isAnonymous = false;
        SortedSet<string>? delegated = null;
        var sources = new AccessSource[parts.Count];
        var count = 0;
        for (var i = 0; i < parts.Count; i++)
        {
            var part = parts[i];
            switch (part.Facts.Kind)
            {
                case AccessAttributeKind.RequiresPermission:
                    requirement = requirement.And(RequirementOf(part.Facts));
                    break;
                case AccessAttributeKind.RequiresAuthentication:
                    requirement = requirement.And(Requirement.Authenticated);
                    break;
                case AccessAttributeKind.PublicAccess:
                    publicReason ??= (part.Facts.Reason ?? string.Empty).Trim();
                    break;
                case AccessAttributeKind.HotChocolateAllowAnonymous:
                    isAnonymous = true;
                    break;
                case AccessAttributeKind.HotChocolateAuthorize:
                    (delegated ??= new SortedSet<string>(StringComparer.Ordinal)).Add(part.Facts.Delegated ?? "authenticated");
                    break;
                default:
                    // ASP.NET Core's attributes do nothing here; GQLA006 says so.
                    continue;
            }

            sources[count++] = part.Source;
        }

        if (count == 0)
        {
            return otherwise;
        }

        if (isAnonymous)
        {
            publicReason = string.IsNullOrEmpty(publicReason)
                ? AccessModel.AllowAnonymousReason
                : AccessModel.AllowAnonymousReason + ": " + publicReason;
        }

        var kind = requirement.Clauses.Count > 0 ? AccessKind.Permission
            : !requirement.IsNone ? AccessKind.Authenticated
            : delegated is not null ? AccessKind.Delegated
            : AccessKind.Public;
        return new AccessModel(
            kind,
            requirement,
            kind == AccessKind.Public ? publicReason : null,
            delegated?.ToEquatableArray() ?? default,
            EquatableArray<AccessSource>.Keep(count == sources.Length ? sources : sources.Take(count).ToArray()))
        {
            IsAnonymous = isAnonymous,
        };
    }

    /// <summary>Both accesses together: what either requires is required.</summary>
    public static AccessModel And(AccessModel first, AccessModel second)
    {
        var requirement = first.Requirement.And(second.Requirement);
        var delegated = first.Delegated.Concat(second.Delegated).Distinct(StringComparer.Ordinal)
            .OrderBy(text => text, StringComparer.Ordinal).ToEquatableArray();
        var strictest = Strength(first) >= Strength(second) ? first : second;
        return strictest with
        {
            Requirement = requirement,
            Delegated = delegated,
            IsAnonymous = first.IsAnonymous || second.IsAnonymous,
            Provenance = first.Provenance.Concat(second.Provenance).Distinct().ToEquatableArray(),
        };
    }

    private static bool HasAttributes(ISymbol member) =>
        !member.GetAttributes().IsEmpty
        || (member is IMethodSymbol method && method.Parameters.Any(parameter => !parameter.GetAttributes().IsEmpty));

    private static void AddOwn(ISymbol symbol, AccessOrigin origin, Compilation compilation, List<AccessPart> parts)
    {
        foreach (var declaration in AccessAttributes.Of(symbol, compilation))
        {
            parts.Add(Part(declaration, origin, symbol));
        }

        foreach (var parameter in RecordParameters.Of(symbol))
        {
            var declared = AccessAttributes.Of(parameter, compilation);
            if (!declared.IsEmpty)
            {
                foreach (var declaration in declared)
                {
                    parts.Add(Part(declaration, origin, symbol));
                }

                break;
            }
        }
    }

    private static int Strength(AccessModel access) => access.Kind switch
    {
        AccessKind.Permission => 5,
        AccessKind.Authenticated => 4,
        AccessKind.Delegated => 3,
        AccessKind.Undeclared => 2,
        AccessKind.Public => 1,
        _ => 0,
    };

    private static Requirement RequirementOf(AccessDeclarationFacts facts)
    {
        var permissions = new string[Math.Max(1, facts.Permissions.Length)];
        for (var i = 0; i < permissions.Length; i++)
        {
            var permission = i < facts.Permissions.Length ? facts.Permissions[i] : null;
            permissions[i] = string.IsNullOrEmpty(permission) ? Unknown : permission!;
        }

        return facts.Match == PermissionMatch.Any ? Requirement.Any(permissions) : Requirement.All(permissions);
    }

    private static AccessPart Part(AccessDeclaration declaration, AccessOrigin origin, ISymbol symbol) => new(
        new AccessDeclarationFacts(
            declaration.Kind, declaration.Permissions, declaration.Match, declaration.Reason, declaration.Delegated),
        new AccessSource(origin, SymbolNames.Of(symbol)));

    private static ISymbol? Overridden(ISymbol member) => !member.IsOverride ? null : member switch
    {
        IMethodSymbol method => method.OverriddenMethod,
        IPropertySymbol property => property.OverriddenProperty,
        _ => null,
    };
}
