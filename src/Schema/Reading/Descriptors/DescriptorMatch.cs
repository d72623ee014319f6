using System.Linq;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>How the permissions of one call on a descriptor combine.</summary>
internal static class DescriptorMatch
{
    /// <summary>What the call says; all of them where it says nothing.</summary>
    public static PermissionMatch Of(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Any(argument => ConstantReader.LastName(argument.Expression) == nameof(PermissionMatch.Any))
            ? PermissionMatch.Any
            : PermissionMatch.All;

    /// <summary>Whether a value says how permissions combine, and is none itself.</summary>
    public static bool Is(ExpressionSyntax value) =>
        value is MemberAccessExpressionSyntax access && ConstantReader.LastName(access.Expression) == nameof(PermissionMatch);
}
