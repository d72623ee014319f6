using System;
using System.Collections.Generic;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>
/// Tells the runtime the selections of an operation in document order, with fragments put in place: what the adapter of a server
/// tells it of the engine's own documents, in the same order and with the same words.
/// </summary>
internal sealed class OperationWalker
{
    private readonly HashSet<string> _open = new(StringComparer.Ordinal);
    private readonly OperationPlanBuilder<ValueNode> _builder;
    private readonly OperationSource _source;

    // Engines open the stream of a subscription's root field whatever its conditions say.
    private readonly bool _ignoresConditionsOfRoot;
    private GraphQLDocument _document;
    private int _depth;

    private OperationWalker(OperationPlanBuilder<ValueNode> builder, OperationSource source, OperationNode operation)
    {
        _builder = builder;
        _source = source;
        _document = source.Document;
        _ignoresConditionsOfRoot = operation.Kind == OperationKind.Subscription;
    }

    /// <summary>Makes the plan of an operation.</summary>
    /// <exception cref="OperationNotUnderstoodException">The operation can't be analysed.</exception>
    public static OperationPlan<ValueNode> Walk(
        PermissionMap map, ISchemaFacts facts, string rootType, OperationSource source, OperationNode operation)
    {
        var builder = new OperationPlanBuilder<ValueNode>(map, facts, ValueReader.Instance, rootType);
        foreach (var variable in operation.Variables)
        {
            builder.DeclareVariable(variable.Name, variable.Type.NamedType);
        }

        new OperationWalker(builder, source, operation).Walk(operation.Selections);
        return builder.Build();
    }

    private void Walk(SyntaxList<SelectionNode> selections)
    {
        foreach (var selection in selections)
        {
            switch (selection)
            {
                case FieldNode field:
                    Walk(field);
                    break;
                case InlineFragmentNode inline:
                    _builder.EnterFragment(inline.TypeCondition?.Name);
                    Conditions(inline.Directives);
                    Walk(inline.Selections);
                    _builder.Leave();
                    break;
                case FragmentSpreadNode spread:
                    Walk(spread);
                    break;
                default:
                    throw new OperationNotUnderstoodException();
            }
        }
    }

    private void Walk(FieldNode field)
    {
        _builder.EnterField(field.Name, field.ResponseName, _document.PositionOf(field));
        Conditions(field.Directives);
        foreach (var argument in field.Arguments)
        {
            _builder.Argument(argument.Name, argument.Value);
        }

        _depth++;
        Walk(field.Selections);
        _depth--;
        _builder.Leave();
    }

    // Validation refuses a fragment that contains itself; whoever skips validation must not make this run for ever.
    private void Walk(FragmentSpreadNode spread)
    {
        if (_source.Fragment(spread.Name) is not { } fragment || !_open.Add(spread.Name))
        {
            throw new OperationNotUnderstoodException(
                $"The fragment {spread.Name} is missing or contains itself.", _document.PositionOf(spread));
        }

        _builder.EnterFragment(fragment.Node.TypeCondition.Name);
        Conditions(spread.Directives);
        var outer = _document;
        _document = fragment.Document;
        Walk(fragment.Node.Selections);
        _document = outer;
        _builder.Leave();
        _open.Remove(spread.Name);
    }

    private void Conditions(SyntaxList<DirectiveNode> directives)
    {
        if (_ignoresConditionsOfRoot && _depth == 0)
        {
            return;
        }

        foreach (var directive in directives)
        {
            if (directive.Name is "skip" or "include" && directive.Arguments.Count == 1)
            {
                _builder.Condition(directive.Name == "skip", directive.Arguments[0].Value);
            }
        }
    }
}
