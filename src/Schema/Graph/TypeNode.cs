using System.Collections.Generic;

namespace GqlAuthTooling.Schema;

/// <summary>A type in the graph, with what is asked for there and what leads to it and on from it.</summary>
internal sealed class TypeNode
{
    private readonly TypeRow _row;
    private readonly FieldGuard[] _fields;

    /// <summary>Takes a type over.</summary>
    /// <param name="row">All that the schema says under the name.</param>
    /// <param name="guard">The number of what each field needs.</param>
    /// <param name="fields">What the fields need, in the order of the row; none for a type of which nobody selects fields.</param>
    public TypeNode(TypeRow row, int guard, FieldGuard[] fields)
    {
        _row = row;
        _fields = fields;
        Guard = guard;
        Model = null!;
    }

    /// <summary>The type; where a broken schema has several of one name, the last.</summary>
    public TypeModel Model { get; set; }

    /// <summary>The number of what each field needs.</summary>
    public int Guard { get; }

    /// <summary>What leads on from the type.</summary>
    public Reach.Edge[]? Edges { get; set; }

    /// <summary>The fields that return the type; none before the first is known.</summary>
    public List<ReturningField>? Returning { get; set; }

    /// <summary>The types whose fields lead to this one.</summary>
    public List<Landed> Landed { get; } = new();

    /// <summary>What a field needs.</summary>
    /// <param name="field">The field.</param>
    /// <param name="index">Where the field is among those of its model: it nearly always is there among those of the row, too.</param>
    public FieldGuard Of(FieldModel field, int index) =>
        index < _fields.Length && ReferenceEquals(_row.Field(index).First, field) ? _fields[index] : Of(field.Name);

    /// <summary>Makes a field need something else.</summary>
    /// <param name="name">The field's name.</param>
    /// <param name="guard">The number of what it needs.</param>
    public void Set(string name, int guard)
    {
        if (IndexOf(name) is var index && index >= 0)
        {
            _fields[index] = _fields[index] with { Guard = guard };
        }
    }

    /// <summary>What a field needs; nothing when there is no such field.</summary>
    /// <param name="name">The field's name.</param>
    public FieldGuard Of(string name) =>
        IndexOf(name) is var index && index >= 0 ? _fields[index] : new FieldGuard(_row.Coordinate(name), GuardTable.None);

    private int IndexOf(string name)
    {
        var first = 0;
        var last = _fields.Length - 1;
        while (first <= last)
        {
            var middle = (first + last) / 2;
            var order = string.CompareOrdinal(_row.Field(middle).First.Name, name);
            if (order == 0)
            {
                return middle;
            }

            (first, last) = order < 0 ? (middle + 1, last) : (first, middle - 1);
        }

        return -1;
    }
}

/// <summary>What a field needs.</summary>
/// <param name="Coordinate">The coordinate.</param>
/// <param name="Guard">The number of what it needs.</param>
internal readonly record struct FieldGuard(string Coordinate, int Guard);

/// <summary>A field that returns a type.</summary>
/// <param name="Type">The type that has the field.</param>
/// <param name="Field">The field.</param>
/// <param name="Needs">What it needs.</param>
internal readonly record struct ReturningField(TypeModel Type, FieldModel Field, FieldGuard Needs);

/// <summary>A type whose fields lead to another one.</summary>
/// <param name="Returned">The type that the fields return.</param>
/// <param name="Landing">The way on from there.</param>
internal readonly record struct Landed(TypeNode Returned, Landing Landing);
