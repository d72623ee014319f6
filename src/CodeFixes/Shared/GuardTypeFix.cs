using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.CodeFixes;

/// <summary>
/// Puts on a type what one of its fields' ways in asks for. Offered where the diagnostic is on the type itself, every part
/// of the guard can be written as an attribute, and nothing on the type says the opposite.
/// </summary>
public abstract class GuardTypeFix : SchemaFix
{
    private readonly string _key;

    /// <summary>A fix of one rule.</summary>
    /// <param name="ruleId">The rule's id.</param>
    /// <param name="key">The equivalence key.</param>
    protected GuardTypeFix(string ruleId, string key)
        : base(ruleId) => _key = key;

    private protected sealed override IEnumerable<FixOffer> Offers(FixTarget target)
    {
        if (target.Declaration is not TypeDeclarationSyntax declaration
            || !target.Diagnostic.Properties.TryGetValue(GuardAttributes.Property, out var guard) || guard is null
            || IsOpened(declaration))
        {
            yield break;
        }

        var parts = GuardAttributes.Parse(guard).ToList();
        var attributes = parts.Select(part => Attribute(target, declaration, part.Kind, part.Value)).ToList();
        if (parts.Count == 0 || attributes.Contains(null))
        {
            yield break;
        }

        var endOfLine = target.EndOfLine;
        yield return new FixOffer(
            "Require on " + declaration.Identifier.ValueText + " what the guarded field requires",
            _key,
            editor => editor.ReplaceNode(declaration, (current, _) => attributes
                .Aggregate(current, (changed, attribute) => AttributeEdits.Add(changed, attribute!, endOfLine))));
    }

    /// <summary>Public access and a requirement on one type would contradict each other.</summary>
    private static bool IsOpened(TypeDeclarationSyntax declaration) => declaration.AttributeLists
        .SelectMany(list => list.Attributes)
        .Any(attribute => attribute.Name.ToString().Split('.').Last() is "PublicAccess" or "AllowAnonymous"
            or "PublicAccessAttribute" or "AllowAnonymousAttribute");

    private static AttributeSyntax? Attribute(FixTarget target, TypeDeclarationSyntax declaration, string kind, string value)
    {
        var names = value.Split(',').Select(name => name.Trim()).ToArray();
        switch (kind)
        {
            case GuardAttributes.All when target.Type(KnownTypes.RequiresPermission) is { } type:
                return AttributeEdits.Create(target, type, names.Select(AttributeEdits.Text).ToArray());
            case GuardAttributes.Any when target.Type(KnownTypes.RequiresPermission) is { } type
                && RequirementAttributes.MatchAny(target) is { } any:
                return AttributeEdits.Create(target, type, names.Select(AttributeEdits.Text).Append(any).ToArray());
            case GuardAttributes.Authenticated when target.Type(KnownTypes.RequiresAuthentication) is { } type:
                return AttributeEdits.Create(target, type);

            // A policy and roles in one attribute come as one text, and an interface can't carry HotChocolate's attribute.
            case GuardAttributes.Policy or GuardAttributes.Roles
                when value.IndexOf(':') < 0 && declaration is not InterfaceDeclarationSyntax
                    && target.Type(KnownTypes.HotChocolateAuthorize) is { } type:
                return AttributeEdits.Create(target, type, kind == GuardAttributes.Policy
                    ? AttributeEdits.Named("Policy", AttributeEdits.Text(value).Expression)
                    : AttributeEdits.Named("Roles", SyntaxFactory.ParseExpression("new[] { "
                        + string.Join(", ", names.Select(name => SymbolDisplay.FormatLiteral(name, quote: true))) + " }")));
            default:
                return null;
        }
    }
}
