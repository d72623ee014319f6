using System.Text;
using GqlAuthTooling.Export.Tests.Support;
using GqlAuthTooling.Operations;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Export.Tests.Gateway;

/// <summary>
/// Makes operations of everything in <see cref="OperationFeature"/>. Arguments and input fields that require something are left out where
/// they may be, and fields that are left to HotChocolate everywhere: no directive can say so.
/// </summary>
/// <param name="sample">The schema, and which arguments require something.</param>
/// <param name="seed">The same seed makes the same operations.</param>
internal sealed class OperationMaker(Sample sample, int seed)
{
    private const int Deepest = 4;

    private readonly GraphQLSchema _schema = sample.Judge.Schema;
    private readonly ValueMaker _values = new(sample.Judge.Schema);
    private readonly Random _random = new(seed);
    private readonly SortedDictionary<string, (string Type, string Value)> _variables = new(StringComparer.Ordinal);
    private readonly List<string> _fragments = [];
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);
    private HashSet<OperationFeature> _kinds = [];
    private int _names;

    /// <summary>The next operation.</summary>
    public MadeOperation Next()
    {
        _names = 0;
        _kinds = [];
        _variables.Clear();
        _fragments.Clear();
        _used.Clear();
        var isMutation = _schema.Roots.Mutation is not null && _random.Next(6) == 0 && Uses(OperationFeature.Mutation);
        var root = _schema.Type(isMutation ? _schema.Roots.Mutation! : _schema.Roots.Query!)!;
        var selections = Selections(root, 1, isNarrowed: false);
        var declared = _variables.Count == 0 ? string.Empty : $"({string.Join(", ", _variables.Select(one => $"${one.Key}: {one.Value.Type}"))}) ";
        var name = _random.Next(6) == 0 && Uses(OperationFeature.SeveralOperations) ? "Meant" : null;
        var text = $"{(isMutation ? "mutation" : "query")} {name}{declared}{selections}{string.Concat(_fragments)}"
            + (name is null ? string.Empty : " query Other { __typename }");
        var variables = string.Join(", ", _variables.Select(one => $"\"{one.Key}\": {one.Value.Value}"));
        return new MadeOperation(text, name, $"{{{variables}}}", _kinds);
    }

    private string Selections(SchemaType type, int depth, bool isNarrowed, IReadOnlyList<string>? within = null)
    {
        var parts = new List<string>();
        var fields = sample.Judge.Map.Type(type.Name).Delegated is not null ? [] : type.Fields
            .Where(field => (depth < Deepest || !IsComposite(field)) && !sample.Delegated.Contains($"{type.Name}.{field.Name}")).ToArray();
        for (var count = fields.Length == 0 ? 0 : _random.Next(1, 4); count > 0; count--)
        {
            parts.Add(Field(type, fields[_random.Next(fields.Length)], depth));
        }

        if (parts.Count > 0 && type.Kind == NamedTypeKind.Interface)
        {
            Uses(OperationFeature.InterfaceField);
        }

        if (type.Kind != NamedTypeKind.Object && depth < Deepest)
        {
            AddNarrowed(parts, type, depth, within);
        }
        else if (parts.Count > 0)
        {
            Wrap(parts, type);
        }

        // What is of a type is told by whoever selects nothing of it; a fragment's own __typename is a matter of that type.
        if (parts.Count == 0)
        {
            return isNarrowed ? string.Empty : "{ __typename }";
        }

        if (!isNarrowed && _random.Next(5) == 0 && Uses(OperationFeature.TypeName))
        {
            parts.Insert(_random.Next(parts.Count + 1), "__typename");
        }

        return $"{{ {string.Join(" ", parts)} }}";
    }

    // Only to what an object can be there: the router asks for fragments that nothing matches, too.
    private void AddNarrowed(List<string> parts, SchemaType type, int depth, IReadOnlyList<string>? within)
    {
        var possible = within is null ? _schema.PossibleTypes(type.Name) : [.. _schema.PossibleTypes(type.Name).Intersect(within, StringComparer.Ordinal)];
        var chosen = _schema.Type(possible[_random.Next(possible.Count)])!;
        var others = chosen.Interfaces.Where(one => one != type.Name).ToArray();
        var kind = OperationFeature.FragmentOnObject;
        if (others.Length > 0 && _random.Next(3) == 0)
        {
            chosen = _schema.Type(others[_random.Next(others.Length)])!;
            kind = OperationFeature.FragmentOnInterface;
        }

        if (Selections(chosen, depth + 1, isNarrowed: true, possible) is { Length: > 0 } inside)
        {
            Uses(kind);
            parts.Add(Fragment(chosen.Name, inside));
        }
    }

    private void Wrap(List<string> parts, SchemaType type)
    {
        switch (_random.Next(6))
        {
            case 0:
                Uses(OperationFeature.FragmentOnNothing);
                parts[^1] = $"... {{ {parts[^1]} }}";
                break;
            case 1:
                parts[^1] = Fragment(type.Name, $"{{ {parts[^1]} }}");
                break;
        }
    }

    private string Fragment(string type, string selections)
    {
        if (_random.Next(3) > 0)
        {
            return $"... on {type} {selections}";
        }

        Uses(OperationFeature.NamedFragment);
        var name = $"F{++_names}";
        _fragments.Add($" fragment {name} on {type} {selections}");
        return $"...{name}";
    }

    private string Field(SchemaType type, SchemaField field, int depth)
    {
        // One key of the response is denied once here, and wherever it is asked for in the router.
        var isAlone = field.Arguments.Count == 0 && !IsComposite(field) && _random.Next(2) == 0 && _used.Add(field.Name);
        Uses(isAlone ? OperationFeature.NoAlias : OperationFeature.Alias);
        var text = new StringBuilder(isAlone ? field.Name : $"a{++_names}: {field.Name}");
        var arguments = field.Arguments.Where(argument => argument.IsRequired
            || (_random.Next(3) == 0 && sample.Judge.Map.ArgumentRequirement($"{type.Name}.{field.Name}({argument.Name}:)").IsNone)).ToArray();
        if (arguments.Length > 0)
        {
            text.Append($"({string.Join(", ", arguments.Select(argument => $"{argument.Name}: {Value(argument.Type)}"))})");
        }

        if (!IsComposite(field))
        {
            return text.Append(isAlone ? string.Empty : Condition()).ToString();
        }

        if (_schema.Type(field.Type.NamedType)!.Kind == NamedTypeKind.Union)
        {
            Uses(OperationFeature.Union);
        }

        if (field.Type.ToString()!.StartsWith('['))
        {
            Uses(OperationFeature.List);
        }

        return text.Append(' ').Append(Selections(_schema.Type(field.Type.NamedType)!, depth + 1, isNarrowed: false)).ToString();
    }

    private string Value(TypeNode type)
    {
        if (_schema.Type(type.NamedType)?.Kind == NamedTypeKind.Input)
        {
            Uses(OperationFeature.InputObject);
        }

        if (_random.Next(3) > 0)
        {
            Uses(OperationFeature.Argument);
            return _values.Literal(type, coordinate => _random.Next(2) == 0 && sample.Judge.Map.ArgumentRequirement(coordinate).IsNone);
        }

        Uses(OperationFeature.Variable);
        var name = $"v{++_names}";
        _variables.Add(name, (type.ToString()!, _values.Json(type)));
        return "$" + name;
    }

    private string Condition()
    {
        var choice = _random.Next(12);
        if (choice < 2)
        {
            _variables[choice == 0 ? "off" : "on"] = ("Boolean!", choice == 0 ? "false" : "true");
        }

        return choice > 2 || !Uses(OperationFeature.Condition) ? string.Empty
            : choice == 2 ? " @skip(if: true)" : $" @include(if: ${(choice == 0 ? "off" : "on")})";
    }

    private bool Uses(OperationFeature kind)
    {
        _kinds.Add(kind);
        return true;
    }

    private bool IsComposite(SchemaField field) => _schema.Type(field.Type.NamedType)?.IsComposite == true;
}
