using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>
/// The user's own methods that a descriptor is handed to, alone: extension methods, and methods of the describing class. One whose
/// body is understood from the first to the last call counts as if its calls stood where it is called; any other is not followed.
/// </summary>
internal sealed class DescriptorHelpers
{
    private const int MaximalDepth = 3;

    private readonly Compilation _compilation;
    private readonly DescriptorReader _reader;
    private readonly int _depth;

    public DescriptorHelpers(Compilation compilation, DescriptorReader reader, int depth)
    {
        _compilation = compilation;
        _reader = reader;
        _depth = depth;
    }

    /// <summary>Follows a call of an extension method on the descriptor of a type or, when one is given, of a field.</summary>
    /// <returns>Whether it could be followed.</returns>
    public bool Follow(InvocationExpressionSyntax call, TypeConfiguration target, FieldConfiguration? field, bool conditional)
    {
        if (conditional || call.ArgumentList.Arguments.Count > 0 || SchemaCalls.NameOf(call) is not { } name)
        {
            return false;
        }

        var methods = _compilation.GetSymbolsWithName(name, SymbolFilter.Member).OfType<IMethodSymbol>()
            .Where(method => method is { IsExtensionMethod: true, Parameters.Length: 1 } && Takes(method.Parameters[0], field is not null))
            .ToList();
        return methods.Count == 1 && Follow(methods[0], target, field);
    }

    /// <summary>Follows a call of a method of the describing class that is given the descriptor and nothing else.</summary>
    /// <returns>Whether it could be followed.</returns>
    public bool FollowHandedTo(
        InvocationExpressionSyntax call, ISymbol containing, TypeConfiguration target, FieldConfiguration? field, bool conditional)
    {
        if (conditional || call.ArgumentList.Arguments.Count != 1 || call.Expression is not SimpleNameSyntax name)
        {
            return false;
        }

        var methods = containing.ContainingType?.GetMembers(name.Identifier.ValueText).OfType<IMethodSymbol>()
            .Where(method => method is { Parameters.Length: 1, IsVirtual: false, IsOverride: false, IsAbstract: false }).ToList();
        return methods is { Count: 1 } && Follow(methods[0], target, field);
    }

    /// <summary>Whether a parameter is the descriptor of a field, or of a type.</summary>
    private static bool Takes(IParameterSymbol parameter, bool field) =>
        parameter.Type.TypeKind == TypeKind.TypeParameter
        || parameter.Type.Name.EndsWith(field ? "FieldDescriptor" : "TypeDescriptor", System.StringComparison.Ordinal);

    private bool Follow(IMethodSymbol method, TypeConfiguration target, FieldConfiguration? field)
    {
        if (_depth >= MaximalDepth || method.DeclaringSyntaxReferences.Length != 1
            || method.DeclaringSyntaxReferences[0].GetSyntax() is not MethodDeclarationSyntax syntax
            || TreeFacts.Of(syntax.SyntaxTree, default).IsGenerated
            || (syntax.Body ?? (SyntaxNode?)syntax.ExpressionBody) is not { } body)
        {
            return false;
        }

        var parameter = method.Parameters[0].Name;
        var notes = new NoteList();
        var trial = new TypeConfiguration(target.Kind, target.IsExtension, target.RuntimeType);
        _reader.Apart(notes, _depth + 1).ReadBody(
            body, parameter, method, trial, field is null ? null : new FieldConfiguration(field.Position, field.Containing));
        if (trial.HasUnreadFields || notes.Sites.Any())
        {
            return false;
        }

        _reader.Deeper(_depth + 1).ReadBody(body, parameter, method, target, field);
        return true;
    }
}
