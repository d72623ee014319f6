using System.Collections.Generic;
using System.Linq;
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
            || IsOpened(declaration)
            || GuardWriter.Of(target) is not { Count: > 0 } attributes)
        {
            yield break;
        }

        var endOfLine = target.EndOfLine;
        yield return new FixOffer(
            "Require on " + declaration.Identifier.ValueText + " what the guarded field requires",
            _key,
            editor => editor.ReplaceNode(declaration, (current, _) => attributes
                .Aggregate(current, (changed, attribute) => AttributeEdits.Add(changed, attribute, endOfLine))));
    }

    /// <summary>Public access and a requirement on one type would contradict each other.</summary>
    private static bool IsOpened(TypeDeclarationSyntax declaration) => declaration.AttributeLists
        .SelectMany(list => list.Attributes)
        .Any(attribute => attribute.Name.ToString().Split('.').Last() is "PublicAccess" or "AllowAnonymous"
            or "PublicAccessAttribute" or "AllowAnonymousAttribute");
}
