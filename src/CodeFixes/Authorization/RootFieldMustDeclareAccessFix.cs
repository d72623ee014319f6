using GqlAuthTooling.Analyzers;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Declares the access of a root field in one of the three ways.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(RootFieldMustDeclareAccessFix))]
public sealed class RootFieldMustDeclareAccessFix : DeclareAccessFix
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
}
