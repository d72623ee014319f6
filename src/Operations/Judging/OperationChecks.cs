using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>
/// Checks that a document can be understood with a schema: what is named exists, values fit their types, variables are declared.
/// What a server validates beyond that (fields that can't be merged, fragments nobody uses) changes nothing about permissions.
/// </summary>
internal sealed class OperationChecks
{
    private readonly GraphQLSchema _schema;
    private readonly OperationSource _source;
    private readonly ErrorList _errors;
    private readonly Dictionary<string, CheckedUnit> _fragments = new(StringComparer.Ordinal);

    public OperationChecks(GraphQLSchema schema, OperationSource source, ErrorList errors)
    {
        _schema = schema;
        _source = source;
        _errors = errors;
    }

    /// <summary>Checks operations and whatever fragments they reach.</summary>
    public void Check(IEnumerable<OperationNode> operations)
    {
        foreach (var operation in operations)
        {
            var unit = new CheckedUnit(_source.Document);
            var checks = new SelectionChecks(_schema, _source, unit, _errors);
            checks.CheckDirectives(operation.Directives);
            checks.Check(Root(operation), operation.Selections);
            CheckVariables(operation, [unit, .. Reached(unit)]);
        }

        new DocumentChecks(_source, _errors).CheckCycles(_fragments);
    }

    private SchemaType? Root(OperationNode operation)
    {
        var name = _schema.RootOf(operation.Kind);
        if (name is null)
        {
            _errors.Add(
                _source.Document,
                $"Schema is not configured to execute {operation.Kind.ToString().ToLowerInvariant()} operation.",
                operation);
        }

        return name is null ? null : _schema.Type(name);
    }

    private List<CheckedUnit> Reached(CheckedUnit start)
    {
        var units = new List<CheckedUnit>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var open = new Queue<FragmentSpreadNode>(start.Spreads);
        while (open.TryDequeue(out var spread))
        {
            if (seen.Add(spread.Name) && _source.Fragment(spread.Name) is { } fragment)
            {
                var unit = Fragment(fragment);
                units.Add(unit);
                unit.Spreads.ForEach(open.Enqueue);
            }
        }

        return units;
    }

    private CheckedUnit Fragment(FragmentSource fragment)
    {
        if (!_fragments.TryGetValue(fragment.Node.Name, out var unit))
        {
            unit = new CheckedUnit(fragment.Document);
            _fragments.Add(fragment.Node.Name, unit);
            var checks = new SelectionChecks(_schema, _source, unit, _errors);
            checks.CheckDirectives(fragment.Node.Directives);
            checks.Check(checks.TypeOf(fragment.Node.TypeCondition, fragment.Node.Name), fragment.Node.Selections);
        }

        return unit;
    }

    private void CheckVariables(OperationNode operation, IReadOnlyList<CheckedUnit> units)
    {
        var declared = new Dictionary<string, VariableDefinitionNode>(StringComparer.Ordinal);
        foreach (var variable in operation.Variables)
        {
            if (!declared.TryAdd(variable.Name, variable))
            {
                _errors.Add(_source.Document, $"There can be only one variable named \"${variable.Name}\".", variable);
            }

            CheckDeclaration(variable);
        }

        foreach (var unit in units)
        {
            foreach (var use in unit.Variables)
            {
                if (!declared.TryGetValue(use.Node.Text, out var variable))
                {
                    var by = operation.Name is { } name ? $" by operation \"{name}\"" : string.Empty;
                    _errors.Add(unit.Document, $"Variable \"${use.Node.Text}\" is not defined{by}.", use.Node);
                }
                else if (use.Type is not null && !VariableTypes.IsAllowed(variable, use.Type, use.HasDefault))
                {
                    _errors.Add(
                        unit.Document,
                        $"Variable \"${variable.Name}\" of type \"{variable.Type}\" used in position expecting type \"{use.Type}\".",
                        use.Node);
                }
                else if (use.OneOf is { } oneOf && variable.Type is not NonNullTypeNode)
                {
                    _errors.Add(
                        unit.Document,
                        $"Variable \"${variable.Name}\" is of type \"{variable.Type}\" but must be non-nullable to be used for OneOf Input Object \"{oneOf}\".",
                        use.Node);
                }
            }
        }
    }

    private void CheckDeclaration(VariableDefinitionNode variable)
    {
        var type = _schema.Type(variable.Type.NamedType);
        if (type is null)
        {
            var near = Suggestions.DidYouMean(variable.Type.NamedType, _schema.TypeNames);
            _errors.Add(_source.Document, $"Unknown type \"{variable.Type.NamedType}\".{near}", variable.Type);
        }
        else if (!type.IsInput)
        {
            _errors.Add(
                _source.Document, $"Variable \"${variable.Name}\" cannot be non-input type \"{variable.Type}\".", variable.Type);
        }
        else if (variable.Default is { } value)
        {
            // A default value has no variables, so the unit that would note them is thrown away.
            new ValueChecks(_schema, new CheckedUnit(_source.Document), _errors).Check(value, variable.Type, hasDefault: false);
        }
    }
}
