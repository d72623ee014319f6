using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling;

/// <summary>Finds out which fields of an operation a caller may not use; asked only when there is one.</summary>
internal sealed class DenialCollector
{
    private readonly PermissionMap _map;
    private readonly Caller _caller;
    private readonly HashSet<PlanField> _closed = new();
    private readonly Dictionary<Need, IReadOnlyCollection<string>> _deniedTypes = new();
    private readonly List<DeniedField> _denied = new();
    private readonly Dictionary<(ResponsePath Path, string Name), DeniedField> _byPath = new();

    private DenialCollector(PermissionMap map, Caller caller)
    {
        _map = map;
        _caller = caller;
    }

    /// <summary>The topmost fields denied, in document order.</summary>
    public static IReadOnlyList<DeniedSelection> Collect(
        PermissionMap map, PlanEntry[] entries, bool[] holds, Caller caller)
    {
        var collector = new DenialCollector(map, caller);
        for (var i = 0; i < entries.Length;)
        {
            i = collector.Field(entries, i, holds);
        }

        // Nothing denied would be read as allowed.
        return collector._denied.Count > 0
            ? Array.AsReadOnly(collector._denied.Select(collector.Answer).ToArray())
            : throw new InvalidOperationException("The operation is denied, but none of its fields is.");
    }

    // The entries of a field follow each other, the field's own first; what is below the field comes after them.
    private int Field(PlanEntry[] entries, int start, bool[] holds)
    {
        var field = entries[start].Field;
        var isClosed = field.Outer is not null && _closed.Contains(field.Outer);
        HashSet<string>? denied = null;
        var i = start;
        for (; i < entries.Length && ReferenceEquals(entries[i].Field, field); i++)
        {
            var need = entries[i].Need;
            if (isClosed || !holds[entries[i].Condition] || need.Requirement?.IsMetBy(_caller) != false)
            {
                continue;
            }

            var types = DeniedTypes(need, field);
            (denied ??= new HashSet<string>(StringComparer.Ordinal)).UnionWith(types);
            Deny(field, need, types);
        }

        if (isClosed || denied?.Count == field.Objects.Length)
        {
            _closed.Add(field);
        }

        return i;
    }

    // One field may stand in many places of one scope.
    private IReadOnlyCollection<string> DeniedTypes(Need need, PlanField field)
    {
        if (need.ByType.Length < 2)
        {
            return need.DeniedTypes(_caller, field.Objects);
        }

        if (!_deniedTypes.TryGetValue(need, out var types))
        {
            types = need.DeniedTypes(_caller, field.Objects);
            _deniedTypes.Add(need, types);
        }

        return types;
    }

    private void Deny(PlanField field, Need need, IReadOnlyCollection<string> types)
    {
        if (!_byPath.TryGetValue((field.Path, field.Name), out var denied))
        {
            denied = new DeniedField(field, need);
            _byPath.Add((field.Path, field.Name), denied);
            _denied.Add(denied);
        }

        denied.Add(need, types);
    }

    private DeniedSelection Answer(DeniedField denied)
    {
        var path = denied.Field.Path.ToArray();
        var error = Denial.Check(denied.Coordinate(_caller), denied.Requirement(_map), _caller, path)
            ?? throw new InvalidOperationException("What was denied is allowed.");
        return new DeniedSelection(error, denied.Field.Location, Array.AsReadOnly(path), denied.Types);
    }
}
