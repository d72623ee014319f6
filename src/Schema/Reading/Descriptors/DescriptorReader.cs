using System.Collections.Generic;
using System.Linq;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace GqlAuthTooling.Schema;

/// <summary>
/// Reads what code-first code says to a descriptor: chains of calls that begin at the descriptor. What is not constant is
/// noted, never passed over.
/// </summary>
internal sealed class DescriptorReader
{
    private readonly Compilation _compilation;
    private readonly NoteList _notes;

    public DescriptorReader(Compilation compilation, NoteList notes, List<PermissionUse> uses)
        : this(compilation, notes, uses, new List<TypeConfiguration>(), depth: 0)
    {
    }

    private DescriptorReader(
        Compilation compilation, NoteList notes, List<PermissionUse> uses, List<TypeConfiguration> inline, int depth)
    {
        _compilation = compilation;
        _notes = notes;
        Uses = uses;
        Inline = inline;
        Helpers = new DescriptorHelpers(compilation, this, depth);
    }

    /// <summary>The permissions that are named.</summary>
    public List<PermissionUse> Uses { get; }

    /// <summary>The types that are described where they are given, in the order of reading.</summary>
    public List<TypeConfiguration> Inline { get; }

    /// <summary>Follows the user's own methods.</summary>
    public DescriptorHelpers Helpers { get; }

    /// <summary>Reads every <c>Configure</c> method of a class, those of its base classes in source included.</summary>
    public void ReadClass(INamedTypeSymbol type, TypeConfiguration target)
    {
        for (var current = type; current is not null; current = current.BaseType)
        {
            var methods = current.GetMembers("Configure").OfType<IMethodSymbol>().Where(method => method.Parameters.Length == 1).ToList();
            methods.ForEach(method => ReadMethod(method, target));
            if (methods.Count > 0 && !methods.Exists(CallsBase))
            {
                // What it overrides never runs.
                return;
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

    /// <summary>A reader that notes and collects apart from this one, to try out what a method says.</summary>
    public DescriptorReader Apart(NoteList notes, int depth) =>
        new(_compilation, notes, new List<PermissionUse>(), new List<TypeConfiguration>(), depth);

    /// <summary>A reader that notes and collects as this one, deeper by one method.</summary>
    public DescriptorReader Deeper(int depth) => new(_compilation, _notes, Uses, Inline, depth);

    /// <summary>Reads the lambda that describes a type where it is given.</summary>
    public TypeConfiguration ReadInline(TypeConfiguration target, LambdaExpressionSyntax lambda, ISymbol containing)
    {
        Inline.Add(target);
        ReadLambda(lambda, containing, target);
        return target;
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

    /// <summary>Reads what is said to a descriptor of the type, or of a field when one is given.</summary>
    public void ReadBody(SyntaxNode body, string descriptor, ISymbol containing, TypeConfiguration target, FieldConfiguration? described = null)
    {
        // Locals that hold the descriptor, or a field that it began.
        var locals = new Dictionary<string, FieldConfiguration?>(System.StringComparer.Ordinal) { [descriptor] = described };
        foreach (var name in body.DescendantNodesAndSelf().OfType<IdentifierNameSyntax>())
        {
            if (!locals.TryGetValue(name.Identifier.ValueText, out var field) || IsShadowed(name, body))
            {
                continue;
            }

            switch (name.Parent)
            {
                case ArgumentSyntax { Parent.Parent: InvocationExpressionSyntax call }:
                    if (!IsBaseCall(call) && !Helpers.FollowHandedTo(call, containing, target, field, IsConditional(call, body)))
                    {
                        target.HasUnreadFields = true;
                        _notes.Add(
                            new ReaderNote(
                                SymbolNames.Of(containing.OriginalDefinition),
                                "the descriptor is handed to " + (SchemaCalls.NameOf(call) ?? "another method") + ", which is not analysed",
                                target.Kind == SchemaTypeKind.Enum
                                    ? "describe the values where the descriptor is"
                                    : "describe the fields where the descriptor is, and guard them with attributes"),
                            call.GetLocation());
                    }

                    break;
                case MemberAccessExpressionSyntax access when access.Expression == name:
                    ReadChain(access, field, locals, body, containing, target);
                    break;
                case EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local }:
                    locals[local.Identifier.ValueText] = field;
                    break;
                case ReturnStatementSyntax or ArrowExpressionClauseSyntax or MemberAccessExpressionSyntax or NameColonSyntax:
                    break;
                default:
                    target.HasUnreadFields = true;
                    _notes.Add(
                        new ReaderNote(
                            SymbolNames.Of(containing.OriginalDefinition),
                            "the descriptor is used in a way that is not analysed",
                            "call its methods directly, or keep it in a local variable"),
                        name.GetLocation());
                    break;
            }
        }
    }

    private void ReadChain(
        MemberAccessExpressionSyntax first,
        FieldConfiguration? field,
        Dictionary<string, FieldConfiguration?> locals,
        SyntaxNode body,
        ISymbol containing,
        TypeConfiguration target)
    {
        var conditional = IsConditional(first, body);
        var calls = Calls(first);
        var chain = new DescriptorChain(new DescriptorScope(_compilation, this, _notes, target, containing, conditional), field);
        chain.Read(calls);
        if (calls.Count > 0 && calls[calls.Count - 1].Parent is EqualsValueClauseSyntax { Parent: VariableDeclaratorSyntax local })
        {
            locals[local.Identifier.ValueText] = chain.Field;
        }

        if (conditional)
        {
            _notes.Add(
                new ReaderNote(
                    SymbolNames.Of(containing.OriginalDefinition),
                    "a description inside a loop or condition: fields and requirements are taken as given, "
                        + "what would open or remove a field is not",
                    "describe the field outside of it"),
                (calls.Count > 0 ? (SyntaxNode)calls[calls.Count - 1] : first).GetLocation());
        }
    }

    /// <summary>Whether a lambda or local function around the name declares a parameter of that name.</summary>
    private static bool IsShadowed(IdentifierNameSyntax name, SyntaxNode body) =>
        name.Ancestors().TakeWhile(node => node != body).Any(node => node switch
        {
            SimpleLambdaExpressionSyntax lambda => lambda.Parameter.Identifier.ValueText == name.Identifier.ValueText,
            ParenthesizedLambdaExpressionSyntax lambda => Declares(lambda.ParameterList, name),
            LocalFunctionStatementSyntax function => Declares(function.ParameterList, name),
            _ => false,
        });

    private static bool Declares(ParameterListSyntax parameters, IdentifierNameSyntax name) =>
        parameters.Parameters.Any(parameter => parameter.Identifier.ValueText == name.Identifier.ValueText);

    private static bool CallsBase(IMethodSymbol method) =>
        method.DeclaringSyntaxReferences.Any(reference =>
            reference.GetSyntax().DescendantNodes().OfType<InvocationExpressionSyntax>().Any(IsBaseCall));

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

    private static bool IsBaseCall(InvocationExpressionSyntax call) =>
        call.Expression is MemberAccessExpressionSyntax { Expression: BaseExpressionSyntax };

    private static bool IsConditional(SyntaxNode node, SyntaxNode body) =>
        node.Ancestors().TakeWhile(around => around != body).Any(Branching.Begins);
}
