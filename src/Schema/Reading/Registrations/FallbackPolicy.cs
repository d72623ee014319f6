using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Whether the application sets a fallback policy, which ASP.NET Core's authorization asks of every endpoint that says nothing
/// itself. One that is set under a condition, or taken away anywhere in the code, counts as none: nothing may look guarded that is
/// open.
/// </summary>
internal sealed class FallbackPolicy
{
    /// <summary>What the map says of a field that this policy guards.</summary>
    public const string Guard = "endpoint fallback policy";

    /// <summary>Where the guard is.</summary>
    public const string Source = "AuthorizationOptions." + Name;

    /// <summary>The name of the property.</summary>
    public const string Name = "FallbackPolicy";

    private const string OptionsName = "AuthorizationOptions";

    private static readonly string[] Configuring = { "IConfigureOptions", "IConfigureNamedOptions", "IPostConfigureOptions" };

    private readonly Compilation _compilation;
    private bool _isGiven;
    private bool _isDoubtful;
    private bool _isAsked;

    /// <summary>Makes the reader.</summary>
    /// <param name="compilation">The compilation.</param>
    /// <param name="assignments">Every assignment to something of that name: whoever takes the policy away may stand anywhere.</param>
    public FallbackPolicy(Compilation compilation, IEnumerable<AssignmentExpressionSyntax> assignments)
    {
        _compilation = compilation;
        _isDoubtful = assignments.Any(assignment => MayBeNull(Assigned(assignment)) && IsOfOptions(assignment));
    }

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
                Set(call.ArgumentList.Arguments.FirstOrDefault()?.Expression, call, isConditional: false);
                return true;
            case "AddAuthorization" or "AddAuthorizationCore":
            case "Configure" or "PostConfigure" or "ConfigureAll" or "PostConfigureAll":
                SetAll(call.ArgumentList, isConditional: false);
                return true;
            case "ConfigureOptions":
                ReadClass(GivenType.In(call, _compilation)?.Symbol, call);
                return true;
            default:
                ReadService(call);
                return false;
        }
    }

    /// <summary>A service that configures the options: <c>AddSingleton&lt;IConfigureOptions&lt;AuthorizationOptions&gt;, T&gt;()</c>.</summary>
    private void ReadService(InvocationExpressionSyntax call)
    {
        var types = SchemaCalls.TypeArgumentsOf(call);
        if (types.Count > 0 && ConstantReader.LastName(types[0]) is { } service && Configuring.Contains(service)
            && types[0].ToString().Contains(OptionsName))
        {
            ReadClass(types.Count == 2 ? ConstantReader.Resolve(types[1], _compilation) as INamedTypeSymbol : null, call);
        }
    }

    /// <summary>
    /// What a class sets that configures the options. One that can't be read may take the policy away, and so may one of which not
    /// even its name is known to be about other options.
    /// </summary>
    private void ReadClass(INamedTypeSymbol? type, InvocationExpressionSyntax call)
    {
        if (type is null || type.DeclaringSyntaxReferences.IsEmpty)
        {
            _isDoubtful |= type is null or { TypeKind: TypeKind.Error } || type.AllInterfaces.Any(Configures);
            return;
        }

        // An explicit implementation has the name of its interface before its own.
        foreach (var method in type.GetMembers().OfType<IMethodSymbol>()
            .Where(method => method.Name.EndsWith("Configure", System.StringComparison.Ordinal)))
        {
            foreach (var declared in method.DeclaringSyntaxReferences)
            {
                SetAll(declared.GetSyntax(), IsConditional(call));
            }
        }
    }

    private static bool Configures(INamedTypeSymbol contract) =>
        Configuring.Contains(contract.Name) && contract.TypeArguments.Length == 1 && contract.TypeArguments[0].Name == OptionsName;

    private void SetAll(SyntaxNode body, bool isConditional)
    {
        foreach (var assignment in body.DescendantNodes().OfType<AssignmentExpressionSyntax>().Where(IsOfOptions))
        {
            Set(assignment.Right, assignment, isConditional);
        }
    }

    private bool IsOfOptions(AssignmentExpressionSyntax assignment) =>
        ConstantReader.LastName(assignment.Left) == Name
        && Binding.SymbolOf(assignment.Left, _compilation)?.ContainingType?.Name is null or OptionsName;

    private void Set(ExpressionSyntax? value, SyntaxNode place, bool isConditional)
    {
        _isGiven = true;
        _isDoubtful |= isConditional || value is null || MayBeNull(Assigned(value)) || IsConditional(place);
    }

    /// <summary>What is assigned in the end: <c>a = b = value</c> assigns the value to both.</summary>
    private static ExpressionSyntax Assigned(ExpressionSyntax value)
    {
        while (value is AssignmentExpressionSyntax chained)
        {
            value = chained.Right;
        }

        return value;
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
