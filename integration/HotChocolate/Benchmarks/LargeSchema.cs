using System.Collections.Generic;
using System.Linq;
using HotChocolate.Execution.Configuration;
using HotChocolate.Language;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;

namespace GqlAuthTooling.OnHotChocolate.Benchmarks;

/// <summary>
/// A schema as large as that of a large team: 644 types with 3,886 fields, half of them guarded. Its types are described, not
/// read from classes, so that a start without authorization does as little as it can.
/// </summary>
internal static class LargeSchema
{
    private const int Entities = 200;
    private const int FieldsOfEntity = 8;
    private const int Queries = 1_200;
    private const int Mutations = 400;
    private const int Inputs = 162;
    private const int FieldsOfInput = 3;
    private const int Enums = 80;
    private const int Resources = 50;

    private static readonly Requirement[] Requirements =
    [
        Requirement.None,
        .. Enumerable.Range(0, Resources).Select(resource => Requirement.FromClauses([[$"Resource{resource}:read"]])),
    ];

    /// <summary>How large it is, in words.</summary>
    public static string Size =>
        $"{2 + Entities + Entities + Inputs + Enums} types, {Queries + Mutations + (Entities * FieldsOfEntity) + (Entities + (Inputs * FieldsOfInput))} fields";

    /// <summary>Adds it to a server.</summary>
    public static IRequestExecutorBuilder AddTo(IRequestExecutorBuilder builder)
    {
        builder.AddQueryType(type =>
        {
            type.Name("Query");
            for (var i = 0; i < Queries; i++)
            {
                type.Field($"query{i}").Type(new NamedTypeNode($"Entity{i % Entities}")).Resolve(new object());
            }
        });
        builder.AddMutationType(type =>
        {
            type.Name("Mutation");
            for (var i = 0; i < Mutations; i++)
            {
                type.Field($"change{i}")
                    .Argument("input", argument => argument.Type(new NamedTypeNode($"Input{i % Inputs}")))
                    .Type(new NamedTypeNode($"Payload{i % Entities}"))
                    .Resolve(new object());
            }
        });
        for (var i = 0; i < Entities; i++)
        {
            AddEntity(builder, i);
        }

        for (var i = 0; i < Inputs; i++)
        {
            var name = $"Input{i}";
            builder.AddInputObjectType(type =>
            {
                type.Name(name);
                for (var field = 0; field < FieldsOfInput; field++)
                {
                    type.Field($"field{field}").Type<StringType>();
                }
            });
        }

        for (var i = 0; i < Enums; i++)
        {
            var name = $"State{i}";
            builder.AddEnumType(type => type.Name(name).Value("ON").Name("ON"));
        }

        return builder;
    }

    /// <summary>What a build would have proved about it.</summary>
    public static PermissionModule Module()
    {
        var types = new List<TypeEntry>
        {
            new("Query", OperationKind.Query, AccessKind.Inherited, 0, null),
            new("Mutation", OperationKind.Mutation, AccessKind.Inherited, 0, null),
        };
        var fields = new List<FieldEntry>();
        var arguments = new List<ArgumentEntry>();
        var deprecations = new List<DeprecationEntry>();
        for (var i = 0; i < Queries; i++)
        {
            fields.Add(Guarded($"Query.query{i}", i, $"Entity{i % Entities}", isRoot: true));
        }

        for (var i = 0; i < Mutations; i++)
        {
            fields.Add(Guarded($"Mutation.change{i}", i, $"Payload{i % Entities}", isRoot: true));
        }

        for (var i = 0; i < Entities; i++)
        {
            types.Add(new($"Entity{i}", null, AccessKind.Inherited, 0, null));
            types.Add(new($"Payload{i}", null, AccessKind.Inherited, 0, null));
            fields.Add(Open($"Payload{i}.entity", $"Entity{i}"));
            for (var field = 0; field < FieldsOfEntity; field++)
            {
                var coordinate = $"Entity{i}.field{field}";
                fields.Add(field % 2 == 0 ? Open(coordinate, ReturnOf(i, field)) : Guarded(coordinate, i, ReturnOf(i, field), isRoot: false));
                if (field == 2)
                {
                    deprecations.Add(new(DeprecationKind.Field, coordinate, "Use field3.", null, null));
                }
            }
        }

        for (var i = 0; i < Inputs; i += 2)
        {
            arguments.Add(new($"Input{i}.field0", 1 + (i % Resources)));
        }

        return new(
            "Large",
            [.. Enumerable.Range(0, Resources).Select(resource => $"Resource{resource}:read")],
            Requirements,
            [.. types],
            [.. fields],
            [.. arguments],
            [.. deprecations],
            []);
    }

    private static void AddEntity(IRequestExecutorBuilder builder, int number)
    {
        builder.AddObjectType(type =>
        {
            type.Name($"Entity{number}");
            for (var field = 0; field < FieldsOfEntity; field++)
            {
                type.Field($"field{field}").Type(new NamedTypeNode(ReturnOf(number, field))).Resolve(new object());
            }
        });
        builder.AddObjectType(type => type.Name($"Payload{number}").Field("entity").Type(new NamedTypeNode($"Entity{number}")).Resolve(new object()));
    }

    private static string ReturnOf(int entity, int field) => field switch
    {
        0 => $"Entity{(entity + 1) % Entities}",
        1 => $"State{entity % Enums}",
        _ => "String",
    };

    private static FieldEntry Guarded(string coordinate, int number, string returns, bool isRoot)
    {
        var requirement = 1 + (number % Resources);
        return new(coordinate, AccessKind.Permission, requirement, requirement, returns, isRoot, null, null);
    }

    private static FieldEntry Open(string coordinate, string returns) =>
        new(coordinate, AccessKind.Inherited, 0, 0, returns, false, null, null);
}
