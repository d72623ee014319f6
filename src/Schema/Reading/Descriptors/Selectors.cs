using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>Lambdas that select a member: <c>x =&gt; x.Name</c>.</summary>
internal static class Selectors
{
    /// <summary>The name of the member that a lambda selects; <see langword="null"/> when it selects none.</summary>
    public static string? MemberNameIn(LambdaExpressionSyntax lambda) => MemberOf(lambda) is { } member
        ? ConstantReader.LastName(member)
        : null;

    /// <summary>The method or property of that name, inherited ones included.</summary>
    public static ISymbol? MemberOn(ITypeSymbol? type, string? name)
    {
        for (var current = type; name is not null && current is not null; current = current.BaseType)
        {
            if (current.GetMembers(name).FirstOrDefault(member => member is IMethodSymbol or IPropertySymbol) is { } member)
            {
                return member;
            }
        }

        return null;
    }

    /// <summary>The member that a lambda selects, as written, without casts and the like around it.</summary>
    public static ExpressionSyntax? MemberOf(LambdaExpressionSyntax lambda)
    {
        var body = lambda.ExpressionBody;
        while (true)
        {
            switch (body)
            {
                case CastExpressionSyntax cast: body = cast.Expression; break;
                case ParenthesizedExpressionSyntax inner: body = inner.Expression; break;
                case PostfixUnaryExpressionSyntax postfix: body = postfix.Operand; break;
                case InvocationExpressionSyntax call: return call.Expression;
                case MemberAccessExpressionSyntax access: return access;
                case AwaitExpressionSyntax awaited: body = awaited.Expression; break;
                default: return null;
            }
        }
    }
}
