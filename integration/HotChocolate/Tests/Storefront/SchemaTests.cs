using System;
using System.Collections.Generic;
using System.Linq;
using System.Reflection;
using System.Threading;
using System.Threading.Tasks;
using GqlAuthTooling.OnHotChocolate.Storefront;
using HotChocolate;
using HotChocolate.Execution;
using HotChocolate.Types;
using Microsoft.Extensions.DependencyInjection;
using Storefront.Orders;

namespace GqlAuthTooling.OnHotChocolate.Tests.Storefront;

/// <summary>What the build wrote about the library, which knows no engine, is the schema that HotChocolate serves from it.</summary>
public sealed class SchemaTests
{
    private static readonly PermissionMap Map = PermissionMap.Compose(
        ((IGqlAuthModule)Activator.CreateInstance(
            typeof(OrderQueries).Assembly.GetCustomAttribute<GqlAuthModuleAttribute>()!.ModuleType)!).Module);

    /// <summary>The map's fields are the schema's fields, and return the same types.</summary>
    [Fact]
    public async Task Fields_AreTheMapsFields()
    {
        var real = Fields(await BuildAsync()).Select(field => $"{field.Coordinate}: {field.Type}");
        var mapped = Map.Fields.Select(field => $"{field.Coordinate}: {field.ReturnType}");

        Assert.Equal(mapped.Order(StringComparer.Ordinal), real.Order(StringComparer.Ordinal));
    }

    /// <summary>The map's types with fields are the schema's.</summary>
    [Fact]
    public async Task Types_AreTheMapsTypes()
    {
        var real = (await BuildAsync()).Types.Where(type => type is IComplexOutputType && !IsIntrospection(type)).Select(type => type.Name);

        Assert.Equal(Map.Types.Select(type => type.Name), real.Order(StringComparer.Ordinal));
    }

    /// <summary>Every argument, input field and deprecated name of the map is one of the schema.</summary>
    [Fact]
    public async Task ArgumentsAndDeprecations_AreInTheSchema()
    {
        var schema = await BuildAsync();
        var real = Fields(schema).Select(field => field.Coordinate)
            .Concat(schema.Types.OfType<IComplexOutputType>().SelectMany(type => type.Fields.SelectMany(field => field.Arguments
                .Select(argument => $"{type.Name}.{field.Name}({argument.Name}:)"))))
            .Concat(schema.Types.OfType<IInputObjectType>().SelectMany(type => type.Fields.Select(field => $"{type.Name}.{field.Name}")));
        var mapped = Map.Arguments.Select(argument => argument.Coordinate)
            .Concat(Map.Deprecations.Select(deprecation => deprecation.Coordinate))
            .ToList();

        Assert.Contains("OrderFilterInput.customerEmail", mapped);
        Assert.Empty(mapped.Except(real));
    }

    private static IEnumerable<(string Coordinate, string Type)> Fields(ISchema schema) =>
        schema.Types.OfType<IComplexOutputType>()
            .Where(type => !IsIntrospection(type))
            .SelectMany(type => type.Fields.Where(field => !field.IsIntrospectionField)
                .Select(field => ($"{type.Name}.{field.Name}", field.Type.NamedType().Name)));

    private static bool IsIntrospection(INamedType type) => type.Name.StartsWith("__", StringComparison.Ordinal);

    private static async Task<ISchema> BuildAsync()
    {
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddStorefrontServer();
        await using var provider = services.BuildServiceProvider();
        var executor = await provider.GetRequestExecutorAsync(cancellationToken: CancellationToken.None);
        return executor.Schema;
    }
}
