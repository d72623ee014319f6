using System;
using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using System.Text.Json.Nodes;
using GqlAuthTooling.Operations.Judging;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Executing;

/// <summary>One execution of an operation: "ExecuteSelectionSet" and "CompleteValue" of the specification.</summary>
internal sealed class OperationRun
{
    private readonly GraphQLSchema _schema;
    private readonly DeniedFields _denied;
    private readonly MockValues _mock;
    private readonly Introspection _introspection;
    private readonly RequestArguments _arguments;
    private readonly ArgumentFaults _faults;
    private readonly FieldCollector _collector;
    private readonly List<FieldError> _errors = [];
    private readonly GraphQLDocument _document;
    private readonly ExecutionBudget _budget;
    private readonly HashSet<(FieldNode, FieldNode)> _agreeing = [];

    public OperationRun(
        GraphQLSchema schema, JudgedOperation operation, DeniedFields denied, MockValues mock, ExecutionBudget budget)
    {
        _budget = budget;
        _schema = schema;
        _denied = denied;
        _mock = mock;
        _document = operation.Source.Document;
        _arguments = new RequestArguments(operation.Variables);
        _faults = new ArgumentFaults(schema, operation.Variables);
        _introspection = new Introspection(schema, _arguments);
        _collector = new FieldCollector(schema, operation.Source, _arguments, budget);
    }

    // Failed: null, and why has been said already.
    private enum Outcome
    {
        Given,
        Null,
        Failed,
    }

    /// <summary>Why fields are null.</summary>
    public IReadOnlyList<FieldError> Errors => _errors.AsReadOnly();

    /// <summary>The data; <see langword="null"/> when a null went up to the root.</summary>
    /// <exception cref="RefusedException">There would be too much, or fields contradict each other.</exception>
    public JsonObject? Execute(OperationNode operation)
    {
        var root = _schema.Type(_schema.RootOf(operation.Kind)!)!;
        return ObjectOf(root, new MockObject(root.Name), [operation.Selections], null);
    }

    // Null: a field that can't be null is, so that the object is none.
    private JsonObject? ObjectOf(
        SchemaType type, object source, IEnumerable<SyntaxList<SelectionNode>> selections, ResponseStep? parent)
    {
        var result = new JsonObject();
        foreach (var (name, nodes) in _collector.Collect(type, selections))
        {
            MustAgree(nodes);
            var field = _schema.Field(type, nodes[0].Name)!;
            var outcome = Run(type, field, source, nodes, ResponseStep.Of(parent, name), out var value);
            if (outcome == Outcome.Failed && field.Type is NonNullTypeNode)
            {
                return null;
            }

            result[name] = value;
        }

        return result;
    }

    private Outcome Run(
        SchemaType type, SchemaField field, object source, List<FieldNode> nodes, ResponseStep step, out JsonNode? value)
    {
        _budget.SpendValue(step, source is not MockObject);
        if (_denied.Find(type.Name, step) is { } denial)
        {
            value = null;
            _errors.Add(new FieldError(denial.Error.Message, denial.Error.Category, denial.Location, step.ToPath()));
            return Outcome.Failed;
        }

        if (_faults.Find(field, nodes[0]) is { } fault)
        {
            value = null;
            _errors.Add(new FieldError(fault, null, _document.PositionOf(nodes[0]), step.ToPath()));
            return Outcome.Failed;
        }

        return Complete(field.Type, Resolve(type, field, source, nodes[0], step), type.Name + "." + field.Name, nodes, step, out value);
    }

    private object? Resolve(SchemaType type, SchemaField field, object source, FieldNode node, ResponseStep step) => field.Name switch
    {
        "__typename" => type.Name,
        "__schema" when source is MockObject => _schema,
        "__type" when source is MockObject => _introspection.TypeNamed(node),
        _ when source is MockObject parent => _mock.Of(type, field, parent, node, _arguments, step),
        _ => _introspection.Resolve(source, field.Name, node),
    };

    private Outcome Complete(
        TypeNode type, object? given, string coordinate, List<FieldNode> nodes, ResponseStep step, out JsonNode? value)
    {
        value = null;
        switch (type)
        {
            case NonNullTypeNode nonNull:
                var outcome = Complete(nonNull.Of, given, coordinate, nodes, step, out value);
                if (outcome == Outcome.Null)
                {
                    _errors.Add(new FieldError(
                        $"Cannot return null for non-nullable field {coordinate}.", null, _document.PositionOf(nodes[0]), step.ToPath()));
                }

                return outcome == Outcome.Given ? outcome : Outcome.Failed;
            case var _ when given is null:
                return Outcome.Null;
            case ListTypeNode list:
                return CompleteList(list.Item, (IReadOnlyList<object?>)given, coordinate, nodes, step, out value);
            default:
                return CompleteNamed(type.NamedType, given, IsOfSchema(coordinate), nodes, step, out value);
        }
    }

    private Outcome CompleteList(
        TypeNode type, IReadOnlyList<object?> items, string coordinate, List<FieldNode> nodes, ResponseStep step, out JsonNode? value)
    {
        value = null;
        var list = new JsonArray();
        for (var i = 0; i < items.Count; i++)
        {
            var at = step.Item(i);
            _budget.SpendValue(at, IsOfSchema(coordinate));
            if (Complete(type, items[i], coordinate, nodes, at, out var item) == Outcome.Failed && type is NonNullTypeNode)
            {
                return Outcome.Failed;
            }

            list.Add(item);
        }

        value = list;
        return Outcome.Given;
    }

    // Names that begin so are introspection's.
    private static bool IsOfSchema(string coordinate) => coordinate.StartsWith("__", StringComparison.Ordinal);

    private Outcome CompleteNamed(string name, object given, bool isOfSchema, List<FieldNode> nodes, ResponseStep step, out JsonNode? value)
    {
        if (_schema.Type(given is MockObject mock ? mock.Type : name) is { IsComposite: true } type)
        {
            value = ObjectOf(type, given, nodes.Select(node => node.Selections), step);
            return value is null ? Outcome.Failed : Outcome.Given;
        }

        value = given switch
        {
            JsonNode node => node,
            bool flag => JsonValue.Create(flag),
            _ => JsonValue.Create((string)given),
        };
        _budget.Spend(value.GetValueKind() == JsonValueKind.String ? value.GetValue<string>().Length : 1, isOfSchema);
        return Outcome.Given;
    }

    // What judges permissions takes all of them into account; only one could be answered. The same two fields meet on each object
    // of a list again.
    private void MustAgree(List<FieldNode> nodes)
    {
        foreach (var node in nodes.Skip(1).Where(node => _agreeing.Add((nodes[0], node))))
        {
            var reason = node.Name != nodes[0].Name ? $"\"{nodes[0].Name}\" and \"{node.Name}\" are different fields"
                : !TextOf(node).SequenceEqual(TextOf(nodes[0]), StringComparer.Ordinal) ? "they have differing arguments"
                : null;
            if (reason is not null)
            {
                throw new RefusedException(
                    $"Fields \"{node.ResponseName}\" conflict because {reason}. Use different aliases on the fields to fetch both if this was intentional.",
                    node);
            }
        }

        static IEnumerable<string> TextOf(FieldNode node) =>
            node.Arguments.Select(argument => $"{argument.Name}: {SyntaxPrinter.Print(argument.Value)}").Order(StringComparer.Ordinal);
    }
}
