using System;
using System.Collections.Generic;
using HotChocolate.Language;

namespace GqlAuthTooling.Adapter
{
    /// <summary>Tells the selections of an operation in document order, with fragments put in place.</summary>
    [global::Microsoft.CodeAnalysis.Embedded]
    internal sealed class OperationWalker
    {
        private readonly Dictionary<string, FragmentDefinitionNode> _fragments = new(StringComparer.Ordinal);
        private readonly HashSet<string> _open = new(StringComparer.Ordinal);
        private readonly OperationPlanBuilder<IValueNode> _builder;

        // The engine opens the stream of a subscription's root field whatever its conditions say.
        private readonly bool _ignoresConditionsOfRoot;
        private int _depth;

        private OperationWalker(OperationPlanBuilder<IValueNode> builder, bool ignoresConditionsOfRoot)
        {
            _builder = builder;
            _ignoresConditionsOfRoot = ignoresConditionsOfRoot;
        }

        /// <summary>Makes the plan of the operation of a request.</summary>
        /// <exception cref="OperationNotUnderstoodException">The operation can't be analysed.</exception>
        public static OperationPlan<IValueNode> Walk(
            GqlAuthOptions options, PermissionMap map, ISchemaFacts facts, EngineContext context)
        {
            var builder = new OperationPlanBuilder<IValueNode>(
                map,
                facts,
                ValueReader.Instance,
                Engine.RootTypeOf(context),
                options.OperationLimit);
            var walker = new OperationWalker(builder, Engine.IsSubscription(context));
            foreach (var definition in Engine.DocumentOf(context).Definitions)
            {
                if (definition is FragmentDefinitionNode fragment)
                {
                    walker._fragments[fragment.Name.Value] = fragment;
                }
            }

            var operation = Engine.DefinitionOf(context);
            foreach (var variable in operation.VariableDefinitions)
            {
                builder.DeclareVariable(variable.Variable.Name.Value, variable.Type.NamedType().Name.Value);
            }

            walker.Walk(operation.SelectionSet);
            return builder.Build();
        }

        private void Walk(SelectionSetNode? selections)
        {
            if (selections is null)
            {
                return;
            }

            foreach (var selection in selections.Selections)
            {
                switch (selection)
                {
                    case FieldNode field:
                        Walk(field);
                        break;
                    case InlineFragmentNode inline:
                        _builder.EnterFragment(inline.TypeCondition?.Name.Value);
                        Conditions(inline.Directives);
                        Walk(inline.SelectionSet);
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
            var name = field.Name.Value;
            _builder.EnterField(name, field.Alias?.Value ?? name, LocationOf(field));
            Conditions(field.Directives);
            foreach (var argument in field.Arguments)
            {
                _builder.Argument(argument.Name.Value, argument.Value);
            }

            _depth++;
            Walk(field.SelectionSet);
            _depth--;
            _builder.Leave();
        }

        // Validation refuses a fragment that contains itself; without validation it must not run for ever.
        private void Walk(FragmentSpreadNode spread)
        {
            var name = spread.Name.Value;
            if (!_fragments.TryGetValue(name, out var fragment) || !_open.Add(name))
            {
                throw new OperationNotUnderstoodException(
                    $"The fragment {name} is missing or contains itself.", LocationOf(spread));
            }

            _builder.EnterFragment(fragment.TypeCondition.Name.Value);
            Conditions(spread.Directives);
            Walk(fragment.SelectionSet);
            _builder.Leave();
            _open.Remove(name);
        }

        private void Conditions(IReadOnlyList<DirectiveNode> directives)
        {
            if (_ignoresConditionsOfRoot && _depth == 0)
            {
                return;
            }

            foreach (var directive in directives)
            {
                var name = directive.Name.Value;
                var isSkip = string.Equals(name, "skip", StringComparison.Ordinal);
                if ((isSkip || string.Equals(name, "include", StringComparison.Ordinal)) && directive.Arguments.Count == 1)
                {
                    _builder.Condition(isSkip, directive.Arguments[0].Value);
                }
            }
        }

        private static SourceLocation LocationOf(ISyntaxNode node) =>
            node.Location is { } location ? new SourceLocation(location.Line, location.Column) : default;
    }
}
