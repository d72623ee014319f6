using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading;
using GqlAuthTooling.Generators.Inputs;
using GqlAuthTooling.Generators.Writing;
using GqlAuthTooling.Schema;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Generators.Constants;

/// <summary>Looks for a class name that neither the project nor what it references uses.</summary>
internal static class ConstantsPlaceReader
{
    private const string Usual = "Permissions";
    private const string Other = "PermissionNames";

    /// <summary>
    /// <c>Permissions</c> in the root namespace; where that is taken, in the assembly's namespace; then
    /// <c>PermissionNames</c>; at last a namespace of our own, where nothing can clash.
    /// </summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="options">The project's options.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static ConstantsPlace? Read(Compilation compilation, ProjectOptions options, CancellationToken cancellation)
    {
        if (!RuntimeReference.IsIn(compilation))
        {
            return null;
        }

        var assembly = compilation.AssemblyName ?? string.Empty;
        var ofAssembly = Identifiers.NamespaceParts(assembly);
        var root = options.RootNamespace.Trim().Length > 0 ? Identifiers.NamespaceParts(options.RootNamespace) : ofAssembly;
        var candidates = new[] { (root, Usual), (ofAssembly, Usual), (root, Other) };
        foreach (var (path, name) in candidates)
        {
            cancellation.ThrowIfCancellationRequested();
            if (IsNamespace(compilation, path) && Find(compilation, path, name) is { } place)
            {
                return place;
            }
        }

        return new ConstantsPlace(ConstantsPlace.NamespaceOf(assembly), Usual, false, default, default);
    }

    private static bool IsNamespace(Compilation compilation, string[] path)
    {
        INamespaceSymbol? space = compilation.Assembly.GlobalNamespace;
        foreach (var part in path)
        {
            if (space is null)
            {
                return true;
            }

            if (space.GetTypeMembers(part, 0).Length > 0)
            {
                return false;
            }

            space = space.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault();
        }

        return true;
    }

    private static ConstantsPlace? Find(Compilation compilation, string[] path, string name)
    {
        var space = string.Join(".", path.Select(Identifiers.Escape));
        INamedTypeSymbol? own = null;
        foreach (var type in compilation.GetTypesByMetadataName(string.Join(".", path.Append(name))))
        {
            if (SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, compilation.Assembly))
            {
                own = type;
            }
            else if (IsVisible(type, compilation.Assembly))
            {
                return null;
            }
        }

        if (IsTakenByNamespace(compilation, path, name))
        {
            return null;
        }

        if (own is null)
        {
            return new ConstantsPlace(space, name, false, default, default);
        }

        return IsExtensible(own) ? new ConstantsPlace(space, name, true, Taken(own), Extended(own)) : null;
    }

    private static bool IsVisible(INamedTypeSymbol type, IAssemblySymbol from) =>
        type.DeclaredAccessibility == Accessibility.Public || type.ContainingAssembly.GivesAccessTo(from);

    private static bool IsTakenByNamespace(Compilation compilation, string[] path, string name)
    {
        INamespaceSymbol? space = compilation.GlobalNamespace;
        foreach (var part in path.Append(name))
        {
            space = space?.GetMembers(part).OfType<INamespaceSymbol>().FirstOrDefault();
        }

        return space is not null;
    }

    private static bool IsExtensible(INamedTypeSymbol type) =>
        type is { TypeKind: TypeKind.Class, IsStatic: true, Arity: 0, IsRecord: false }
        && type.DeclaringSyntaxReferences.All(reference =>
            reference.GetSyntax() is ClassDeclarationSyntax declaration && declaration.Modifiers.Any(SyntaxKind.PartialKeyword));

    private static EquatableArray<string> Extended(INamedTypeSymbol own) =>
        Sorted(own.GetTypeMembers().Where(IsExtensible).Select(nested => nested.Name));

    private static EquatableArray<string> Taken(INamedTypeSymbol own) =>
        Sorted(own.GetMembers()
            .SelectMany(member => member is INamedTypeSymbol nested && IsExtensible(nested)
                ? nested.GetMembers().Select(inner => nested.Name + "." + inner.Name)
                : new[] { member.Name }));

    private static EquatableArray<string> Sorted(IEnumerable<string> names) =>
        names.Distinct(StringComparer.Ordinal).OrderBy(name => name, StringComparer.Ordinal).ToEquatableArray();
}
