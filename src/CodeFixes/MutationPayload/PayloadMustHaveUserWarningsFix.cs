using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Adds <c>UserWarnings</c>, or what the project calls it, to a payload.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PayloadMustHaveUserWarningsFix))]
public sealed class PayloadMustHaveUserWarningsFix : AddPayloadList
{
    /// <summary>The key of "add the property".</summary>
    public const string AddKey = "GQLA102.Add";

    /// <summary>Makes the fix.</summary>
    public PayloadMustHaveUserWarningsFix()
        : base(RuleIds.PayloadMustHaveUserWarnings, KnownTypes.UserWarning, AddKey)
    {
    }
}
