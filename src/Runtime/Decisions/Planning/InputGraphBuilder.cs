using System;
using System.Collections.Generic;

namespace GqlAuthTooling;

/// <summary>
/// Finds out what is of interest in the values of an input type. Input types may refer to each other in circles, so the types
/// reached are collected first, then those from which nothing of interest can be reached are left out.
/// </summary>
internal sealed class InputGraphBuilder
{
    private readonly PermissionMap _map;
    private readonly ISchemaFacts _schema;
    private readonly InputGraphs _graphs;
    private readonly Dictionary<string, List<Member>> _types = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>> _users = new(StringComparer.Ordinal);

    public InputGraphBuilder(PermissionMap map, ISchemaFacts schema, InputGraphs graphs)
    {
        _map = map;
        _schema = schema;
        _graphs = graphs;
    }

    /// <summary>What input fields or enum values of a type need; the one place that asks the map.</summary>
    public static InputCoordinate Describe(PermissionMap map, string inputType, string name, bool isKnown)
    {
        var coordinate = inputType + "." + name;
        var requirement = map.ArgumentRequirement(coordinate);
        return new InputCoordinate(
            coordinate, isKnown ? requirement : requirement.And(Requirement.Never), map.Deprecation(coordinate));
    }

    /// <summary>The graph of a type.</summary>
    public InputGraph Build(string inputType)
    {
        Collect(inputType);
        var interesting = Interesting();
        var nodes = new Dictionary<string, InputNode>(StringComparer.Ordinal);
        foreach (var type in interesting)
        {
            nodes.Add(type, new InputNode(
                _schema.KindOf(type) == NamedTypeKind.Input, new Dictionary<string, InputEdge>(StringComparer.Ordinal)));
        }

        var coordinates = new List<InputCoordinate>();
        if (nodes.ContainsKey(inputType))
        {
            Connect(inputType, nodes, coordinates);
        }

        return new InputGraph(nodes.TryGetValue(inputType, out var root) ? root : null, coordinates.ToArray());
    }

    private void Collect(string inputType)
    {
        var open = new Stack<string>();
        open.Push(inputType);
        while (open.Count > 0)
        {
            var type = open.Pop();
            if (_types.ContainsKey(type))
            {
                continue;
            }

            var members = MembersOf(type);
            _types.Add(type, members);
            foreach (var member in members)
            {
                if (member.Type is { } next)
                {
                    open.Push(next);
                    if (!_users.TryGetValue(next, out var users))
                    {
                        _users.Add(next, users = new List<string>());
                    }

                    users.Add(type);
                }
            }
        }
    }

    private List<Member> MembersOf(string type)
    {
        var members = new List<Member>();
        switch (_schema.KindOf(type))
        {
            case NamedTypeKind.Input:
                foreach (var name in _schema.InputFields(type))
                {
                    var fieldType = _schema.InputFieldType(type, name);
                    var isKnown = fieldType is not null && IsInput(_schema.KindOf(fieldType));
                    members.Add(new Member(name, Describe(_map, type, name, isKnown), isKnown ? fieldType : null));
                }

                break;
            case NamedTypeKind.Enum:
                foreach (var value in _graphs.DeprecatedValues(type))
                {
                    var name = value.Coordinate.Substring(type.Length + 1);
                    members.Add(new Member(name, Describe(_map, type, name, isKnown: true), null));
                }

                break;
        }

        return members;
    }

    /// <summary>Whether values of a kind can be given at all.</summary>
    public static bool IsInput(NamedTypeKind kind) =>
        kind is NamedTypeKind.Input or NamedTypeKind.Enum or NamedTypeKind.Scalar;

    private HashSet<string> Interesting()
    {
        var interesting = new HashSet<string>(StringComparer.Ordinal);
        var open = new Stack<string>();
        foreach (var type in _types)
        {
            if (type.Value.Exists(member => member.IsOfInterest))
            {
                open.Push(type.Key);
            }
        }

        while (open.Count > 0)
        {
            var type = open.Pop();
            if (interesting.Add(type) && _users.TryGetValue(type, out var users))
            {
                users.ForEach(open.Push);
            }
        }

        return interesting;
    }

    // In the order of a document that gives every field: a field, then what is inside it, then the next. Without recursion,
    // because a schema may chain its input types as long as it likes.
    private void Connect(string root, Dictionary<string, InputNode> nodes, List<InputCoordinate> coordinates)
    {
        var begun = new HashSet<string>(StringComparer.Ordinal) { root };
        var open = new Stack<(string Type, int Next)>();
        open.Push((root, 0));
        while (open.Count > 0)
        {
            var (type, next) = open.Pop();
            var members = _types[type];
            if (next == members.Count)
            {
                continue;
            }

            open.Push((type, next + 1));
            var member = members[next];
            var below = member.Type is not null && nodes.TryGetValue(member.Type, out var node) ? node : null;
            if (!member.IsOfInterest && below is null)
            {
                continue;
            }

            nodes[type].Edges[member.Name] = new InputEdge(member.IsOfInterest ? coordinates.Count : -1, below);
            if (member.IsOfInterest)
            {
                coordinates.Add(member.Input);
            }

            if (below is not null && begun.Add(member.Type!))
            {
                open.Push((member.Type!, 0));
            }
        }
    }

    /// <summary>A field or enum value.</summary>
    /// <param name="Name">Its name.</param>
    /// <param name="Input">What it needs.</param>
    /// <param name="Type">The type of the field's value, where it can be looked into.</param>
    private sealed record Member(string Name, InputCoordinate Input, string? Type)
    {
        public bool IsOfInterest => !Input.Requirement.IsNone || Input.Deprecation is not null;
    }
}
