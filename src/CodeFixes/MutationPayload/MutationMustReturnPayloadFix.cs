using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Writes a payload for a mutation and returns it.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(MutationMustReturnPayloadFix))]
public sealed class MutationMustReturnPayloadFix : SchemaFix
{
    /// <summary>The key of "make a payload".</summary>
    public const string MakeKey = "GQLA104.Make";

    /// <summary>Makes the fix.</summary>
    public MutationMustReturnPayloadFix()
        : base(RuleIds.MutationMustReturnPayload)
    {
    }

    private protected override IEnumerable<FixOffer> Offers(FixTarget target)
    {
        if (target.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || method.ReturnType.Span != target.Diagnostic.Location.SourceSpan
            || !target.Diagnostic.Properties.TryGetValue(MutationMustReturnPayload.PayloadProperty, out var name) || name is null
            || !target.Diagnostic.Properties.TryGetValue(PayloadLists.ErrorsProperty, out var errors) || errors is null
            || !target.Diagnostic.Properties.TryGetValue(PayloadLists.WarningsProperty, out var warnings) || warnings is null
            || NewPayload.For(target, method, name, (errors, warnings)) is not { } payload
            || method.FirstAncestorOrSelf<TypeDeclarationSyntax>(type => type.Parent is not TypeDeclarationSyntax) is not { } outermost)
        {
            yield break;
        }

        var endOfLine = target.EndOfLine;
        yield return new FixOffer("Make the payload " + name, MakeKey, editor =>
        {
            editor.ReplaceNode(method, (current, _) => ReturnRewriter.Rewrite((MethodDeclarationSyntax)current, payload));
            editor.InsertAfter(outermost, payload.Declaration(target, outermost, endOfLine));
        });
    }
}
