using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Replaces ASP.NET Core's attribute by the one that says the same to GraphQL, never by a weaker one.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AspNetAuthorizationHasNoEffectFix))]
public sealed class AspNetAuthorizationHasNoEffectFix : SchemaFix
{
    /// <summary>The key of "replace by what means the same".</summary>
    public const string ReplaceKey = "GQLA006.Replace";

    /// <summary>Makes the fix.</summary>
    public AspNetAuthorizationHasNoEffectFix()
        : base(RuleIds.AspNetAuthorizationHasNoEffect)
    {
    }

    private protected override IEnumerable<FixOffer> Offers(FixTarget target)
    {
        if (target.Attribute is { } attribute && Replacement(target, attribute) is { } replacement)
        {
            yield return new FixOffer(
                "Replace by [" + replacement.Title + "]",
                ReplaceKey,
                editor => editor.ReplaceNode(attribute, replacement.Attribute.WithTriviaFrom(attribute)));
        }
    }

    private static (string Title, AttributeSyntax Attribute)? Replacement(FixTarget target, AttributeSyntax attribute)
    {
        // An attribute that only derives from ASP.NET Core's may mean more than can be seen here.
        var name = attribute.Name.ToString().Split('.').Last();
        if (name is "AllowAnonymous" or "AllowAnonymousAttribute")
        {
            return target.Type(KnownTypes.PublicAccess) is { } open
                ? ("PublicAccess", AttributeEdits.Create(target, open, AttributeEdits.Text(string.Empty)))
                : null;
        }

        if (name is not ("Authorize" or "AuthorizeAttribute"))
        {
            return null;
        }

        var arguments = attribute.ArgumentList?.Arguments ?? default;
        if (arguments.Count == 0)
        {
            return target.Type(KnownTypes.RequiresAuthentication) is { } authenticated
                ? ("RequiresAuthentication", AttributeEdits.Create(target, authenticated))
                : null;
        }

        var translated = arguments.Select(argument => Translate(target, argument)).ToArray();
        return target.Type(KnownTypes.HotChocolateAuthorize) is { } authorize && translated.All(argument => argument is not null)
            ? ("HotChocolate's Authorize", AttributeEdits.Create(target, authorize, translated!))
            : null;
    }

    /// <summary>Policy and roles have an equal in HotChocolate; authentication schemes have none.</summary>
    private static AttributeArgumentSyntax? Translate(FixTarget target, AttributeArgumentSyntax argument)
    {
        switch (argument.NameEquals?.Name.Identifier.ValueText ?? argument.NameColon?.Name.Identifier.ValueText)
        {
            case null or "policy" or "Policy":
                return argument.WithoutTrivia();
            case "Roles" when target.Model.GetConstantValue(argument.Expression) is { HasValue: true, Value: string roles }:
                var literals = roles.Split(',').Select(role => role.Trim()).Where(role => role.Length > 0)
                    .Select(role => SymbolDisplay.FormatLiteral(role, quote: true));
                return argument.WithoutTrivia().WithExpression(
                    SyntaxFactory.ParseExpression("new[] { " + string.Join(", ", literals) + " }"));
            default:
                return null;
        }
    }
}
