using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Operations.Judging;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Executing;

/// <summary>Finds the fields that run on an object, by response name: "CollectFields" of the specification.</summary>
internal sealed class FieldCollector(
    GraphQLSchema schema, OperationSource source, RequestArguments arguments, ExecutionBudget budget)
{
    private readonly Dictionary<(string Condition, string Type), bool> _applies = [];

    /// <summary>The fields in order of first use, those of one response name together.</summary>
    /// <param name="type">The object type.</param>
    /// <param name="selections">What is selected on it; several lists where several fields of one response name ran.</param>
    public List<KeyValuePair<string, List<FieldNode>>> Collect(SchemaType type, IEnumerable<SyntaxList<SelectionNode>> selections)
    {
        var fields = new List<KeyValuePair<string, List<FieldNode>>>();
        var byName = new Dictionary<string, List<FieldNode>>(StringComparer.Ordinal);
        var spread = new HashSet<string>(StringComparer.Ordinal);
        foreach (var list in selections)
        {
            Collect(list);
        }

        return fields;

        void Collect(SyntaxList<SelectionNode> list)
        {
            foreach (var selection in list)
            {
                budget.Spend(1 + selection.Directives.Count);
                if (!IsIncluded(selection))
                {
                    continue;
                }

                switch (selection)
                {
                    case FieldNode field:
                        Add(field);
                        break;
                    case InlineFragmentNode inline when inline.TypeCondition is null || Applies(inline.TypeCondition.Name, type):
                        Collect(inline.Selections);
                        break;
                    case FragmentSpreadNode one when spread.Add(one.Name):
                        var fragment = source.Fragment(one.Name)!.Node;
                        if (Applies(fragment.TypeCondition.Name, type))
                        {
                            Collect(fragment.Selections);
                        }

                        break;
                }
            }
        }

        void Add(FieldNode field)
        {
            if (!byName.TryGetValue(field.ResponseName, out var same))
            {
                byName.Add(field.ResponseName, same = []);
                fields.Add(new KeyValuePair<string, List<FieldNode>>(field.ResponseName, same));
            }

            same.Add(field);
        }
    }

    private bool Applies(string condition, SchemaType type)
    {
        if (string.Equals(condition, type.Name, StringComparison.Ordinal))
        {
            return true;
        }

        if (!_applies.TryGetValue((condition, type.Name), out var applies))
        {
            applies = schema.PossibleTypes(condition).Contains(type.Name, StringComparer.Ordinal);
            _applies.Add((condition, type.Name), applies);
        }

        return applies;
    }

    private bool IsIncluded(SelectionNode selection)
    {
        foreach (var directive in selection.Directives)
        {
            if (directive.Name is "skip" or "include" && directive.Arguments.Count == 1)
            {
                var condition = directive.Arguments[0].Value;
                if (arguments.IsNull(condition))
                {
                    throw new RefusedException("Argument \"if\" of non-null type \"Boolean!\" must not be null.", directive);
                }

                if (arguments.IsTrue(condition) == (directive.Name == "skip"))
                {
                    return false;
                }
            }
        }

        return true;
    }
}
