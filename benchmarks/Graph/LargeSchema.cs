using System.Collections.Generic;
using System.Linq;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.Graph.Benchmarks;

/// <summary>
/// A schema of 500 types and 5,000 fields: entities that refer to each other in cycles of every length, a third of the
/// references guarded by permissions of their own, connections, interfaces, unions, and a query field for each entity.
/// </summary>
internal static class LargeSchema
{
    private const int Entities = 240;
    private const int Scalars = 8;
    private const int References = 7;

    /// <summary>Makes the schema; the same each time.</summary>
    /// <param name="permissions">How many permissions it names.</param>
    public static SchemaModel Create(int permissions)
    {
        var types = new List<TypeModel> { Type("Query", SchemaTypeKind.Object, QueryFields(permissions), OperationKind.Query) };
        for (var i = 0; i < Entities; i++)
        {
            types.Add(Type(
                Entity(i), SchemaTypeKind.Object, EntityFields(i, permissions), implements: [Contract(i % 10)]));
            types.Add(Type(
                Entity(i) + "Connection",
                SchemaTypeKind.Object,
                [Field("nodes", Entity(i), "[" + Entity(i) + "!]"), Field("pageInfo", "PageInfo", "PageInfo!"), Field("totalCount", "Int", "Int!")]));
        }

        for (var i = 0; i < 10; i++)
        {
            var members = Enumerable.Range(0, Entities).Where(entity => entity % 10 == i).Select(Entity).ToArray();
            types.Add(Type(Contract(i), SchemaTypeKind.Interface, [Field("id", "ID", "ID!")], possible: members));
            if (i < 8)
            {
                types.Add(Type("Choice" + i, SchemaTypeKind.Union, [], possible: members));
            }
        }

        types.Add(Type("PageInfo", SchemaTypeKind.Object, [Field("hasNextPage", "Boolean", "Boolean!")]));
        return new SchemaModel("Large", types.OrderBy(type => type.Name, System.StringComparer.Ordinal).ToEquatableArray(), default);
    }

    private static IEnumerable<FieldModel> QueryFields(int permissions)
    {
        for (var i = 0; i < Entities; i++)
        {
            var guard = i % 12 == 0 ? Public() : Permission(i % permissions);
            yield return Field("all" + Entity(i), Entity(i) + "Connection", Entity(i) + "Connection!", guard) with
            {
                Filtering = MemberSelection.All,
                Sorting = MemberSelection.All,
            };
            yield return Field("one" + Entity(i), Entity(i), Entity(i), guard);
        }

        for (var i = 0; i < 8; i++)
        {
            yield return Field("search" + i, "Choice" + i, "[Choice" + i + "!]!", Public());
        }
    }

    private static IEnumerable<FieldModel> EntityFields(int entity, int permissions)
    {
        yield return Field("id", "ID", "ID!");
        for (var i = 0; i < Scalars; i++)
        {
            yield return Field("value" + i, "String", "String!", i == 0 ? Permission((entity + 3) % permissions) : AccessModel.Inherited) with
            {
                IsProperty = true,
            };
        }

        for (var i = 0; i < References; i++)
        {
            // Steps of all sizes, so that every entity lies on many cycles.
            var to = (entity + 1 + (i * i * 11)) % Entities;
            var guard = (entity + i) % 3 == 0 ? Permission((entity * (i + 1)) % permissions) : AccessModel.Inherited;
            yield return i switch
            {
                0 => Field("ref0", Contract(to % 10), Contract(to % 10), guard),
                1 => Field("ref1", "Choice" + (to % 8), "Choice" + (to % 8), guard),
                2 or 3 => Field("ref" + i, Entity(to) + "Connection", Entity(to) + "Connection!", guard),
                _ => Field("ref" + i, Entity(to), Entity(to), guard) with { IsProperty = true },
            };
        }
    }

    private static TypeModel Type(
        string name,
        SchemaTypeKind kind,
        IEnumerable<FieldModel> fields,
        OperationKind? root = null,
        string[]? implements = null,
        string[]? possible = null) => new(
        name,
        kind,
        root,
        "Large." + name,
        TypeOrigin.Source,
        AccessModel.Inherited,
        (implements ?? []).ToEquatableArray(),
        (possible ?? []).OrderBy(type => type, System.StringComparer.Ordinal).ToEquatableArray(),
        fields.OrderBy(field => field.Name, System.StringComparer.Ordinal).ToEquatableArray());

    private static FieldModel Field(string name, string type, string syntax, AccessModel? access = null) =>
        new(name, new TypeReference(type, syntax), default, access ?? AccessModel.Inherited, null, null, "Large.Member." + name);

    private static AccessModel Permission(int number) =>
        new(AccessKind.Permission, Requirement.All("Permission" + number + ":read"), null, default, default);

    private static AccessModel Public() => new(AccessKind.Public, Requirement.None, "Why", default, default);

    private static string Entity(int number) => "Entity" + number;

    private static string Contract(int number) => "Contract" + number;
}
