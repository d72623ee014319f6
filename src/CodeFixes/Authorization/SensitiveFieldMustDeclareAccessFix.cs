using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Declares the access of a field that looks sensitive in one of the three ways.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(SensitiveFieldMustDeclareAccessFix))]
public sealed class SensitiveFieldMustDeclareAccessFix : DeclareAccessFix
{
    /// <summary>The key of "require the guessed permission".</summary>
    public const string PermissionKey = "GQLA014.RequiresPermission";

    /// <summary>The key of "require authentication".</summary>
    public const string AuthenticationKey = "GQLA014.RequiresAuthentication";

    /// <summary>The key of "open to anyone".</summary>
    public const string PublicKey = "GQLA014.PublicAccess";

    /// <summary>Makes the fix.</summary>
    public SensitiveFieldMustDeclareAccessFix()
        : base(RuleIds.SensitiveFieldMustDeclareAccess)
    {
    }
}
