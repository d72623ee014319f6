using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Analyzers;

/// <summary>What coordinates and types need, as the map of the assembly will say it.</summary>
internal sealed class EffectiveAccess
{
    private readonly PermissionModule _module;
    private readonly Dictionary<string, FieldEntry> _fields;
    private readonly Dictionary<string, TypeEntry> _types;

    /// <summary>Computes the map of a schema.</summary>
    /// <param name="model">The schema.</param>
    public EffectiveAccess(SchemaModel model)
    {
        _module = ModuleBuilder.Build(model);
        _fields = _module.Fields.ToDictionary(field => field.Coordinate, StringComparer.Ordinal);
        _types = _module.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
    }

    /// <summary>The entry of a field of an object or interface type; <see langword="null"/> for every other field.</summary>
    /// <param name="coordinate">The coordinate, <c>Type.field</c>.</param>
    public FieldEntry? Field(string coordinate) => _fields.TryGetValue(coordinate, out var field) ? field : null;

    /// <summary>The entry of an object, interface or union type.</summary>
    /// <param name="typeName">The GraphQL name.</param>
    public TypeEntry? Type(string typeName) => _types.TryGetValue(typeName, out var type) ? type : null;

    /// <summary>What a field needs: type, field and returned type together.</summary>
    /// <param name="field">The field.</param>
    public Requirement Of(FieldEntry field) => _module.Requirements[field.Effective];

    /// <summary>What a type needs for each of its fields.</summary>
    /// <param name="type">The type.</param>
    public Requirement Of(TypeEntry type) => _module.Requirements[type.Requirement];

    /// <summary>What is declared for a field, without its type and the type it returns.</summary>
    /// <param name="field">The field.</param>
    public Requirement DeclaredFor(FieldEntry field) => _module.Requirements[field.Declared];
}
