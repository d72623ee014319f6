using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Analyzers;

/// <summary>Whether the values of an attribute are known, so that a rule doesn't complain about what it can't see.</summary>
internal static class AttributeValues
{
    /// <summary>Whether the compiler complains about a value already.</summary>
    /// <param name="attribute">The attribute.</param>
    public static bool HaveErrors(AttributeData attribute) => attribute.ConstructorArguments.Any(HasError);

    /// <summary>Whether a positional value is there but could not be read.</summary>
    /// <param name="attribute">The attribute.</param>
    public static bool AreUnread(AttributeData attribute)
    {
        if (attribute.AttributeConstructor is not null)
        {
            return HaveErrors(attribute);
        }

        var syntax = attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax;
        return syntax?.ArgumentList?.Arguments.Any(argument =>
            argument.NameEquals is null && argument.Expression is not LiteralExpressionSyntax) == true;
    }

    /// <summary>Whether a named value is written, and not as null.</summary>
    /// <param name="attribute">The attribute.</param>
    /// <param name="name">The property that is set.</param>
    public static bool IsGiven(AttributeData attribute, string name) =>
        (attribute.ApplicationSyntaxReference?.GetSyntax() as AttributeSyntax)?.ArgumentList?.Arguments.Any(argument =>
            argument.NameEquals?.Name.Identifier.ValueText == name
            && !argument.Expression.IsKind(SyntaxKind.NullLiteralExpression)) == true;

    private static bool HasError(TypedConstant value) =>
        value.Kind == TypedConstantKind.Error
        || (value.Kind == TypedConstantKind.Array && !value.IsNull && value.Values.Any(HasError));
}
