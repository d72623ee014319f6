using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Whether the application sets a fallback policy, which ASP.NET Core's authorization asks of every endpoint that says nothing
/// itself. One that is set under a condition, or taken away somewhere, counts as none: nothing may look guarded that is open.
/// </summary>
internal sealed class FallbackPolicy
{
    /// <summary>What the map says of a field that this policy guards.</summary>
    public const string Guard = "endpoint fallback policy";

    /// <summary>Where the guard is.</summary>
    public const string Source = "AuthorizationOptions." + Name;

    private const string Name = "FallbackPolicy";

    private readonly Compilation _compilation;
    private bool _isGiven;
    private bool _isDoubtful;
    private bool _isAsked;

    public FallbackPolicy(Compilation compilation) => _compilation = compilation;

    /// <summary>Whether a policy is set, never taken away, and asked by the authorization middleware.</summary>
    public bool IsSet => _isGiven && !_isDoubtful && _isAsked;

    /// <summary>Takes a call into account when it configures authorization.</summary>
    /// <returns>Whether it does.</returns>
    public bool Read(string name, InvocationExpressionSyntax call)
    {
        switch (name)
        {
            case "UseAuthorization":
                _isAsked |= !IsConditional(call);
                return true;
            case "SetFallbackPolicy":
                Set(call.ArgumentList.Arguments.FirstOrDefault()?.Expression, call);
                return true;
            case "AddAuthorization" or "AddAuthorizationCore":
            case "Configure" or "PostConfigure" or "ConfigureAll" or "PostConfigureAll":
                foreach (var assignment in AssignmentsIn(call))
                {
                    Set(assignment.Right, assignment);
                }

                return true;
            default:
                return false;
        }
    }

    private IEnumerable<AssignmentExpressionSyntax> AssignmentsIn(InvocationExpressionSyntax call) =>
        call.ArgumentList.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(assignment =>
            ConstantReader.LastName(assignment.Left) == Name
            && Binding.SymbolOf(assignment.Left, _compilation)?.ContainingType?.Name is null or "AuthorizationOptions");

    private void Set(ExpressionSyntax? value, SyntaxNode place)
    {
        while (value is AssignmentExpressionSyntax chained)
        {
            value = chained.Right;
        }

        _isGiven = true;
        _isDoubtful |= value is null || MayBeNull(value) || IsConditional(place);
    }

    private static bool MayBeNull(ExpressionSyntax value) => value switch
    {
        ParenthesizedExpressionSyntax inner => MayBeNull(inner.Expression),
        CastExpressionSyntax cast => MayBeNull(cast.Expression),
        PostfixUnaryExpressionSyntax sure => MayBeNull(sure.Operand),
        ConditionalExpressionSyntax either => MayBeNull(either.WhenTrue) || MayBeNull(either.WhenFalse),
        SwitchExpressionSyntax => true,
        ConditionalAccessExpressionSyntax => true,
        DefaultExpressionSyntax => true,
        _ => value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression),
    };

    private static bool IsConditional(SyntaxNode place) =>
        place.Ancestors().TakeWhile(node => node is not MemberDeclarationSyntax).Any(Branching.Begins);
}
