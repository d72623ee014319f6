using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Reads what code-first code says to a descriptor: chains of calls that begin at the descriptor. What is not constant is
/// noted, never passed over.
/// </summary>
internal sealed class DescriptorReader
{
    private readonly Compilation _compilation;
    private readonly List<ReaderNote> _notes;

    public DescriptorReader(Compilation compilation, List<ReaderNote> notes)
    {
        _compilation = compilation;
        _notes = notes;
    }

    /// <summary>Reads every <c>Configure</c> method of a class, those of its base classes in source included.</summary>
    public void ReadClass(INamedTypeSymbol type, TypeConfiguration target)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            foreach (var member in current.GetMembers("Configure"))
            {
                if (member is IMethodSymbol { Parameters.Length: 1 } method)
                {
                    ReadMethod(method, target);
                }
            }
        }
    }

    /// <summary>Reads one <c>Configure(IObjectTypeDescriptor descriptor)</c> method.</summary>
    public void ReadMethod(IMethodSymbol method, TypeConfiguration target)
    {
        var bodies = method.PartialImplementationPart is { } implementation
            ? implementation.DeclaringSyntaxReferences
            : method.DeclaringSyntaxReferences;
        foreach (var reference in bodies)
        {
            if (reference.GetSyntax() is not MethodDeclarationSyntax syntax
                || TreeFacts.Of(reference.SyntaxTree, default).IsGenerated)
            {
                continue;
            }

            SyntaxNode? body = syntax.Body ?? (SyntaxNode?)syntax.ExpressionBody;
            if (body is not null)
            {
                ReadBody(body, method.Parameters[0].Name, method, target);
            }
        }
    }

    /// <summary>Reads the lambda of a call such as <c>AddObjectType&lt;T&gt;(d =&gt; …)</c>.</summary>
    public void ReadLambda(LambdaExpressionSyntax lambda, ISymbol containing, TypeConfiguration target)
    {
        var parameter = lambda switch
        {
            SimpleLambdaExpressionSyntax simple => simple.Parameter.Identifier.ValueText,
            ParenthesizedLambdaExpressionSyntax { ParameterList.Parameters: { Count: > 0 } list } => list[0].Identifier.ValueText,
            _ => null,
        };
        if (parameter is not null)
        {
            ReadBody(lambda.Body, parameter, containing, target);
        }
    }

    private void ReadBody(SyntaxNode body, string descriptor, ISymbol containing, TypeConfiguration target)
    {
        foreach (var name in body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            if (name.Identifier.ValueText != descriptor)
            {
                continue;
            }

            if (name.Parent is ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call })
            {
                if (SchemaCallsBase(call))
                {
                    continue;
                }

                Note(containing, "the descriptor is handed to " + (SchemaCalls.NameOf(call) ?? "another method")
                    + ", which is not analysed");
            }
            else if (name.Parent is MemberAccessExpressionSyntax access && access.Expression == name)
            {
                new DescriptorChain(_compilation, _notes, target, containing).Read(Calls(access));
                if (IsConditional(name, body))
                {
                    Note(containing, "a description inside a loop or condition is taken as always applied");
                }
            }
        }
    }

    private static List<InvocationExpressionSyntax> Calls(MemberAccessExpressionSyntax first)
    {
        var calls = new List<InvocationExpressionSyntax>();
        SyntaxNode? node = first;
        while (node is MemberAccessExpressionSyntax access && access.Parent is InvocationExpressionSyntax call)
        {
            calls.Add(call);
            node = call.Parent is MemberAccessExpressionSyntax next && next.Expression == call ? next : null;
        }

        return calls;
    }

    private static bool SchemaCallsBase(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax };

    private static bool IsConditional(SyntaxNode node, SyntaxNode body)
    {
        for (var current = node.Parent; current is not null && current != body; current = current.Parent)
        {
            if (current.Kind() is SyntaxKind.IfStatement or SyntaxKind.ForEachStatement or SyntaxKind.ForStatement
                or SyntaxKind.WhileStatement or SyntaxKind.SwitchStatement)
            {
                return true;
            }
        }

        return false;
    }

    private void Note(ISymbol subject, string message)
    {
        var note = new ReaderNote(SymbolNames.Of(subject), message);
        if (!_notes.Contains(note))
        {
            _notes.Add(note);
        }
    }
}
