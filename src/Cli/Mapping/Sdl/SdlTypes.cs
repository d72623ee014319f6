using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping.Sdl;

/// <summary>
/// The types that can be written as SDL. What can't be (a name that is none, an object type of which no field could be read) is left
/// out with everything that needs it: what a router doesn't know, nobody reaches through it.
/// </summary>
internal sealed class SdlTypes
{
    private static readonly HashSet<string> BuiltIn = new(["Int", "Float", "String", "Boolean", "ID"], StringComparer.Ordinal);

    private readonly Dictionary<string, SdlType> _types;
    private readonly SortedSet<string> _leftOut = new(StringComparer.Ordinal);

    /// <summary>Finds out which types can be written.</summary>
    /// <param name="schema">The schema of all projects together.</param>
    public SdlTypes(IReadOnlyList<TypeModel> schema)
    {
        _types = SdlType.Of(schema).ToDictionary(type => type.Name, StringComparer.Ordinal);
        var known = new HashSet<string>(_types.Keys, StringComparer.Ordinal);
        while (Prune(known))
        {
            // What was left out may have been needed by something else.
        }

        All = [.. _types.Values.OrderBy(type => type.Name, StringComparer.Ordinal)];
        Scalars =
        [
            .. All.Where(type => type.Kind is not (SchemaTypeKind.Enum or SchemaTypeKind.Union))
                .SelectMany(type => type.Fields).SelectMany(field => field.Arguments.Append(field))
                .Select(field => field.Type.Name).Where(name => !_types.ContainsKey(name) && !BuiltIn.Contains(name))
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal),
        ];
    }

    /// <summary>The types, sorted by name.</summary>
    public IReadOnlyList<SdlType> All { get; }

    /// <summary>The scalars that have to be declared, sorted.</summary>
    public IReadOnlyList<string> Scalars { get; }

    /// <summary>The types, fields and arguments that are left out, sorted.</summary>
    public IReadOnlyCollection<string> LeftOut => _leftOut;

    /// <summary>A type by its name, or <see langword="null"/> when it is a scalar or left out.</summary>
    /// <param name="name">The name.</param>
    public SdlType? Find(string name) => _types.GetValueOrDefault(name);

    private bool Prune(HashSet<string> known)
    {
        var before = _leftOut.Count;
        foreach (var type in _types.Values.ToArray())
        {
            var rest = Without(type, known);
            if (!IsName(type.Name) || (rest.Kind == SchemaTypeKind.Union ? rest.PossibleTypes.Count : rest.Fields.Count) == 0)
            {
                _types.Remove(type.Name);
                _leftOut.Add(type.Name);
            }
            else
            {
                _types[type.Name] = rest;
            }
        }

        return _leftOut.Count > before;
    }

    private SdlType Without(SdlType type, HashSet<string> known)
    {
        bool IsGone(SdlField field) => !IsName(field.Name)
            || (type.Kind != SchemaTypeKind.Enum && (!IsName(field.Type.Name) || (known.Contains(field.Type.Name) && !_types.ContainsKey(field.Type.Name))));

        var fields = new List<SdlField>();
        foreach (var field in type.Fields)
        {
            var gone = field.Arguments.Where(IsGone).ToArray();
            if (IsGone(field) || gone.Any(argument => argument.IsRequired))
            {
                _leftOut.Add($"{type.Name}.{field.Name}");
                continue;
            }

            _leftOut.UnionWith(gone.Select(argument => $"{type.Name}.{field.Name}({argument.Name}:)"));
            fields.Add(gone.Length == 0 ? field : field with { Arguments = [.. field.Arguments.Except(gone)] });
        }

        return type with
        {
            Fields = fields,
            Implements = [.. type.Implements.Where(_types.ContainsKey)],
            PossibleTypes = [.. type.PossibleTypes.Where(_types.ContainsKey)],
        };
    }

    // Two underscores are reserved for introspection.
    private static bool IsName(string text) =>
        text.Length > 0 && !char.IsAsciiDigit(text[0]) && text.All(c => c == '_' || char.IsAsciiLetterOrDigit(c))
        && !text.StartsWith("__", StringComparison.Ordinal);
}
