using System;
using System.Collections.Generic;

namespace GqlAuthTooling.Operations.Schemas;

/// <summary>
/// Finds what would make an analysis of operations meaningless: names that lead nowhere or to a type of the wrong kind. It is
/// no validation of all that the specification asks of a schema.
/// </summary>
internal sealed class SchemaChecks(bool isComplete)
{
    private readonly Dictionary<string, SchemaType> _types = new(StringComparer.Ordinal);

    /// <summary>What is wrong.</summary>
    public List<SchemaFault> Faults { get; } = [];

    /// <summary>The types by name, without built-in scalars and introspection, with scalars that only uses tell of.</summary>
    public Dictionary<string, SchemaType> Check(SchemaRoots roots, IEnumerable<SchemaType> types)
    {
        foreach (var type in types)
        {
            if (!BuiltInTypes.Contains(type.Name) && !_types.TryAdd(type.Name, type))
            {
                Fault($"There can be only one type named \"{type.Name}\".", type.Location);
            }
        }

        if (!isComplete)
        {
            AddScalars([.. _types.Values]);
        }

        Root(roots.Query, "Query");
        Root(roots.Mutation, "Mutation");
        Root(roots.Subscription, "Subscription");
        if (roots is { Query: null, Mutation: null, Subscription: null })
        {
            Fault("Query root type must be provided.", null);
        }

        foreach (var type in _types.Values)
        {
            Check(type);
        }

        return _types;
    }

    private void Root(string? name, string kind)
    {
        if (name is not null && Known(name, null) is { Kind: not NamedTypeKind.Object })
        {
            Fault($"{kind} root type must be Object type, it cannot be {name}.", _types[name].Location);
        }
    }

    private void Check(SchemaType type)
    {
        foreach (var name in type.Interfaces)
        {
            if (Known(name, type.Location) is { Kind: not NamedTypeKind.Interface })
            {
                Fault($"Type {type.Name} must only implement Interface types, it cannot implement {name}.", type.Location);
            }
        }

        foreach (var name in type.Members)
        {
            if (Known(name, type.Location) is { Kind: not NamedTypeKind.Object })
            {
                Fault($"Union type {type.Name} can only include Object types, it cannot include {name}.", type.Location);
            }
        }

        foreach (var field in type.Fields)
        {
            if (Known(field.Type.NamedType, field.Location) is { Kind: NamedTypeKind.Input })
            {
                Fault($"The type of {type.Name}.{field.Name} must be Output Type but got: {field.Type}.", field.Location);
            }

            foreach (var argument in field.Arguments)
            {
                Input($"{type.Name}.{field.Name}({argument.Name}:)", argument);
            }
        }

        foreach (var field in type.InputFields)
        {
            Input($"{type.Name}.{field.Name}", field);
        }

        // A schema that was read from sources may know of a type no more than that it exists.
        var isEmpty = isComplete && type.Fields.Count + type.Members.Count + type.InputFields.Count + type.Values.Count == 0;
        if (isEmpty && type.Kind != NamedTypeKind.Scalar)
        {
            var what = type.Kind switch
            {
                NamedTypeKind.Union => "member types",
                NamedTypeKind.Enum => "values",
                _ => "fields",
            };
            Fault($"Type {type.Name} must define one or more {what}.", type.Location);
        }
    }

    private void Input(string coordinate, SchemaInput input)
    {
        if (Known(input.Type.NamedType, input.Location) is { IsInput: false })
        {
            Fault($"The type of {coordinate} must be Input Type but got: {input.Type}.", input.Location);
        }
    }

    private SchemaType? Known(string name, SourceLocation? location)
    {
        var type = _types.TryGetValue(name, out var known) ? known : BuiltInTypes.Find(name);
        if (type is null)
        {
            Fault($"Unknown type \"{name}\".", location);
        }

        return type;
    }

    private void AddScalars(SchemaType[] types)
    {
        foreach (var type in types)
        {
            foreach (var field in type.Fields)
            {
                Add(field.Type.NamedType);
                foreach (var argument in field.Arguments)
                {
                    Add(argument.Type.NamedType);
                }
            }

            foreach (var field in type.InputFields)
            {
                Add(field.Type.NamedType);
            }
        }

        void Add(string name)
        {
            if (!BuiltInTypes.Contains(name))
            {
                _types.TryAdd(name, new SchemaType(name, NamedTypeKind.Scalar));
            }
        }
    }

    private void Fault(string message, SourceLocation? location) => Faults.Add(new SchemaFault(message, location));
}
