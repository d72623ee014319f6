using System.Collections.Generic;
using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Declares the access of a root field in one of the three ways.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RootFieldMustDeclareAccessFix))]
public sealed class RootFieldMustDeclareAccessFix : SchemaFix
{
    /// <summary>The key of "require the guessed permission".</summary>
    public const string PermissionKey = "GQLA001.RequiresPermission";

    /// <summary>The key of "require authentication".</summary>
    public const string AuthenticationKey = "GQLA001.RequiresAuthentication";

    /// <summary>The key of "open to anyone".</summary>
    public const string PublicKey = "GQLA001.PublicAccess";

    /// <summary>Makes the fix.</summary>
    public RootFieldMustDeclareAccessFix()
        : base(RuleIds.RootFieldMustDeclareAccess)
    {
    }

    private protected override IEnumerable<FixOffer> Offers(FixTarget target)
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
            yield return Offer("Require the permission " + permission, PermissionKey, attribute);
        }

        if (target.Type(KnownTypes.RequiresAuthentication) is { } authenticationAttribute)
        {
            var attribute = AttributeEdits.Create(target, authenticationAttribute);
            yield return Offer("Require an authenticated caller", AuthenticationKey, attribute);
        }

        if (target.Type(KnownTypes.PublicAccess) is { } publicAttribute)
        {
            // The empty reason is reported as GQLA016 until the developer writes one.
            var attribute = AttributeEdits.Create(target, publicAttribute, AttributeEdits.Text(string.Empty));
            yield return Offer("Open to anyone (write the reason)", PublicKey, attribute);
        }

        FixOffer Offer(string title, string key, AttributeSyntax attribute)
        {
            var endOfLine = target.EndOfLine;
            return new FixOffer(title, key, editor => editor.ReplaceNode(
                declaration, (current, _) => AttributeEdits.Add(current, attribute, endOfLine)));
        }
    }
}
