using System.Collections.Generic;
using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Removes an access attribute that guards nothing.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AccessAttributeMustHaveEffectFix))]
public sealed class AccessAttributeMustHaveEffectFix : SchemaFix
{
    /// <summary>The key of "remove".</summary>
    public const string RemoveKey = "GQLA004.Remove";

    /// <summary>Makes the fix.</summary>
    public AccessAttributeMustHaveEffectFix()
        : base(RuleIds.AccessAttributeMustHaveEffect)
    {
    }

    private protected override IEnumerable<FixOffer> Offers(FixTarget target)
    {
        if (target.Attribute is { Parent.Parent: { } owner } attribute)
        {
            yield return new FixOffer("Remove the attribute without effect", RemoveKey, editor =>
            {
                editor.TrackNode(attribute);
                editor.ReplaceNode(owner, (current, _) =>
                    current.GetCurrentNode(attribute) is { } found ? AttributeEdits.Remove(current, found) : current);
            });
        }
    }
}
