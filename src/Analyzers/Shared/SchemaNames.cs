using System;
using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Analyzers;

/// <summary>What a schema has under which name.</summary>
internal sealed class SchemaNames
{
    private readonly Dictionary<string, TypeModel> _types;
    private readonly ILookup<string, string> _coordinatesByMember;

    /// <summary>Orders the names of a schema.</summary>
    /// <param name="reading">The reading.</param>
    public SchemaNames(SchemaReading reading)
    {
        _types = reading.Model.Types.GroupBy(type => type.Name, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.First(), StringComparer.Ordinal);
        _coordinatesByMember = reading.FieldSites.ToLookup(
            site => site.Member.ContainingType?.Name + "." + site.Member.Name, site => site.Coordinate, StringComparer.Ordinal);
    }

    /// <summary>The names of all types.</summary>
    public IEnumerable<string> Types => _types.Keys;

    /// <summary>The coordinates of all fields, input fields and enum values.</summary>
    public IEnumerable<string> Fields => _types.Values.SelectMany(type => type.Fields.Select(one => type.Name + "." + one.Name));

    /// <summary>A type by its name.</summary>
    /// <param name="name">The GraphQL name.</param>
    public TypeModel? Type(string name) => _types.TryGetValue(name, out var type) ? type : null;

    /// <summary>A field, input field or enum value.</summary>
    /// <param name="type">The type's name.</param>
    /// <param name="name">The field's name.</param>
    public FieldModel? Field(string type, string name) => Type(type)?.Fields.FirstOrDefault(field => field.Name == name);

    /// <summary>The coordinates that a C# member gives: somebody may have written it instead.</summary>
    /// <param name="member">Class and member, <c>OrderQueries.GetOrders</c>.</param>
    public IEnumerable<string> GivenBy(string member) => _coordinatesByMember[member];
}
