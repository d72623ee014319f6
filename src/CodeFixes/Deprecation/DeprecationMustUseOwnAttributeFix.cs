using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.CodeFixes;

/// <summary>
/// Replaces the attribute by ours, or adds ours where <c>[Obsolete]</c> also warns C# callers. Only where a reason is given:
/// a fix can't know what a client should do instead.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(DeprecationMustUseOwnAttributeFix))]
public sealed class DeprecationMustUseOwnAttributeFix : SchemaFix
{
    /// <summary>The key of "replace".</summary>
    public const string ReplaceKey = "GQLA207.Replace";

    /// <summary>The key of "add beside [Obsolete]".</summary>
    public const string AddKey = "GQLA207.Add";

    /// <summary>Makes the fix.</summary>
    public DeprecationMustUseOwnAttributeFix()
        : base(RuleIds.DeprecationMustUseOwnAttribute)
    {
    }

    private protected override IEnumerable<FixOffer> Offers(FixTarget target)
    {
        if (target.Attribute is not { ArgumentList.Arguments: { Count: > 0 } arguments } attribute
            || ReasonIn(arguments) is not { } reason
            || target.Type(KnownTypes.Deprecated) is not { } type)
        {
            yield break;
        }

        var own = AttributeEdits.Create(target, type, SyntaxFactory.AttributeArgument(reason.WithoutTrivia()));
        var isObsolete = attribute.Name.ToString().Split('.').Last() is "Obsolete" or "ObsoleteAttribute";
        if (!isObsolete || SaysNothingElse(arguments, reason))
        {
            yield return new FixOffer(
                "Replace by [Deprecated]",
                ReplaceKey,
                editor => editor.ReplaceNode(attribute, own.WithTriviaFrom(attribute)));
        }

        if (isObsolete && attribute.Parent is AttributeListSyntax list)
        {
            yield return new FixOffer(
                "Add [Deprecated], and keep [Obsolete] for C# callers",
                AddKey,
                editor => editor.ReplaceNode(list, (current, _) => Beside((AttributeListSyntax)current, attribute, own)));
        }
    }

    private static ExpressionSyntax? ReasonIn(SeparatedSyntaxList<AttributeArgumentSyntax> arguments) =>
        (arguments.FirstOrDefault(argument => argument.NameColon?.Name.Identifier.ValueText is "message" or "deprecationReason")
            ?? arguments.FirstOrDefault(argument => argument.NameColon is null && argument.NameEquals is null))?.Expression
        is { } reason && !reason.IsKind(SyntaxKind.NullLiteralExpression) ? reason : null;

    /// <summary>An error, a diagnostic id or a link for C# callers has no equal.</summary>
    private static bool SaysNothingElse(SeparatedSyntaxList<AttributeArgumentSyntax> arguments, ExpressionSyntax reason) =>
        arguments.All(argument =>
            argument.Expression == reason
            || (argument.NameEquals is null && argument.Expression.IsKind(SyntaxKind.FalseLiteralExpression)));

    private static AttributeListSyntax Beside(AttributeListSyntax list, AttributeSyntax attribute, AttributeSyntax own)
    {
        var index = list.Attributes.IndexOf(other => other.IsEquivalentTo(attribute));
        var items = list.Attributes.GetWithSeparators().ToList();
        var comma = SyntaxFactory.Token(SyntaxKind.CommaToken).WithTrailingTrivia(SyntaxFactory.Space);
        items.InsertRange((index * 2) + 1, new SyntaxNodeOrToken[] { comma, own });
        return list.WithAttributes(SyntaxFactory.SeparatedList<AttributeSyntax>(items));
    }
}
