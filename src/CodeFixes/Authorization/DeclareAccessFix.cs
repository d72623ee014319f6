using System.Collections.Generic;
using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Declares the access of a field in one of the three ways.</summary>
public abstract class DeclareAccessFix : SchemaFix
{
    private readonly string _ruleId;

    /// <summary>A fix of one rule; the rule's id begins each equivalence key.</summary>
    /// <param name="ruleId">The rule's id.</param>
    private protected DeclareAccessFix(string ruleId)
        : base(ruleId) => _ruleId = ruleId;

    private protected sealed override IEnumerable<FixOffer> Offers(FixTarget target)
    {
        if (target.Declaration is not { } declaration || declaration is not (MemberDeclarationSyntax or ParameterSyntax)
            || declaration is BaseTypeDeclarationSyntax)
        {
            yield break;
        }

        if (target.Type(KnownTypes.RequiresPermission) is { } permissionAttribute
            && target.Diagnostic.Properties.TryGetValue(RootFieldMustDeclareAccess.PermissionProperty, out var permission)
            && permission is not null)
        {
            var attribute = AttributeEdits.Create(target, permissionAttribute, AttributeEdits.Text(permission));
            yield return Offer("Require the permission " + permission, ".RequiresPermission", attribute);
        }

        if (target.Type(KnownTypes.RequiresAuthentication) is { } authenticationAttribute)
        {
            var attribute = AttributeEdits.Create(target, authenticationAttribute);
            yield return Offer("Require an authenticated caller", ".RequiresAuthentication", attribute);
        }

        if (target.Type(KnownTypes.PublicAccess) is { } publicAttribute)
        {
            // The empty reason is reported as GQLA016 until the developer writes one.
            var attribute = AttributeEdits.Create(target, publicAttribute, AttributeEdits.Text(string.Empty));
            yield return Offer("Open to anyone (write the reason)", ".PublicAccess", attribute);
        }

        FixOffer Offer(string title, string key, AttributeSyntax attribute)
        {
            var endOfLine = target.EndOfLine;
            return new FixOffer(title, _ruleId + key, editor => editor.ReplaceNode(
                declaration, (current, _) => AttributeEdits.Add(current, attribute, endOfLine)));
        }
    }
}
