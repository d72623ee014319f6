using System;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>A type on its way into the module: everything that the schema says under one name, taken together.</summary>
internal sealed class TypeRow
{
    private readonly TypeModel _first;
    private readonly AccessModel _access;

    // Nothing for the one model that the reader gives a name, whose fields are there once and in order; a broken schema may give more.
    private readonly FieldModel[][]? _groups;

    private TypeRow(TypeModel model)
    {
        _first = model;
        _access = model.Access;
        _groups = IsSorted(model.Fields) ? null : Grouped(new[] { model });
    }

    private TypeRow(TypeModel[] models)
    {
        _first = models[0];
        _access = StricterAccess.Of(models.Select(model => model.Access).ToArray());
        _groups = Grouped(models);
    }

    /// <summary>The GraphQL name.</summary>
    public string Name => _first.Name;

    /// <summary>The kind.</summary>
    public SchemaTypeKind Kind => _first.Kind;

    /// <summary>The operation whose root the type is.</summary>
    public OperationKind? Root => _first.Root;

    /// <summary>Whether fields can return the type and it can have a requirement.</summary>
    public bool IsOutput => Kind is SchemaTypeKind.Object or SchemaTypeKind.Interface or SchemaTypeKind.Union;

    /// <summary>Whether callers select the fields of the type.</summary>
    public bool IsSelected => Kind is SchemaTypeKind.Object or SchemaTypeKind.Interface;

    /// <summary>What every field of the type needs.</summary>
    public Requirement Requirement => _access.Requirement;

    /// <summary>How many fields there are, each name counted once.</summary>
    public int FieldCount => _groups?.Length ?? _first.Fields.Count;

    /// <summary>All types of a schema, each name once, in order.</summary>
    /// <param name="schema">The schema.</param>
    public static TypeRow[] Of(SchemaModel schema)
    {
        for (var i = 1; i < schema.Types.Count; i++)
        {
            if (string.CompareOrdinal(schema.Types[i - 1].Name, schema.Types[i].Name) >= 0)
            {
                return schema.Types
                    .GroupBy(type => type.Name, StringComparer.Ordinal)
                    .OrderBy(group => group.Key, StringComparer.Ordinal)
                    .Select(group => new TypeRow(group.ToArray()))
                    .ToArray();
            }
        }

        var rows = new TypeRow[schema.Types.Count];
        for (var i = 0; i < rows.Length; i++)
        {
            rows[i] = new TypeRow(schema.Types[i]);
        }

        return rows;
    }

    /// <summary>A field; they are sorted by name.</summary>
    /// <param name="index">Which, from 0.</param>
    public FieldRow Field(int index) => _groups is null ? new FieldRow(_first.Fields[index]) : new FieldRow(_groups[index]);

    /// <summary>The coordinate of a field.</summary>
    /// <param name="field">The field's name.</param>
    public string Coordinate(string field) => Name + "." + field;

    /// <summary>The entry of the type.</summary>
    /// <param name="requirements">The table the entries point into.</param>
    public TypeEntry ToEntry(RequirementTable requirements) =>
        new(Name, Root, _access.Kind, requirements.IndexOf(Requirement), StricterAccess.Text(_access.Delegated));

    private static bool IsSorted(EquatableArray<FieldModel> fields)
    {
        for (var i = 1; i < fields.Count; i++)
        {
            if (string.CompareOrdinal(fields[i - 1].Name, fields[i].Name) >= 0)
            {
                return false;
            }
        }

        return true;
    }

    private static FieldModel[][] Grouped(TypeModel[] models) =>
        models
            .SelectMany(model => model.Fields)
            .GroupBy(field => field.Name, StringComparer.Ordinal)
            .Select(group => group.ToArray())
            .OrderBy(group => group[0].Name, StringComparer.Ordinal)
            .ToArray();
}
