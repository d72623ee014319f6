using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Puts the requirement of the guarded query field on a type that a lookup opens.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(GlobalLookupMustNotOpenGuardedTypeFix))]
public sealed class GlobalLookupMustNotOpenGuardedTypeFix : GuardTypeFix
{
    /// <summary>The key of "put the requirement on the type".</summary>
    public const string GuardKey = "GQLA010.GuardType";

    /// <summary>Makes the fix.</summary>
    public GlobalLookupMustNotOpenGuardedTypeFix()
        : base(RuleIds.GlobalLookupMustNotOpenGuardedType, GuardKey)
    {
    }
}
