using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Operations.Judging;

/// <summary>What must hold of a document whatever its schema: definitions have names of their own, and no fragment contains itself.</summary>
internal sealed class DocumentChecks(OperationSource source, ErrorList errors)
{
    private readonly HashSet<string> _visited = new(StringComparer.Ordinal);

    /// <summary>The operation that a request means; <see langword="null"/> and an error when it isn't clear.</summary>
    public OperationNode? Choose(string? name)
    {
        var operations = source.Operations;
        if (name is null)
        {
            if (operations.Count == 1)
            {
                return operations[0];
            }

            errors.Add(source.Document, operations.Count == 0
                ? "Must provide an operation."
                : "Must provide operation name if query contains multiple operations.");
            return null;
        }

        var operation = operations.FirstOrDefault(one => string.Equals(one.Name, name, StringComparison.Ordinal));
        if (operation is null)
        {
            errors.Add(source.Document, $"Unknown operation named \"{name}\".");
        }

        return operation;
    }

    /// <summary>Checks the definitions.</summary>
    public void Check()
    {
        var operations = new Dictionary<string, OperationNode>(StringComparer.Ordinal);
        var fragments = new Dictionary<string, FragmentNode>(StringComparer.Ordinal);
        foreach (var definition in source.Document.Definitions)
        {
            switch (definition)
            {
                case OperationNode { Name: null } operation when source.Operations.Count > 1:
                    errors.Add(source.Document, "This anonymous operation must be the only defined operation.", operation);
                    break;
                case OperationNode { Name: { } name } operation when !operations.TryAdd(name, operation):
                    errors.Add(
                        source.Document, $"There can be only one operation named \"{name}\".", operations[name], operation);
                    break;
                case FragmentNode fragment when !fragments.TryAdd(fragment.Name, fragment):
                    errors.Add(
                        source.Document,
                        $"There can be only one fragment named \"{fragment.Name}\".",
                        fragments[fragment.Name],
                        fragment);
                    break;
                case TypeDefinitionNode or SchemaNode or DirectiveDefinitionNode:
                    var what = definition is TypeDefinitionNode type ? $"\"{type.Name}\"" : "schema";
                    errors.Add(source.Document, $"The {what} definition is not executable.", definition);
                    break;
            }
        }
    }

    /// <summary>Looks for fragments that contain themselves among those that can be reached.</summary>
    /// <param name="fragments">The fragments with the spreads in each.</param>
    public void CheckCycles(IReadOnlyDictionary<string, CheckedUnit> fragments)
    {
        foreach (var name in fragments.Keys)
        {
            CheckCycles(name, fragments);
        }
    }

    // Without recursion: a chain of fragments may be as long as a document.
    private void CheckCycles(string start, IReadOnlyDictionary<string, CheckedUnit> fragments)
    {
        if (!_visited.Add(start))
        {
            return;
        }

        var path = new List<(string Fragment, int Next)> { (start, 0) };
        var places = new Dictionary<string, int>(StringComparer.Ordinal) { [start] = 0 };
        while (path.Count > 0)
        {
            var (name, next) = path[^1];
            var unit = fragments[name];
            if (next == unit.Spreads.Count)
            {
                path.RemoveAt(path.Count - 1);
                places.Remove(name);
                continue;
            }

            path[^1] = (name, next + 1);
            var spread = unit.Spreads[next];
            if (places.TryGetValue(spread.Name, out var first))
            {
                Report(spread, path.Skip(first + 1).Select(step => $"\"{step.Fragment}\""), unit.Document);
            }
            else if (fragments.ContainsKey(spread.Name) && _visited.Add(spread.Name))
            {
                places.Add(spread.Name, path.Count);
                path.Add((spread.Name, 0));
            }
        }
    }

    private void Report(FragmentSpreadNode spread, IEnumerable<string> via, GraphQLDocument document)
    {
        var through = string.Join(", ", via);
        errors.Add(
            document,
            $"Cannot spread fragment \"{spread.Name}\" within itself{(through.Length > 0 ? $" via {through}." : ".")}",
            spread);
    }
}
