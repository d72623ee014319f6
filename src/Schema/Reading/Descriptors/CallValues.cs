using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>What calls on descriptors are given: types, texts, resolvers.</summary>
internal sealed class CallValues
{
    private readonly Compilation _compilation;

    public CallValues(Compilation compilation) => _compilation = compilation;

    /// <summary>The type that a call is given, as type argument or as <c>typeof</c>.</summary>
    public ITypeSymbol? TypeArgument(InvocationExpressionSyntax call)
    {
        var types = SchemaCalls.TypeArgumentsOf(call);
        if (types.Count > 0)
        {
            return ConstantReader.Resolve(types[types.Count - 1], _compilation);
        }

        return call.ArgumentList.Arguments
            .Select(argument => ConstantReader.TypeOf(argument.Expression, _compilation))
            .FirstOrDefault(type => type is not null);
    }

    /// <summary>
    /// The schema type whose instance a call is given, and the lists and non-nulls that are made around it, from the inside out:
    /// <c>new NonNullType(new OrderType())</c>.
    /// </summary>
    public (GivenType? Type, string Wrappers) Created(InvocationExpressionSyntax call)
    {
        var value = call.ArgumentList.Arguments.Select(argument => argument.Expression).FirstOrDefault();
        var wrappers = string.Empty;
        while (value is ObjectCreationExpressionSyntax { ArgumentList.Arguments: { Count: 1 } inner, Type: not GenericNameSyntax } around
            && ConstantReader.LastName(around.Type) is "ListType" or "NonNullType")
        {
            wrappers = (ConstantReader.LastName(around.Type) == "ListType" ? "[" : "!") + wrappers;
            value = inner[0].Expression;
        }

        return (value is ObjectCreationExpressionSyntax ? GivenType.Of(value, _compilation) : null, wrappers);
    }

    /// <summary>
    /// The type a resolver lambda returns. Asked only where HotChocolate itself is resolved: without it the lambda can't
    /// be bound, and trying costs seconds.
    /// </summary>
    public ITypeSymbol? ResultOf(InvocationExpressionSyntax call)
    {
        if (call.ArgumentList.Arguments.Count == 0
            || _compilation.GetTypeByMetadataName("HotChocolate.Types.ObjectType") is null
            || Binding.ModelOf(call.SyntaxTree, _compilation) is not { } model)
        {
            return null;
        }

        var expression = call.ArgumentList.Arguments[0].Expression;
        return expression is LambdaExpressionSyntax lambda
            ? (model.GetSymbolInfo(expression).Symbol as IMethodSymbol)?.ReturnType is { TypeKind: not TypeKind.Error } type
                && type.SpecialType != SpecialType.System_Object ? type : BodyType(lambda, model)
            : model.GetTypeInfo(expression).Type;
    }

    private static ITypeSymbol? BodyType(LambdaExpressionSyntax lambda, SemanticModel model) =>
        lambda.ExpressionBody is { } body && model.GetTypeInfo(body).Type is { TypeKind: not TypeKind.Error } type ? type : null;

    /// <summary>The constant text that a call's first argument is.</summary>
    public string? FirstString(InvocationExpressionSyntax call) =>
        call.ArgumentList.Arguments.Count > 0
            ? ConstantReader.StringOf(call.ArgumentList.Arguments[0].Expression, _compilation)
            : null;

    /// <summary>The constant text of an argument, given by name or at its place.</summary>
    public string? StringOf(InvocationExpressionSyntax call, int index, string name) =>
        NamedString(call, name)
        ?? (index < call.ArgumentList.Arguments.Count && call.ArgumentList.Arguments[index] is { NameColon: null } argument
            ? ConstantReader.StringOf(argument.Expression, _compilation)
            : null);

    /// <summary>The constant text of a named argument.</summary>
    public string? NamedString(InvocationExpressionSyntax call, string name) =>
        call.ArgumentList.Arguments.FirstOrDefault(a => a.NameColon?.Name.Identifier.ValueText == name) is { } argument
            ? ConstantReader.StringOf(argument.Expression, _compilation)
            : null;
}
