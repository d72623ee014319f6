using System;

namespace GqlAuthTooling;

/// <summary>
/// Reads from the variables of a request the bits a plan depends on. What can't be read counts as used: a condition that is no
/// boolean leaves nothing out, a value that is not what its type says has everything in it, and so have variables that nobody
/// hands over.
/// </summary>
internal static class RequestReader<TValue>
{
    /// <summary>Sets the bits of a request.</summary>
    public static void Read<TVariables>(
        PlanVariable[] plan, IInputReader<TValue> values, TVariables variables, ulong[] request)
        where TVariables : IVariableValues<TValue>
    {
        // A structure is not asked whether it is null: that would box it.
        if (!typeof(TVariables).IsValueType && variables is null)
        {
            AssumeEverything(plan, request);
            return;
        }

        foreach (var variable in plan)
        {
            var isSupplied = variables.TryGet(variable.Name, out var value);
            var isNull = value is null;
            Set(request, variable.Include, !isSupplied || isNull || !IsBoolean(values, value!, "false"));
            Set(request, variable.Skip, !isSupplied || isNull || !IsBoolean(values, value!, "true"));
            Set(request, variable.Supplied, isSupplied);
            if (isSupplied && !isNull)
            {
                foreach (var content in variable.Contents)
                {
                    Look(content, content.Root, values, value!, request, 0);
                }
            }
        }
    }

    private static void AssumeEverything(PlanVariable[] plan, ulong[] request)
    {
        foreach (var variable in plan)
        {
            Set(request, variable.Include, isOn: true);
            Set(request, variable.Skip, isOn: true);
            Set(request, variable.Supplied, isOn: true);
            foreach (var content in variable.Contents)
            {
                content.FoundAll(request);
            }
        }
    }

    private static void Look(
        PlanContent content, InputNode node, IInputReader<TValue> values, TValue value, ulong[] request, int depth)
    {
        var kind = values.KindOf(value);
        if (kind == InputKind.Null)
        {
            return;
        }

        if (kind == InputKind.List && depth < PlanBudget.MaxDepth)
        {
            var count = values.Count(value);
            for (var i = 0; i < count; i++)
            {
                Look(content, node, values, values.Item(value, i), request, depth + 1);
            }
        }
        else if (kind == InputKind.Object && node.IsObject && depth < PlanBudget.MaxDepth)
        {
            var count = values.Count(value);
            for (var i = 0; i < count; i++)
            {
                if (node.Edges.TryGetValue(values.FieldName(value, i), out var edge))
                {
                    content.Found(edge.Number, request);
                    if (edge.Below is not null)
                    {
                        Look(content, edge.Below, values, values.Item(value, i), request, depth + 1);
                    }
                }
            }
        }
        else if (kind is InputKind.Enum or InputKind.Leaf && !node.IsObject)
        {
            if (node.Edges.TryGetValue(values.Text(value), out var edge))
            {
                content.Found(edge.Number, request);
            }
        }
        else
        {
            content.FoundAll(request);
        }
    }

    private static bool IsBoolean(IInputReader<TValue> values, TValue value, string text) =>
        values.KindOf(value) == InputKind.Leaf && string.Equals(values.Text(value), text, StringComparison.Ordinal);

    private static void Set(ulong[] request, int bit, bool isOn)
    {
        if (isOn && bit >= 0)
        {
            request[bit >> 6] |= 1UL << (bit & 63);
        }
    }
}
