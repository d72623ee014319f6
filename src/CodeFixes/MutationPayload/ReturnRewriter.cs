using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.CodeFixes;

/// <summary>Makes a method return a payload around the value that it returned so far.</summary>
internal sealed class ReturnRewriter : CSharpSyntaxRewriter
{
    private readonly NewPayload _payload;
    private readonly bool _passesTasks;
    private readonly bool _awaits;

    private ReturnRewriter(NewPayload payload, bool passesTasks, bool awaits)
    {
        _payload = payload;
        _passesTasks = passesTasks;
        _awaits = awaits;
    }

    /// <summary>The method with its new return type and returns.</summary>
    /// <param name="method">The method as it is now.</param>
    /// <param name="payload">The payload.</param>
    public static MethodDeclarationSyntax Rewrite(MethodDeclarationSyntax method, NewPayload payload)
    {
        // A task that is passed on has to be awaited first, because a Task<T> is no Task<Payload>.
        var passesTasks = payload.IsTask && !method.Modifiers.Any(SyntaxKind.AsyncKeyword);
        var awaits = passesTasks && Returned(method).Any(value => value is not ThrowExpressionSyntax && Completed(value) is null);
        var rewriter = new ReturnRewriter(payload, passesTasks, awaits);
        var changed = method
            .WithReturnType(rewriter.ReturnType(method.ReturnType))
            .WithBody((BlockSyntax?)rewriter.Visit(method.Body))
            .WithExpressionBody(method.ExpressionBody is { } arrow
                ? arrow.WithExpression(rewriter.Wrap(arrow.Expression))
                : null);
        return awaits
            ? changed.WithModifiers(changed.Modifiers.Add(
                SyntaxFactory.Token(SyntaxKind.AsyncKeyword).WithTrailingTrivia(SyntaxFactory.Space)))
            : changed;
    }

    /// <inheritdoc/>
    public override SyntaxNode? VisitReturnStatement(ReturnStatementSyntax node) =>
        node.Expression is { } value ? node.WithExpression(Wrap(value)) : node;

    /// <inheritdoc/>
    public override SyntaxNode? VisitLocalFunctionStatement(LocalFunctionStatementSyntax node) => node;

    /// <inheritdoc/>
    public override SyntaxNode? VisitParenthesizedLambdaExpression(ParenthesizedLambdaExpressionSyntax node) => node;

    /// <inheritdoc/>
    public override SyntaxNode? VisitSimpleLambdaExpression(SimpleLambdaExpressionSyntax node) => node;

    /// <inheritdoc/>
    public override SyntaxNode? VisitAnonymousMethodExpression(AnonymousMethodExpressionSyntax node) => node;

    private TypeSyntax ReturnType(TypeSyntax old)
    {
        var name = SyntaxFactory.IdentifierName(_payload.Name);
        if (!_payload.IsTask)
        {
            return name.WithTriviaFrom(old);
        }

        var task = old.DescendantNodesAndSelf().OfType<GenericNameSyntax>().First();
        var argument = task.TypeArgumentList.Arguments[0];
        return old.ReplaceNode(argument, name.WithTriviaFrom(argument));
    }

    private ExpressionSyntax Wrap(ExpressionSyntax value)
    {
        if (value is ThrowExpressionSyntax)
        {
            return value;
        }

        if (_passesTasks && Completed(value) is { } completed)
        {
            return _awaits
                ? Created(completed).WithTriviaFrom(value)
                : value.ReplaceNode(completed, Created(completed));
        }

        var inner = value.WithoutTrivia();
        return Created(_awaits
            ? SyntaxFactory.AwaitExpression(
                SyntaxFactory.Token(SyntaxKind.AwaitKeyword).WithTrailingTrivia(SyntaxFactory.Space), Parenthesized(inner))
            : inner).WithTriviaFrom(value);
    }

    private ObjectCreationExpressionSyntax Created(ExpressionSyntax value) => SyntaxFactory.ObjectCreationExpression(
        SyntaxFactory.Token(SyntaxKind.NewKeyword).WithTrailingTrivia(SyntaxFactory.Space),
        SyntaxFactory.IdentifierName(_payload.Name),
        SyntaxFactory.ArgumentList(SyntaxFactory.SingletonSeparatedList(SyntaxFactory.Argument(value.WithoutTrivia()))),
        null);

    /// <summary>What the method itself returns, leaving out the functions inside it.</summary>
    private static IEnumerable<ExpressionSyntax> Returned(MethodDeclarationSyntax method) => method.ExpressionBody is { } arrow
        ? new[] { arrow.Expression }
        : method.DescendantNodes(node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax))
            .OfType<ReturnStatementSyntax>().Select(statement => statement.Expression).OfType<ExpressionSyntax>();

    private static ExpressionSyntax Parenthesized(ExpressionSyntax value) =>
        value is InvocationExpressionSyntax or IdentifierNameSyntax or MemberAccessExpressionSyntax or ObjectCreationExpressionSyntax
            ? value
            : SyntaxFactory.ParenthesizedExpression(value);

    /// <summary>The value of <c>Task.FromResult(value)</c>, which needs no await.</summary>
    private static ExpressionSyntax? Completed(ExpressionSyntax value) =>
        value is InvocationExpressionSyntax
        {
            Expression: MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "FromResult",
                Expression: IdentifierNameSyntax { Identifier.ValueText: "Task" or "ValueTask" },
            },
            ArgumentList.Arguments: { Count: 1 } arguments,
        }
            ? arguments[0].Expression
            : null;
}
