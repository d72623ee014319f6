using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling;

/// <summary>The variables of one operation and what is to be read from each.</summary>
internal sealed class VariableTable
{
    private readonly Dictionary<string, Reads> _variables = new(StringComparer.Ordinal);

    /// <summary>Adds a variable of the operation. What is noted about one that is known already must not get lost.</summary>
    public void Declare(string name, string type)
    {
        if (!_variables.ContainsKey(name))
        {
            _variables.Add(name, new Reads(type));
        }
    }

    /// <summary>The named type that a variable is declared with.</summary>
    public string TypeOf(string name, SourceLocation location) => Find(name, location).Type;

    /// <summary>On unless the variable makes an <c>@include</c> leave something out.</summary>
    public Switch Include(string name, SourceLocation location) => Find(name, location).Include;

    /// <summary>On unless the variable makes a <c>@skip</c> leave something out.</summary>
    public Switch Skip(string name, SourceLocation location) => Find(name, location).Skip;

    /// <summary>On when the variable has a value.</summary>
    public Switch Supplied(string name, SourceLocation location) => Find(name, location).Supplied;

    /// <summary>For each coordinate of a graph: on when the value of the variable has it.</summary>
    public Switch[] Content(string name, InputGraph graph, SourceLocation location)
    {
        var contents = Find(name, location).Contents;
        if (!contents.TryGetValue(graph, out var switches))
        {
            switches = graph.Coordinates.Select(_ => new Switch()).ToArray();
            contents.Add(graph, switches);
        }

        return switches;
    }

    /// <summary>What requests must be asked, once the conditions have their bits.</summary>
    public PlanVariable[] Build() => _variables
        .Select(variable => new PlanVariable(
            variable.Key,
            variable.Value.Include.Bit,
            variable.Value.Skip.Bit,
            variable.Value.Supplied.Bit,
            variable.Value.Contents
                .Select(content => new PlanContent(content.Key.Root!, content.Value.Select(one => one.Bit).ToArray()))
                .Where(content => content.IsRead)
                .ToArray()))
        .Where(variable => variable.IsRead)
        .ToArray();

    private Reads Find(string name, SourceLocation location) => _variables.TryGetValue(name, out var variable)
        ? variable
        : throw new OperationNotUnderstoodException(
            $"This operation can't be checked for permissions because it does not declare the variable ${name}.", location);

    private sealed class Reads
    {
        public Reads(string type) => Type = type;

        public string Type { get; }

        public Switch Include { get; } = new();

        public Switch Skip { get; } = new();

        public Switch Supplied { get; } = new();

        public Dictionary<InputGraph, Switch[]> Contents { get; } = new();
    }
}
