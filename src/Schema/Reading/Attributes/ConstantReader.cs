using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>Reads values that are constant in the source, also where the compiler could not bind them.</summary>
internal static class ConstantReader
{
    /// <summary>
    /// The string an expression stands for: literals, <c>nameof</c>, constants, what is put together from them, or, when
    /// its type is unresolved, the last name of an engine's constant (<c>OperationTypeNames.Query</c>).
    /// </summary>
    /// <returns>The string, or <see langword="null"/> when the expression is not constant.</returns>
    public static string? StringOf(ExpressionSyntax expression, Compilation compilation)
    {
        switch (expression)
        {
            case LiteralExpressionSyntax literal:
                return literal.Token.Value as string;
            case ParenthesizedExpressionSyntax inner:
                return StringOf(inner.Expression, compilation);
            case InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" } } call
                when call.ArgumentList.Arguments.Count == 1:
                return LastName(call.ArgumentList.Arguments[0].Expression);
            case InterpolatedStringExpressionSyntax text:
                return Join(text, compilation);
            case BinaryExpressionSyntax sum when sum.IsKind(SyntaxKind.AddExpression):
                return StringOf(sum.Left, compilation) is { } left && StringOf(sum.Right, compilation) is { } right
                    ? left + right
                    : null;
            case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Name", Expression: TypeOfExpressionSyntax typeOf }:
                return Resolve(typeOf.Type, compilation) is { TypeKind: not TypeKind.TypeParameter } type ? type.Name : null;
            case SimpleNameSyntax or MemberAccessExpressionSyntax:
                return Named(expression, compilation);
            default:
                return null;
        }
    }

    /// <summary>The last simple name of a name or member access.</summary>
    public static string? LastName(ExpressionSyntax expression) => expression switch
    {
        SimpleNameSyntax name => name.Identifier.ValueText,
        MemberAccessExpressionSyntax access => access.Name.Identifier.ValueText,
        MemberBindingExpressionSyntax binding => binding.Name.Identifier.ValueText,
        QualifiedNameSyntax qualified => qualified.Right.Identifier.ValueText,
        AliasQualifiedNameSyntax alias => alias.Name.Identifier.ValueText,
        _ => null,
    };

    /// <summary>The type named by <c>typeof(T)</c>, or <see langword="null"/>.</summary>
    public static ITypeSymbol? TypeOf(ExpressionSyntax expression, Compilation compilation) =>
        expression is TypeOfExpressionSyntax typeOf ? Resolve(typeOf.Type, compilation) : null;

    /// <summary>The type a type syntax names; an error type when it can't be resolved.</summary>
    public static ITypeSymbol? Resolve(TypeSyntax type, Compilation compilation) => Binding.TypeOf(type, compilation);

    private static string? Named(ExpressionSyntax expression, Compilation compilation) =>
        Binding.SymbolOf(expression, compilation) switch
        {
            IFieldSymbol { HasConstantValue: true, ConstantValue: string text } => text,
            IFieldSymbol { ContainingType.TypeKind: TypeKind.Enum } member => member.Name,
            ILocalSymbol { HasConstantValue: true, ConstantValue: string text } => text,
            null => EngineConstant(expression),
            _ => null,
        };

    private static string? Join(InterpolatedStringExpressionSyntax text, Compilation compilation)
    {
        var parts = text.Contents.Select(content => content switch
        {
            InterpolatedStringTextSyntax plain => plain.TextToken.ValueText,
            InterpolationSyntax { AlignmentClause: null, FormatClause: null } hole => StringOf(hole.Expression, compilation),
            _ => null,
        }).ToList();
        return parts.Contains(null) ? null : string.Concat(parts);
    }

    private static string? EngineConstant(ExpressionSyntax expression) =>
        expression is MemberAccessExpressionSyntax access
        && LastName(access.Expression) is "OperationTypeNames" or "OperationType" or "OperationKind"
            ? ((MemberAccessExpressionSyntax)expression).Name.Identifier.ValueText
            : null;
}
