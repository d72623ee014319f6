using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Cli.Mapping.Sdl;

/// <summary>
/// The types that can be written as SDL. What can't be (a name that is none, an object type of which no field could be read) is left
/// out with everything that needs it: what a router doesn't know, nobody reaches through it. So is what has a name of federation's own.
/// </summary>
internal sealed class SdlTypes
{
    private static readonly HashSet<string> BuiltIn = new(["Int", "Float", "String", "Boolean", "ID"], StringComparer.Ordinal);

    private static readonly string[] Prefixes = ["federation__", "link__", "join__", "core__"];

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

        ShareDefaults();
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
            if (IsReserved(type) || !CanName(type.Name) || (rest.Kind == SchemaTypeKind.Union ? rest.PossibleTypes.Count : rest.Fields.Count) == 0)
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
        bool IsGone(SdlField field) => !PayloadFields.IsName(field.Name)
            || (type.Kind == SchemaTypeKind.Enum
                ? field.Name is "true" or "false" or "null"
                : !CanName(field.Type.Name) || (known.Contains(field.Type.Name) && !_types.ContainsKey(field.Type.Name)))
            || (type.Root == OperationKind.Query && field.Name is ("_service" or "_entities"));

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

    /// <summary>
    /// The specification wants an interface and its implementers to have arguments of one type. A default makes an argument optional without
    /// changing its type; here it changes it, so it does wherever the type has to be the same.
    /// </summary>
    private void ShareDefaults()
    {
        var optional = _types.Values.SelectMany(type => type.Fields.SelectMany(field => field.Arguments.Where(argument => argument.HasDefault)
            .Select(argument => (Type: type.Name, Field: field.Name, Argument: argument.Name)))).ToHashSet();
        var related = _types.Values.SelectMany(type => type.Implements.SelectMany(one => new[] { (From: type.Name, To: one), (From: one, To: type.Name) }))
            .ToLookup(pair => pair.From, pair => pair.To, StringComparer.Ordinal);
        var open = new Stack<(string Type, string Field, string Argument)>(optional);
        while (open.TryPop(out var next))
        {
            foreach (var type in related[next.Type].Where(type => Has(type, next.Field, next.Argument) && optional.Add((type, next.Field, next.Argument))))
            {
                open.Push((type, next.Field, next.Argument));
            }
        }

        foreach (var name in optional.Select(one => one.Type).Distinct(StringComparer.Ordinal).ToArray())
        {
            _types[name] = _types[name] with
            {
                Fields =
                [
                    .. _types[name].Fields.Select(field => field with
                    {
                        Arguments =
                        [
                            .. field.Arguments.Select(argument => argument with { IsOptional = optional.Contains((name, field.Name, argument.Name)) }),
                        ],
                    }),
                ],
            };
        }
    }

    private bool Has(string type, string field, string argument) =>
        _types[type].Field(field)?.Arguments.Any(one => one.Name == argument) == true;

    /// <summary>Whether composition takes a type of that name for something else: for a part of federation, or for a root type.</summary>
    private static bool IsReserved(SdlType type) => type.Root is null && type.Name is ("Query" or "Mutation" or "Subscription");

    private static bool CanName(string type) => PayloadFields.IsName(type) && type is not ("_Any" or "_Entity" or "_Service")
        && !Array.Exists(Prefixes, prefix => type.StartsWith(prefix, StringComparison.Ordinal));
}
