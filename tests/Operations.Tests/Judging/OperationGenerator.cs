using System;
using System.Collections.Generic;
using System.Globalization;
using System.Linq;
using System.Text;
using System.Text.Json.Nodes;
using GqlAuthTooling.Operations.Schemas;

namespace GqlAuthTooling.Operations.Tests.Judging;

/// <summary>An operation and the variables of a request.</summary>
/// <param name="Document">The document.</param>
/// <param name="Variables">The variables.</param>
internal sealed record GeneratedOperation(string Document, JsonObject Variables);

/// <summary>
/// Makes valid operations over a schema: aliases, arguments as literals and variables, input objects, named and inline fragments
/// in each other, conditions. The same for the same seed.
/// </summary>
internal sealed class OperationGenerator
{
    private readonly GraphQLSchema _schema;
    private readonly Dictionary<SchemaType, SchemaType[]> _inner;
    private readonly Random _random;
    private readonly ValueGenerator _values;
    private readonly List<(string Name, SchemaType Type, string Text)> _fragments = [];
    private readonly HashSet<string> _spread = new(StringComparer.Ordinal);
    private int _aliases;
    private int _budget = 40;

    private OperationGenerator(GraphQLSchema schema, Dictionary<SchemaType, SchemaType[]> inner, int seed)
    {
        _schema = schema;
        _inner = inner;
        _random = new Random(seed);
        _values = new ValueGenerator(schema, _random);
    }

    /// <summary>Operations with the seeds from 0.</summary>
    /// <param name="schema">The schema.</param>
    /// <param name="count">How many.</param>
    public static GeneratedOperation[] Generate(GraphQLSchema schema, int count)
    {
        var inner = new Dictionary<SchemaType, SchemaType[]>();
        return [.. Enumerable.Range(0, count).Select(seed => new OperationGenerator(schema, inner, seed).Generate())];
    }

    private GeneratedOperation Generate()
    {
        var kind = OperationKind.Query;
        if (_random.Next(5) == 0 && _schema.RootOf(OperationKind.Mutation) is not null)
        {
            kind = OperationKind.Mutation;
        }

        var selections = Selections(_schema.Type(_schema.RootOf(kind)!)!, 0);
        var text = new StringBuilder(kind.ToString().ToLowerInvariant()).Append(" Generated");
        if (_values.Declarations.Count > 0)
        {
            text.Append('(').AppendJoin(", ", _values.Declarations).Append(')');
        }

        text.Append(' ').Append(selections).Append('\n');
        foreach (var fragment in _fragments.Where(fragment => _spread.Contains(fragment.Name)))
        {
            text.Append(CultureInfo.InvariantCulture, $"fragment {fragment.Name} on {fragment.Type.Name} {fragment.Text}\n");
        }

        return new GeneratedOperation(text.ToString(), _values.Variables);
    }

    private string Selections(SchemaType type, int depth)
    {
        var text = new StringBuilder("{ ");
        var count = 1 + _random.Next(4);
        for (var i = 0; i < count; i++)
        {
            text.Append(Selection(type, depth)).Append(' ');
        }

        return text.Append('}').ToString();
    }

    private string Selection(SchemaType type, int depth)
    {
        _budget--;
        var choice = _random.Next(10);
        if (choice < 2 && depth < 5 && _budget > 0)
        {
            return Inline(type, depth);
        }

        return choice == 2 && depth < 5 && _budget > 0 ? Spread(type, depth) : Field(type, depth);
    }

    private string Inline(SchemaType type, int depth)
    {
        var directives = Directives();
        return _random.Next(4) == 0
            ? $"...{directives} {Selections(type, depth + 1)}"
            : Inner(type) is var inner ? $"... on {inner.Name}{directives} {Selections(inner, depth + 1)}" : string.Empty;
    }

    private string Spread(SchemaType type, int depth)
    {
        var known = _fragments.Where(one => Overlaps(type, one.Type)).ToArray();
        if (known.Length > 0 && _random.Next(2) == 0)
        {
            var again = known[_random.Next(known.Length)];
            _spread.Add(again.Name);
            return $"...{again.Name}{Directives()}";
        }

        // Added when it is complete, so that none contains itself.
        var inner = Inner(type);
        var text = Selections(inner, depth + 1);
        var name = string.Create(CultureInfo.InvariantCulture, $"F{_fragments.Count}");
        _fragments.Add((name, inner, text));
        _spread.Add(name);
        return $"...{name}{Directives()}";
    }

    // Fields are named apart: two of one name and other arguments could not be merged.
    private string Field(SchemaType type, int depth)
    {
        var alias = string.Create(CultureInfo.InvariantCulture, $"a{_aliases++}");
        var mayNest = depth < 6 && _budget > 0;
        var fields = type.Fields.Where(field => mayNest || _schema.Type(field.Type.NamedType)?.IsComposite != true).ToArray();
        if (fields.Length == 0 || _random.Next(12) == 0)
        {
            return $"{alias}: __typename{Directives()}";
        }

        var chosen = fields[_random.Next(fields.Length)];
        var arguments = chosen.Arguments.Where(one => one.IsRequired || _random.Next(3) == 0)
            .Select(one => $"{one.Name}: {_values.Literal(one.Type, one.HasDefault, 0)}")
            .ToArray();
        var text = new StringBuilder($"{alias}: {chosen.Name}");
        if (arguments.Length > 0)
        {
            text.Append('(').AppendJoin(", ", arguments).Append(')');
        }

        text.Append(Directives());
        if (_schema.Type(chosen.Type.NamedType) is { IsComposite: true } inner)
        {
            text.Append(' ').Append(Selections(inner, depth + 1));
        }

        return text.ToString();
    }

    private string Directives()
    {
        if (_random.Next(5) > 0)
        {
            return string.Empty;
        }

        var condition = _random.Next(3) switch { 0 => "true", 1 => "false", _ => _values.Condition() };
        return $" @{(_random.Next(2) == 0 ? "skip" : "include")}(if: {condition})";
    }

    private SchemaType Inner(SchemaType type)
    {
        if (!_inner.TryGetValue(type, out var possible))
        {
            _inner.Add(type, possible = [.. _schema.Types.Where(one => one.IsComposite && Overlaps(type, one))]);
        }

        return possible[_random.Next(possible.Length)];
    }

    private bool Overlaps(SchemaType one, SchemaType other) =>
        _schema.PossibleTypes(one.Name).Intersect(_schema.PossibleTypes(other.Name), StringComparer.Ordinal).Any();
}
