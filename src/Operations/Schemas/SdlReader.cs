using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Operations.Schemas;

/// <summary>Makes a schema of definitions in the schema definition language: each type with its extensions.</summary>
internal sealed class SdlReader
{
    private readonly GraphQLDocument _document;
    private readonly List<SchemaFault> _faults = [];
    private readonly List<List<TypeDefinitionNode>> _types = [];
    private readonly Dictionary<string, List<TypeDefinitionNode>> _byName = new(StringComparer.Ordinal);
    private readonly List<SchemaDirective> _directives = [];
    private readonly Dictionary<OperationKind, string> _roots = [];
    private bool _saysRoots;

    private SdlReader(GraphQLDocument document) => _document = document;

    /// <summary>The schema.</summary>
    public static GraphQLSchema Read(GraphQLDocument document)
    {
        var reader = new SdlReader(document);
        var types = reader.Read();
        return reader._faults.Count == 0
            ? GraphQLSchema.Create(reader.Roots(), types, reader._directives)
            : throw new SchemaNotUsableException(reader._faults);
    }

    /// <summary>The types of definitions of our own.</summary>
    public static IReadOnlyList<SchemaType> ReadTypes(GraphQLDocument document) => new SdlReader(document).Read();

    /// <summary>The directives of definitions of our own.</summary>
    public static SchemaDirective[] ReadDirectives(GraphQLDocument document)
    {
        var reader = new SdlReader(document);
        reader.Read();
        return [.. reader._directives];
    }

    private SchemaType[] Read()
    {
        // Definitions before extensions, which may stand anywhere.
        foreach (var definition in _document.Definitions)
        {
            Define(definition);
        }

        foreach (var definition in _document.Definitions)
        {
            Extend(definition);
        }

        return [.. _types.Select(parts => new SdlType(_document, parts, _faults).Read())];
    }

    private void Define(DefinitionNode definition)
    {
        switch (definition)
        {
            case TypeDefinitionNode { IsExtension: false } type:
                var parts = new List<TypeDefinitionNode> { type };
                if (_byName.TryAdd(type.Name, parts))
                {
                    _types.Add(parts);
                }
                else
                {
                    Fault($"There can be only one type named \"{type.Name}\".", type);
                }

                break;
            case DirectiveDefinitionNode directive:
                _directives.Add(new SchemaDirective(directive.Name)
                {
                    Arguments = [.. directive.Arguments.Select(argument => SdlType.Input(_document, argument))],
                    Locations = [.. directive.Locations],
                    IsRepeatable = directive.IsRepeatable,
                    Description = directive.Description,
                });
                break;
            case SchemaNode { IsExtension: false } schema when _saysRoots:
                Fault("Must provide only one schema definition.", schema);
                break;
            case SchemaNode { IsExtension: false } schema:
                _saysRoots = true;
                AddRoots(schema);
                break;
            case OperationNode or FragmentNode:
                Fault("A schema has no operations and fragments. Pass a file with type definitions.", definition);
                break;
        }
    }

    private void Extend(DefinitionNode definition)
    {
        switch (definition)
        {
            case SchemaNode { IsExtension: true } schema:
                AddRoots(schema);
                break;
            case TypeDefinitionNode { IsExtension: true } type when !_byName.TryGetValue(type.Name, out var parts):
                Fault($"Cannot extend type \"{type.Name}\" because it is not defined.", type);
                break;
            case TypeDefinitionNode { IsExtension: true } type when _byName[type.Name][0].GetType() != type.GetType():
                Fault($"Cannot extend non-{SdlType.Word(type)} type \"{type.Name}\".", type);
                break;
            case TypeDefinitionNode { IsExtension: true } type:
                _byName[type.Name].Add(type);
                break;
        }
    }

    private void AddRoots(SchemaNode schema)
    {
        foreach (var root in schema.OperationTypes)
        {
            if (!_roots.TryAdd(root.Kind, root.Type.Name))
            {
                Fault($"There can be only one {root.Kind.ToString().ToLowerInvariant()} type in schema.", root);
            }
        }
    }

    // Without a schema definition the names of the types say it.
    private SchemaRoots Roots() => new(Root(OperationKind.Query), Root(OperationKind.Mutation), Root(OperationKind.Subscription));

    private string? Root(OperationKind kind) =>
        _roots.TryGetValue(kind, out var name) ? name
        : !_saysRoots && _byName.ContainsKey(kind.ToString()) ? kind.ToString()
        : null;

    private void Fault(string message, SyntaxNode node) => _faults.Add(new SchemaFault(message, _document.PositionOf(node)));
}
