using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.CodeFixes;

/// <summary>
/// Adds one of the two lists to a payload, in the style of the type. It is a property also on a positional record: a
/// further positional parameter would break every call of the constructor.
/// </summary>
public abstract class AddPayloadList : SchemaFix
{
    private readonly string _itemType;
    private readonly string _key;

    private protected AddPayloadList(string ruleId, string itemType, string key)
        : base(ruleId)
    {
        _itemType = itemType;
        _key = key;
    }

    private protected sealed override IEnumerable<FixOffer> Offers(FixTarget target)
    {
        if (target.Declaration is not TypeDeclarationSyntax declaration || declaration is InterfaceDeclarationSyntax
            || target.Model.GetDeclaredSymbol(declaration) is not { IsStatic: false } type
            || !target.Diagnostic.Properties.TryGetValue(PayloadLists.ListProperty, out var name) || name is null
            || type.GetMembers(name).Any() || name == type.Name
            || PayloadWriter.ListOf(target, _itemType) is not { } list
            || Setter(target, declaration, type) is not { } setter)
        {
            yield break;
        }

        var initialized = type.TypeKind != TypeKind.Struct || HasConstructor(type);
        var property = PayloadWriter.Property(target, name, list, setter, initialized);
        var endOfLine = target.EndOfLine;
        yield return new FixOffer("Add " + name, _key, editor => editor.ReplaceNode(
            declaration, (current, _) => PayloadWriter.Insert((TypeDeclarationSyntax)current, property, endOfLine)));
    }

    /// <summary><c>set</c> where the type does it so; <see langword="null"/> where the language leaves no choice.</summary>
    private static string? Setter(FixTarget target, TypeDeclarationSyntax declaration, INamedTypeSymbol type)
    {
        var accessors = declaration.Members.OfType<PropertyDeclarationSyntax>()
            .SelectMany(property => property.AccessorList?.Accessors ?? default).ToList();
        var usesSet = accessors.Any(accessor => accessor.IsKind(SyntaxKind.SetAccessorDeclaration) && accessor.Modifiers.Count == 0)
            && !accessors.Any(accessor => accessor.IsKind(SyntaxKind.InitAccessorDeclaration));
        if (PayloadWriter.HasInit(target))
        {
            return usesSet && !type.IsReadOnly ? "set" : "init";
        }

        return type.IsReadOnly ? null : "set";
    }

    /// <summary>A struct may only give its properties values when it has a constructor of its own.</summary>
    private static bool HasConstructor(INamedTypeSymbol type) =>
        type.InstanceConstructors.Any(constructor => !constructor.IsImplicitlyDeclared);
}
