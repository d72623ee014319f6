using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Reads uses of the generated constants (<c>Permissions.Order.Read</c>) where generated code is not part of the
/// compilation: in the generator itself, and in a source tree that was never built.
/// </summary>
internal static class PermissionConstants
{
    /// <summary>
    /// The permission an unresolved member access stands for: the one that is written out somewhere in the compilation and
    /// whose constant has that name. <see langword="null"/> when there is none or more than one, so that a misspelt constant
    /// stays the compile error it is.
    /// </summary>
    public static string? Resolve(ExpressionSyntax expression, Compilation compilation)
    {
        if (expression is not MemberAccessExpressionSyntax access || ConstantReader.LastName(access.Expression) is not { } owner)
        {
            return null;
        }

        var name = access.Name.Identifier.ValueText;
        var matches = CompilationIndex.Of(compilation).PermissionLiterals
            .Where(permission => IsConstantOf(permission, owner, name))
            .Take(2)
            .ToList();
        return matches.Count == 1 ? matches[0] : null;
    }

    private static bool IsConstantOf(string permission, string owner, string name) =>
        PermissionName.ActionOf(permission) is { } action
            ? PermissionIdentifiers.Of(PermissionName.ResourceOf(permission)) == owner && PermissionIdentifiers.Of(action) == name
            : owner == "Permissions" && PermissionIdentifiers.Of(permission) == name;
}
