using System;
using System.Collections.Generic;
using System.Linq;

namespace GqlAuthTooling.Schema;

/// <summary>A type on its way into the module: everything that the schema says under one name, taken together.</summary>
internal sealed class TypeRow
{
    private readonly TypeModel[] _models;
    private readonly AccessModel _access;

    /// <summary>Takes together what has one name; the reader gives one model a name, a broken schema may give more.</summary>
    /// <param name="models">The models, at least one.</param>
    public TypeRow(TypeModel[] models)
    {
        _models = models;
        _access = StricterAccess.Of(models.Select(model => model.Access).ToArray());
        Fields = models.Length == 1 && IsSorted(models[0].Fields)
            ? models[0].Fields.Select(field => new[] { field }).ToArray()
            : models
                .SelectMany(model => model.Fields)
                .GroupBy(field => field.Name, StringComparer.Ordinal)
                .Select(group => group.ToArray())
                .OrderBy(group => group[0].Name, StringComparer.Ordinal)
                .ToArray();
    }

    /// <summary>The GraphQL name.</summary>
    public string Name => _models[0].Name;

    /// <summary>The kind.</summary>
    public SchemaTypeKind Kind => _models[0].Kind;

    /// <summary>The operation whose root the type is.</summary>
    public OperationKind? Root => _models[0].Root;

    /// <summary>Whether fields can return the type and it can have a requirement.</summary>
    public bool IsOutput => Kind is SchemaTypeKind.Object or SchemaTypeKind.Interface or SchemaTypeKind.Union;

    /// <summary>What every field of the type needs.</summary>
    public Requirement Requirement => _access.Requirement;

    /// <summary>The fields; several models have one coordinate when several members give it.</summary>
    public IReadOnlyList<FieldModel[]> Fields { get; }

    /// <summary>The coordinate of a field.</summary>
    /// <param name="field">The field's name.</param>
    public string Coordinate(string field) => Name + "." + field;

    /// <summary>The entry of the type.</summary>
    /// <param name="requirements">The table the entry points into.</param>
    public TypeEntry ToEntry(RequirementTable requirements) =>
        new(Name, Root, _access.Kind, requirements.IndexOf(Requirement), StricterAccess.Text(_access.Delegated));

    // As the reader leaves them: each name once, in order.
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
}
