using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>A type that a call is given: named, or made on the spot.</summary>
/// <param name="Symbol">The class as it is written.</param>
/// <param name="Engine">What it is when it is the engine's own type around a C# class; <see langword="null"/> for every other class.</param>
/// <param name="Lambda">What describes it on the spot.</param>
/// <param name="IsUnread">Whether it is made of something that is no lambda, and can't be read.</param>
internal sealed record GivenType(
    INamedTypeSymbol Symbol, ConfigurationBase? Engine, LambdaExpressionSyntax? Lambda, bool IsUnread)
{
    /// <summary>The user's class: the one that the engine's own type is written around, else the one that is written.</summary>
    public INamedTypeSymbol? Class => Engine is null ? Symbol : Engine.RuntimeType as INamedTypeSymbol;

    /// <summary>The first type that a call is given, as type argument or as argument; <see langword="null"/> for none.</summary>
    /// <param name="call">The call.</param>
    /// <param name="compilation">The compilation.</param>
    public static GivenType? In(InvocationExpressionSyntax call, Compilation compilation)
    {
        var types = SchemaCalls.TypeArgumentsOf(call);
        return types.Count > 0
            ? Of(types[0], null, compilation)
            : call.ArgumentList.Arguments.Select(argument => Of(argument.Expression, compilation)).FirstOrDefault(type => type is not null);
    }

    /// <summary>The type that a value is: <c>typeof(T)</c>, or <c>new T(…)</c>.</summary>
    /// <param name="value">The value.</param>
    /// <param name="compilation">The compilation.</param>
    public static GivenType? Of(ExpressionSyntax value, Compilation compilation) => value switch
    {
        TypeOfExpressionSyntax typeOf => Of(typeOf.Type, null, compilation),
        ObjectCreationExpressionSyntax created => Of(created.Type, created.ArgumentList, compilation),
        _ => null,
    };

    /// <summary>The lambda among a call's arguments.</summary>
    /// <param name="arguments">The arguments.</param>
    public static LambdaExpressionSyntax? LambdaIn(ArgumentListSyntax? arguments) =>
        arguments?.Arguments.Select(argument => argument.Expression).OfType<LambdaExpressionSyntax>().FirstOrDefault();

    /// <summary>The values of a list that is written out, else the value itself.</summary>
    /// <param name="value">An argument.</param>
    public static IEnumerable<ExpressionSyntax> ValuesIn(ExpressionSyntax value) => value switch
    {
        ImplicitArrayCreationExpressionSyntax array => array.Initializer.Expressions,
        ArrayCreationExpressionSyntax { Initializer: { } initializer } => initializer.Expressions,

        // A collection expression, for which this version of the compiler's interface has no class.
        _ when value.GetFirstToken().IsKind(SyntaxKind.OpenBracketToken) =>
            value.ChildNodes().Select(element => element.ChildNodes().FirstOrDefault() as ExpressionSyntax ?? value),
        _ => new[] { value },
    };

    private static GivenType? Of(TypeSyntax written, ArgumentListSyntax? arguments, Compilation compilation)
    {
        if (ConstantReader.Resolve(written, compilation) is not INamedTypeSymbol type)
        {
            return null;
        }

        var engine = ConfigurationBase.Match(type);
        var lambda = engine is null ? null : LambdaIn(arguments);
        return new GivenType(type, engine, lambda, lambda is null && arguments is { Arguments.Count: > 0 });
    }
}
