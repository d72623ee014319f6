using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>Reads values that are constant in the source, also where the compiler could not bind them.</summary>
internal static class ConstantReader
{
    /// <summary>
    /// The string an expression stands for: a literal, a constant, <c>nameof</c>, or, when its type is unresolved, the
    /// last name of a member access (<c>OperationTypeNames.Query</c>). <see langword="null"/> when it is not constant.
    /// </summary>
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
        }

        if (!compilation.ContainsSyntaxTree(expression.SyntaxTree))
        {
            return null;
        }

        var model = compilation.GetSemanticModel(expression.SyntaxTree);
        var constant = model.GetConstantValue(expression);
        if (constant.HasValue)
        {
            return constant.Value as string;
        }

        // Unresolved names of the engine's own constants say what they stand for.
        return expression is MemberAccessExpressionSyntax access && model.GetSymbolInfo(access).Symbol is null or INamedTypeSymbol
            ? EngineConstant(access)
            : null;
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
    public static ITypeSymbol? Resolve(TypeSyntax type, Compilation compilation) =>
        compilation.ContainsSyntaxTree(type.SyntaxTree)
            ? compilation.GetSemanticModel(type.SyntaxTree).GetTypeInfo(type).Type
            : null;

    private static string? EngineConstant(MemberAccessExpressionSyntax access) =>
        LastName(access.Expression) is "OperationTypeNames" or "OperationType" or "OperationKind"
            ? access.Name.Identifier.ValueText
            : null;
}
