using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Adds <c>UserErrors</c>, or what the project calls it, to a payload.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PayloadMustHaveUserErrorsFix))]
public sealed class PayloadMustHaveUserErrorsFix : AddPayloadList
{
    /// <summary>The key of "add the property".</summary>
    public const string AddKey = "GQLA101.Add";

    /// <summary>Makes the fix.</summary>
    public PayloadMustHaveUserErrorsFix()
        : base(RuleIds.PayloadMustHaveUserErrors, KnownTypes.UserError, AddKey)
    {
    }
}
