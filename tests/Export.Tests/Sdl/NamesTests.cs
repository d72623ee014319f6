using System.Text.Json;
using GqlAuthTooling.Export.Tests.Support;

namespace GqlAuthTooling.Export.Tests.Sdl;

/// <summary>Names that mean something to federation, or that no schema can have, cost nothing but themselves.</summary>
public sealed class NamesTests
{
    private static readonly string[] Kept =
    [
        "key", "Scope", "FieldSet", "Import", "Purpose", "Entity", "schema", "type", "input", "on",
        "Order", "order", "ORDER", "_Thing", "Field_Set_",
    ];

    // Fine in Apollo's and Cosmo's composition.
    private static readonly string[] Unknown = ["authenticated", "requiresScopes", "link", "constructor", "toString"];

    private static readonly string[] Reserved =
    [
        "_Any", "_Entity", "_Service", "link__Import", "link__Purpose", "link__Other", "federation__Scope", "federation__FieldSet", "join__Graph",
        "core__Feature", "Mutation", "Subscription", "__proto__",
    ];

    [Fact]
    public async Task Sdl_ComposesWithoutReservedNames()
    {
        var sdl = await Exported.OfSourceAsync(Source([.. Kept, .. Reserved]), "sdl");

        var composed = Composition.Of(sdl);
        Assert.All(composed.EnumerateObject(), tool => Assert.Empty(
            tool.Value.GetProperty("errors").EnumerateArray().Select(error => $"{tool.Name}: {error.GetString()}")));
        var supergraph = composed.GetProperty("apollo").GetProperty("supergraph").GetString()!.Split('\n');
        Assert.All(Kept, name => Assert.Contains(supergraph, line => line == $"type {name}" || line.StartsWith($"type {name} ", StringComparison.Ordinal)));
        Assert.All(Reserved, name => Assert.Contains($"# - {name} is left out: ", sdl, StringComparison.Ordinal));
        Assert.DoesNotContain("true", sdl[sdl.IndexOf("enum State", StringComparison.Ordinal)..].Split('}')[0], StringComparison.Ordinal);
    }

    [Fact]
    public async Task NamesOfDirectivesAndOfJavaScript_StopHiveAlone()
    {
        var composed = Composition.Of(await Exported.OfSourceAsync(Source(Unknown), "sdl"));

        Assert.All(composed.EnumerateObject(), tool => Assert.Equal(
            tool.Name == "hive", tool.Value.GetProperty("errors").GetArrayLength() > 0));
    }

    [Fact]
    public async Task DefaultOfOneImplementer_IsOneOfItsInterfacesToo()
    {
        var sdl = await Exported.OfSourceAsync(
            """
            using GqlAuthTooling;
            using System.Collections.Generic;
            [GraphQLRoot(OperationKind.Query)]
            public static class Queries
            {
                [PublicAccess("why")] public static IBox? GetBox(int size = 3) => null;
                [PublicAccess("why")] public static int GetSum(Numbers numbers) => 1;
            }
            public interface IBox { IEnumerable<string> Things(int first, [RequiresPermission("Box:skip")] int skip); }
            public sealed class Crate : IBox { public IEnumerable<string> Things(int first = 10, int skip = 0) => []; }
            public sealed class Chest : IBox { public IEnumerable<string> Things(int first, int skip) => []; }
            public sealed class Numbers { public int First { get; set; } = 1; public int Second { get; set; } }
            """,
            "sdl");

        var composed = Composition.Of(sdl);
        Assert.All(composed.EnumerateObject(), tool => Assert.Empty(
            tool.Value.GetProperty("errors").EnumerateArray().Select(error => $"{tool.Name}: {error.GetString()}")));
        Assert.Contains("  box(size: Int = 3): IBox", sdl, StringComparison.Ordinal);
        Assert.Equal(2, sdl.Split("  things(first: Int, skip: Int): [String!]!").Length - 1);
        Assert.Contains("  things(first: Int = 10, skip: Int = 0): [String!]!", sdl, StringComparison.Ordinal);
    }

    private static string Source(string[] names) =>
        "using GqlAuthTooling;\nusing HotChocolate;\n[GraphQLRoot(OperationKind.Query)]\npublic static class Queries\n{\n"
            + string.Concat(names.Select((name, i) => $"    [RequiresPermission(\"P{i}:read\")] public static @{name}? GetField{i}() => null;\n"))
            + "    [PublicAccess(\"why\")] [GraphQLName(\"_service\")] public static string GetService() => \"\";\n"
            + "    [PublicAccess(\"why\")] [GraphQLName(\"_entities\")] public static string GetEntities() => \"\";\n"
            + "    [PublicAccess(\"why\")] public static State GetState() => State.Open;\n}\n"
            + "public enum State { Open, [GraphQLName(\"true\")] True, [GraphQLName(\"null\")] Nothing }\n"
            + string.Concat(names.Select(name => $"public sealed class @{name} {{ public string Text => \"\"; }}\n"));
}
