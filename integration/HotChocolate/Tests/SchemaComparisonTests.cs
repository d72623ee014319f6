using System;
using System.Collections.Generic;
using System.Linq;
using System.Threading.Tasks;
using GqlAuthTooling.Schema;

namespace GqlAuthTooling.OnHotChocolate.Tests;

/// <summary>What our reader reads from a server's sources is the schema that HotChocolate makes of them.</summary>
public sealed class SchemaComparisonTests
{
    /// <summary>Every coordinate of the schema is in the model, and none is there that the schema lacks.</summary>
    /// <param name="server">The server.</param>
    [Theory]
    [MemberData(nameof(ServerUnderTest.Names), MemberType = typeof(ServerUnderTest))]
    public async Task Reads_EveryCoordinate_From_Server(string server)
    {
        var schema = (await ServerUnderTest.StartAsync(server)).Schema;
        var real = Coordinates.Of(schema);
        var read = Coordinates.Of(SourceReader.Restored(server));

        var missing = real.Except(read).Where(line => !EngineMade.MayLack(schema, line)).Select(line => "missing  " + line);
        var extra = read.Except(real).Select(line => "extra    " + line);

        AssertNone([.. missing, .. extra]);
    }

    /// <summary>Fields, arguments and input fields that both have are of the same type, wrappers included.</summary>
    /// <param name="server">The server.</param>
    [Theory]
    [MemberData(nameof(ServerUnderTest.Names), MemberType = typeof(ServerUnderTest))]
    public async Task Reads_TypeSyntax_From_Server(string server)
    {
        var real = Coordinates.TypesOf((await ServerUnderTest.StartAsync(server)).Schema);
        var read = Coordinates.TypesOf(SourceReader.Restored(server));

        Assert.NotEmpty(real.Keys.Intersect(read.Keys));
        AssertNone([.. real.Where(pair => read.TryGetValue(pair.Key, out var type) && type != pair.Value)
            .Select(pair => $"{pair.Key}: is {pair.Value}, read as {read[pair.Key]}")]);
    }

    /// <summary>Without HotChocolate's assemblies the root types and their fields are still the same.</summary>
    /// <param name="server">The server.</param>
    [Theory]
    [MemberData(nameof(ServerUnderTest.Names), MemberType = typeof(ServerUnderTest))]
    public async Task Reads_RootFields_From_UnrestoredServer(string server)
    {
        var schema = (await ServerUnderTest.StartAsync(server)).Schema;
        var real = new[] { schema.QueryType, schema.MutationType, schema.SubscriptionType }
            .SelectMany(root => root!.Fields.Where(field => !field.IsIntrospectionField).Select(field => $"{root.Name}.{field.Name}"))
            .ToList();
        var read = SourceReader.Unrestored(server).Types.Where(type => type.Root is not null)
            .SelectMany(type => type.Fields.Select(field => $"{type.Name}.{field.Name}"))
            .ToList();

        AssertNone([.. real.Except(read).Select(line => "missing  " + line), .. read.Except(real).Select(line => "extra    " + line)]);
    }

    /// <summary>Fields and enum values that the schema says are deprecated are the ones the model says are, with the same reason.</summary>
    /// <param name="server">The server.</param>
    [Theory]
    [MemberData(nameof(ServerUnderTest.Names), MemberType = typeof(ServerUnderTest))]
    public async Task Reads_Deprecations_From_Server(string server)
    {
        var real = RealFacts.Deprecations((await ServerUnderTest.StartAsync(server)).Schema);
        var read = SourceReader.Restored(server).Types
            .SelectMany(type => type.Fields.Where(field => field.Deprecation is not null)
                .Select(field => $"{type.Name}.{field.Name}: {field.Deprecation!.Reason}"))
            .ToList();

        Assert.NotEmpty(real);
        AssertNone([.. real.Except(read).Select(line => "missing  " + line), .. read.Except(real).Select(line => "extra    " + line)]);
    }

    /// <summary>Fields that HotChocolate's own attribute guards, by themselves or by their type, are the ones the model delegates.</summary>
    /// <param name="server">The server.</param>
    [Theory]
    [MemberData(nameof(ServerUnderTest.Names), MemberType = typeof(ServerUnderTest))]
    public async Task Reads_DelegatedAccess_From_Server(string server)
    {
        var real = RealFacts.Guarded((await ServerUnderTest.StartAsync(server)).Schema);
        var read = SourceReader.Restored(server).Types.Where(type => type.Kind == SchemaTypeKind.Object)
            .SelectMany(type => type.Fields
                .Where(field => type.Access.Delegated.Count > 0 || field.Access.Delegated.Count > 0)
                .Select(field => $"{type.Name}.{field.Name}"))
            .ToList();

        Assert.NotEmpty(real);
        AssertNone([.. real.Except(read).Select(line => "missing  " + line), .. read.Except(real).Select(line => "extra    " + line)]);
    }

    private static void AssertNone(IReadOnlyCollection<string> differences)
    {
        var unknown = differences.Where(difference => !KnownDifferences.OfTheReader.Contains(difference)).ToList();
        Assert.True(unknown.Count == 0, $"{unknown.Count} differences\n{string.Join('\n', unknown.Order(StringComparer.Ordinal))}");
    }
}
