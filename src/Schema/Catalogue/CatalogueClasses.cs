using System;
using System.Collections.Generic;
using System.Linq;
using System.Runtime.CompilerServices;
using System.Threading;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>Reads the <c>[PermissionCatalog]</c> classes of a compilation and of the assemblies it references.</summary>
public static class CatalogueClasses
{
    private const string Marker = "PermissionCatalog";
    private const string Runtime = "GqlAuthTooling.Runtime";

    private static readonly ConditionalWeakTable<Compilation, PermissionCatalogueModel> Known = new();
    private static readonly ConditionalWeakTable<IAssemblySymbol, PermissionCatalogueModel> KnownAssemblies = new();

    /// <summary>The catalogue: this compilation's classes first, then those of references by assembly name.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellation">Stops the reading.</param>
    public static PermissionCatalogueModel Of(Compilation compilation, CancellationToken cancellation = default)
    {
        if (Known.TryGetValue(compilation, out var known))
        {
            return known;
        }

        var own = In(compilation, cancellation).ToList();
        var model = own.Count == 0
            ? PermissionCatalogueModel.None
            : PermissionCatalogueModel.Of(own.SelectMany(type => PermissionsOf(type, isOwn: true)));
        foreach (var assembly in compilation.SourceModule.ReferencedAssemblySymbols
            .Where(SeesTheAttribute)
            .OrderBy(assembly => assembly.Name, StringComparer.Ordinal))
        {
            cancellation.ThrowIfCancellationRequested();
            model = model.Union(KnownAssemblies.GetValue(assembly, OfAssembly));
        }

        return Known.GetValue(compilation, _ => model);
    }

    /// <summary>The classes of the compilation itself, in ordinal order of their names.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="cancellation">Stops the search.</param>
    public static IEnumerable<INamedTypeSymbol> In(Compilation compilation, CancellationToken cancellation = default)
    {
        var index = CompilationIndex.Of(compilation, cancellation);
        return index.Types
            .Where(type => type.AttributeLists.Any(list => list.Attributes.Any(attribute => MayBeOurs(attribute, index))))
            .Select(type => Binding.ModelOf(type.SyntaxTree, compilation)?.GetDeclaredSymbol(type, cancellation) as INamedTypeSymbol)
            .OfType<INamedTypeSymbol>()
            .Distinct<INamedTypeSymbol>(SymbolEqualityComparer.Default)
            .Where(IsMarked)
            .OrderBy(SymbolNames.Of, StringComparer.Ordinal);
    }

    /// <summary>Whether a constant is listed by a catalogue: it, or a class around it, belongs to one.</summary>
    /// <param name="field">The field.</param>
    public static bool Lists(IFieldSymbol field)
    {
        for (var type = IsListable(field) ? field.ContainingType : null; type is not null; type = type.ContainingType)
        {
            if (IsMarked(type))
            {
                return true;
            }
        }

        return false;
    }

    private static bool MayBeOurs(AttributeSyntax attribute, CompilationIndex index)
    {
        var name = ConstantReader.LastName(attribute.Name);
        return name is Marker or Marker + "Attribute"
            || index.Aliases.Any(alias => alias.StartsWith(name + "=" + Marker, StringComparison.Ordinal));
    }

    private static bool IsMarked(INamedTypeSymbol type) => type.GetAttributes().Any(attribute =>
        AttributeIdentity.NameOf(attribute) is Marker
        && AttributeIdentity.LibraryOf(attribute.AttributeClass) is AttributeLibrary.GqlAuth or AttributeLibrary.Unresolved);

    // Only who references the runtime can carry the attribute; a project has hundreds of other references.
    private static bool SeesTheAttribute(IAssemblySymbol assembly) =>
        assembly.Modules.Any(module => module.ReferencedAssemblies.Any(reference => reference.Name == Runtime));

    private static PermissionCatalogueModel OfAssembly(IAssemblySymbol assembly)
    {
        var types = Types(assembly.GlobalNamespace).Where(IsMarked).OrderBy(SymbolNames.Of, StringComparer.Ordinal).ToList();
        return types.Count == 0
            ? PermissionCatalogueModel.None
            : PermissionCatalogueModel.Of(types.SelectMany(type => PermissionsOf(type, isOwn: false)));
    }

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) => container.GetMembers()
        .OfType<INamespaceOrTypeSymbol>()
        .SelectMany(member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));

    // A constant whose value is malformed is GQLA003's business; it lists nothing. Another assembly's internal constants are
    // there in the editor and not in the build, so they don't count in either.
    private static IEnumerable<CatalogueEntry> PermissionsOf(INamedTypeSymbol type, bool isOwn) =>
        type.GetMembers().OfType<IFieldSymbol>()
            .Where(field => isOwn || field.DeclaredAccessibility == Accessibility.Public)
            .Where(field => IsListable(field) && PermissionName.IsPermission(field.ConstantValue as string))
            .Select(field => new CatalogueEntry(
                (string)field.ConstantValue!, CatalogueDescriptions.Of(field, withComments: isOwn)))
            .Concat(type.GetTypeMembers().SelectMany(nested => PermissionsOf(nested, isOwn)));

    private static bool IsListable(IFieldSymbol field) =>
        field is { HasConstantValue: true, ConstantValue: string, DeclaredAccessibility: not Accessibility.Private }
        && !IsEmitted(field);

    // The generator adds a constant of every permission used to a partial class Permissions; were these listed, a misspelt
    // permission would list itself.
    private static bool IsEmitted(IFieldSymbol field) => field.GetAttributes().Any(attribute =>
        AttributeIdentity.NameOf(attribute) is "GeneratedCode"
        && attribute.ConstructorArguments.Length > 0
        && attribute.ConstructorArguments[0].Value as string == "GqlAuthTooling");
}
