using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Gives a payload's list the type that clients read.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PayloadListMustBeWellFormedFix))]
public sealed class PayloadListMustBeWellFormedFix : SchemaFix
{
    /// <summary>The key of "retype".</summary>
    public const string RetypeKey = "GQLA103.Retype";

    /// <summary>Makes the fix.</summary>
    public PayloadListMustBeWellFormedFix()
        : base(RuleIds.PayloadListMustBeWellFormed)
    {
    }

    private protected override IEnumerable<FixOffer> Offers(FixTarget target)
    {
        if (!target.Diagnostic.Properties.TryGetValue(PayloadListMustBeWellFormed.ItemTypeProperty, out var item)
            || item is null || PayloadWriter.ListOf(target, "GqlAuthTooling." + item) is not { } list)
        {
            yield break;
        }

        var title = "Make it an IReadOnlyList<" + item + ">";
        switch (target.Declaration)
        {
            // A computed property would have to be rewritten, not retyped.
            case PropertyDeclarationSyntax { ExpressionBody: null, AccessorList: { } accessors } property
                when accessors.Accessors.All(accessor => accessor is { Body: null, ExpressionBody: null }):
                yield return new FixOffer(title, RetypeKey, editor => editor.ReplaceNode(
                    property, (current, _) => Retype(target, (PropertyDeclarationSyntax)current, list)));
                break;
            case ParameterSyntax { Type: { } type, Parent.Parent: RecordDeclarationSyntax, Default: null }:
                yield return new FixOffer(title, RetypeKey, editor => editor.ReplaceNode(
                    type, target.Written(list).WithTriviaFrom(type)));
                break;
        }
    }

    private static PropertyDeclarationSyntax Retype(FixTarget target, PropertyDeclarationSyntax property, INamedTypeSymbol list)
    {
        var retyped = property.WithType(target.Written(list).WithTriviaFrom(property.Type));
        return property.Initializer is { } initializer
            ? retyped.WithInitializer(initializer.WithValue(
                PayloadWriter.Empty(target, list).WithTriviaFrom(initializer.Value)))
            : retyped;
    }
}
