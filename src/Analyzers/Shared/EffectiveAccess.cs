using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Analyzers;

/// <summary>What coordinates and types need, as the map of the assembly will say it.</summary>
internal sealed class EffectiveAccess
{
    private readonly Dictionary<string, FieldEntry> _fields;
    private readonly Dictionary<string, TypeEntry> _types;
    private readonly Dictionary<string, ArgumentEntry> _arguments;

    /// <summary>Computes the map of a schema.</summary>
    /// <param name="model">The schema.</param>
    public EffectiveAccess(SchemaModel model)
    {
        Module = ModuleBuilder.Build(model);
        _fields = Module.Fields.ToDictionary(field => field.Coordinate, StringComparer.Ordinal);
        _types = Module.Types.ToDictionary(type => type.Name, StringComparer.Ordinal);
        _arguments = Module.Arguments.ToDictionary(argument => argument.Coordinate, StringComparer.Ordinal);
    }

    /// <summary>The map of the assembly.</summary>
    public PermissionModule Module { get; }

    /// <summary>The entry of a field of an object or interface type; <see langword="null"/> for every other field.</summary>
    /// <param name="coordinate">The coordinate, <c>Type.field</c>.</param>
    public FieldEntry? Field(string coordinate) => _fields.TryGetValue(coordinate, out var field) ? field : null;

    /// <summary>The entry of an object, interface or union type.</summary>
    /// <param name="typeName">The GraphQL name.</param>
    public TypeEntry? Type(string typeName) => _types.TryGetValue(typeName, out var type) ? type : null;

    /// <summary>What a field needs: type, field and returned type together.</summary>
    /// <param name="field">The field.</param>
    public Requirement Of(FieldEntry field) => Module.Requirements[field.Effective];

    /// <summary>What a type needs for each of its fields.</summary>
    /// <param name="type">The type.</param>
    public Requirement Of(TypeEntry type) => Module.Requirements[type.Requirement];

    /// <summary>What is declared for a field, without its type and the type it returns.</summary>
    /// <param name="field">The field.</param>
    public Requirement DeclaredFor(FieldEntry field) => Module.Requirements[field.Declared];

    /// <summary>What supplying an argument or input field needs by itself, without the field that takes it.</summary>
    /// <param name="coordinate">The coordinate, <c>Type.field(argument:)</c> or <c>InputType.field</c>.</param>
    public Requirement OfArgument(string coordinate) =>
        _arguments.TryGetValue(coordinate, out var argument) ? Module.Requirements[argument.Requirement] : Requirement.None;
}
