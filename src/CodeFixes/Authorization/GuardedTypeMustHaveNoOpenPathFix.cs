using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Puts the requirement of the guarded query field on a type that is open on another way.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GuardedTypeMustHaveNoOpenPathFix))]
public sealed class GuardedTypeMustHaveNoOpenPathFix : GuardTypeFix
{
    /// <summary>The key of "put the requirement on the type".</summary>
    public const string GuardKey = "GQLA009.GuardType";

    /// <summary>Makes the fix.</summary>
    public GuardedTypeMustHaveNoOpenPathFix()
        : base(RuleIds.GuardedTypeMustHaveNoOpenPath, GuardKey)
    {
    }
}
