using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace GqlAuthTooling.Generators.Benchmarks;

/// <summary>
/// The sources of a server as a large team has it: 200 resolver classes of ten resolvers each (for every five of them three
/// with queries, one with mutations, one with fields of an entity) over entities with inputs, payloads, enums and
/// connections, one class a file, plus code that is no schema.
/// </summary>
internal sealed class ProjectSources(int entities, int classes = ProjectSources.Classes)
{
    public const int Classes = 200;
    public const int ResolversInClass = 10;

    private const int Resources = 50;

    private const string Usings = """
        using System;
        using System.Collections.Generic;
        using System.Linq;
        using System.Threading;
        using System.Threading.Tasks;
        using GqlAuthTooling;
        using HotChocolate;
        using HotChocolate.Types;
        using HotChocolate.Types.Relay;

        namespace Shop;


        """;

    /// <summary>How many entities a server of this many resolvers usually has: one for every five resolver classes.</summary>
    public const int UsualEntities = Classes / 5;

    public IEnumerable<(string Path, string Text)> All()
    {
        yield return ("Pricing.cs", Unrelated());
        for (var e = 0; e < entities; e++)
        {
            yield return ($"Entities/Entity{e}.cs", Usings + Entity(e));
        }

        for (var i = 0; i < classes; i++)
        {
            yield return (i % 5) switch
            {
                0 => ($"Mutations/Mutations{i}.cs", Usings + Mutations(i)),
                1 => ($"Fields/Fields{i}.cs", Usings + Fields(i)),
                _ => ($"Queries/Queries{i}.cs", Usings + Queries(i)),
            };
        }
    }

    private string Entity(int e)
    {
        var requirement = e % 2 == 0 ? $"[RequiresPermission(\"Resource{e % Resources}:read\")]\n" : string.Empty;
        return requirement + $$"""
            public sealed class Entity{{e}}
            {
                public int Id { get; init; }

                public string Name { get; init; } = "";

                public decimal? Price { get; init; }

                public DateTimeOffset CreatedAt { get; init; }

                [Deprecated("Use Name instead", RemovalDate = "2031-01-01")]
                public string? Title { get; init; }

                public Status{{e}} Status { get; init; }

                public Entity{{(e + 1) % entities}}? Next { get; init; }

                public IReadOnlyList<Entity{{(e + 7) % entities}}> Related { get; init; } = [];

                private static string Describe(Entity{{e}} entity) => entity.Name + entity.Price;
            }

            public enum Status{{e}} { Active, Suspended, [Obsolete("Use Suspended")] Stopped }

            public sealed record Entity{{e}}Input(string Name, decimal? Price, [property: RequiresPermission("Audit:write")] string? Note);

            public sealed record Entity{{e}}Payload(
                Entity{{e}}? Entity, IReadOnlyList<UserProblem> UserErrors, IReadOnlyList<UserProblem> UserWarnings);

            """;
    }

    private int EntityOf(int resolverClass) => resolverClass * entities / classes;

    private string Queries(int i)
    {
        var e = EntityOf(i);
        var text = new StringBuilder($$"""
            [QueryType]
            public static class Queries{{i}}
            {

            """);
        for (var r = 0; r < ResolversInClass; r++)
        {
            text.Append((r % 5) switch
            {
                0 => Resolver(Permission(e, r), $"Task<Entity{e}?> GetEntity{i}By{r}Async(int id, string? filter, CancellationToken cancellation)", "id"),
                1 => "    [UsePaging]\n" + Resolver(Permission(e, r), $"IQueryable<Entity{e}> GetEntity{i}Page{r}(Entity{e}Input? filter)", "filter"),
                2 => Resolver(Permission(e, r), $"Task<List<Entity{e}>> GetAllEntity{i}In{r}Async([ID] string shop, int first)", "shop"),
                3 => Resolver("[RequiresAuthentication]", $"Task<int> CountEntity{i}In{r}Async(Status{e} status)", "status"),
                _ => Resolver($"[PublicAccess(\"shop window {r}\")]", $"string GetEntity{i}Caption{r}(string language)", "language"),
            });
        }

        return text.Append("}\n").ToString();
    }

    private string Mutations(int i)
    {
        var e = EntityOf(i);
        var text = new StringBuilder($$"""
            [MutationType]
            public static class Mutations{{i}}
            {

            """);
        for (var r = 0; r < ResolversInClass; r++)
        {
            text.Append(Resolver(
                $"[RequiresPermission(Permits.Write{i % 20}, \"Audit:write\")]",
                $"Task<Entity{e}Payload> UpdateEntity{i}Part{r}Async(int id, Entity{e}Input input, CancellationToken cancellation)",
                "id"));
        }

        return text.Append("}\n").ToString();
    }

    private string Fields(int i)
    {
        var e = EntityOf(i);
        var text = new StringBuilder($$"""
            [ExtendObjectType<Entity{{e}}>]
            public static class Fields{{i}}
            {

            """);
        for (var r = 0; r < ResolversInClass; r++)
        {
            var access = r % 3 == 0 ? Permission(e, r) : string.Empty;
            text.Append(Resolver(
                access,
                $"Task<IReadOnlyList<Entity{(e + r) % entities}>> GetLinked{r}Async([Parent] Entity{e} parent, int? first)",
                "parent"));
        }

        return text.Append("}\n").ToString();
    }

    private static string Permission(int e, int r) =>
        r % 2 == 0
            ? $"[RequiresPermission(\"Resource{e % Resources}:read\")]"
            : $"[RequiresPermission(\"Resource{e % Resources}:read\", \"Resource{e % Resources}:write\", Match = PermissionMatch.Any)]";

    private static string Resolver(string attribute, string signature, string argument) => $$"""
            {{attribute}}
            public static {{signature}}
            {
                // What a resolver does is of no interest here, but it has a body to edit.
                var key = {{argument}}?.ToString() ?? string.Empty;
                var parts = key.Split(',').Select(part => part.Trim()).Where(part => part.Length > 0).ToArray();
                if (parts.Length > {{argument.Length}})
                {
                    throw new InvalidOperationException("Too many parts in " + key);
                }

                throw new NotSupportedException(string.Join(';', parts));
            }


        """.Replace("    \n", string.Empty).Replace("id?.", "id.").Replace("status?.", "status.");

    private static string Unrelated()
    {
        var permits = new StringBuilder();
        for (var i = 0; i < 20; i++)
        {
            permits.Append(CultureInfo.InvariantCulture, $"    public const string Write{i} = \"Resource{i}:write\";\n");
        }

        return Usings + $$"""
            public static class Permits
            {
            {{permits}}}

            public sealed record UserProblem(string Message, IReadOnlyList<string> Path);

            internal static class Pricing
            {
                public static decimal WithTax(decimal net)
                {
                    return net * 1.25m;
                }
            }

            """;
    }
}
