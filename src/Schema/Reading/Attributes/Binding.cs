using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Binds single names and types where they stand, without binding the method body around them: a long descriptor chain
/// over types that were never restored would otherwise take seconds.
/// </summary>
internal static class Binding
{
    private static readonly ConditionalWeakTable<Compilation, ConcurrentDictionary<SyntaxTree, SemanticModel>> Models = new();

    /// <summary>The semantic model of a tree, one for each compilation; <see langword="null"/> for a foreign tree.</summary>
    public static SemanticModel? ModelOf(SyntaxTree tree, Compilation compilation) =>
        compilation.ContainsSyntaxTree(tree)
            ? Models.GetValue(compilation, _ => new()).GetOrAdd(tree, key => compilation.GetSemanticModel(key))
            : null;

    /// <summary>The type a type syntax names; an error type when it can't be resolved.</summary>
    public static ITypeSymbol? TypeOf(TypeSyntax type, Compilation compilation) =>
        ModelOf(type.SyntaxTree, compilation)?
            .GetSpeculativeTypeInfo(type.SpanStart, type, SpeculativeBindingOption.BindAsTypeOrNamespace).Type;

    /// <summary>The symbol that a name or member access stands for.</summary>
    public static ISymbol? SymbolOf(ExpressionSyntax expression, Compilation compilation)
    {
        var info = ModelOf(expression.SyntaxTree, compilation)?
            .GetSpeculativeSymbolInfo(expression.SpanStart, expression, SpeculativeBindingOption.BindAsExpression);
        return info?.Symbol;
    }
}
