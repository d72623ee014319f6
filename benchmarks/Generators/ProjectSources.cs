using System.Collections.Generic;
using System.Globalization;
using System.Text;

namespace GqlAuthTooling.Generators.Benchmarks;

/// <summary>
/// The sources of a server as a large team has it: 200 resolver classes of ten resolvers each (queries, mutations, fields
/// added to entities) over 200 entities with inputs and payloads, one class a file, plus code that is no schema.
/// </summary>
internal static class ProjectSources
{
    public const int Classes = 200;
    public const int ResolversInClass = 10;

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

    public static IEnumerable<(string Path, string Text)> All()
    {
        yield return ("Pricing.cs", Unrelated());
        for (var i = 0; i < Classes; i++)
        {
            yield return ($"Entities/Entity{i}.cs", Usings + Entity(i));
            yield return (i % 5) switch
            {
                0 => ($"Mutations/Entity{i}Mutations.cs", Usings + Mutations(i)),
                1 => ($"Fields/Entity{i}Fields.cs", Usings + Fields(i)),
                _ => ($"Queries/Entity{i}Queries.cs", Usings + Queries(i)),
            };
        }
    }

    private static string Entity(int i)
    {
        var requirement = i % 2 == 0 ? $"[RequiresPermission(\"Resource{i / 4}:read\")]\n" : string.Empty;
        return requirement + $$"""
            public sealed class Entity{{i}}
            {
                public int Id { get; init; }

                public string Name { get; init; } = "";

                public decimal? Price { get; init; }

                public DateTimeOffset CreatedAt { get; init; }

                [Deprecated("Use Name instead", RemovalDate = "2031-01-01")]
                public string? Title { get; init; }

                public Status{{i}} Status { get; init; }

                public Entity{{(i + 1) % Classes}}? Next { get; init; }

                public IReadOnlyList<Entity{{(i + 7) % Classes}}> Related { get; init; } = [];

                private static string Describe(Entity{{i}} entity) => entity.Name + entity.Price;
            }

            public enum Status{{i}} { Active, Suspended, [Obsolete("Use Suspended")] Stopped }

            public sealed record Entity{{i}}Input(string Name, decimal? Price, [property: RequiresPermission("Audit:write")] string? Note);

            public sealed record Entity{{i}}Payload(
                Entity{{i}}? Entity, IReadOnlyList<UserProblem> UserErrors, IReadOnlyList<UserProblem> UserWarnings);

            """;
    }

    private static string Queries(int i)
    {
        var text = new StringBuilder($$"""
            [QueryType]
            public static class Entity{{i}}Queries
            {

            """);
        for (var r = 0; r < ResolversInClass; r++)
        {
            text.Append((r % 5) switch
            {
                0 => Resolver(Permission(i, r), $"Task<Entity{i}?> GetEntity{i}By{r}Async(int id, string? filter, CancellationToken cancellation)", "id"),
                1 => "    [UsePaging]\n" + Resolver(Permission(i, r), $"IQueryable<Entity{i}> GetEntity{i}Page{r}(Entity{i}Input? filter)", "filter"),
                2 => Resolver(Permission(i, r), $"Task<List<Entity{i}>> GetAllEntity{i}In{r}Async([ID] string shop, int first)", "shop"),
                3 => Resolver("[RequiresAuthentication]", $"Task<int> CountEntity{i}In{r}Async(Status{i} status)", "status"),
                _ => Resolver($"[PublicAccess(\"shop window {r}\")]", $"string GetEntity{i}Caption{r}(string language)", "language"),
            });
        }

        return text.Append("}\n").ToString();
    }

    private static string Mutations(int i)
    {
        var text = new StringBuilder($$"""
            [MutationType]
            public static class Entity{{i}}Mutations
            {

            """);
        for (var r = 0; r < ResolversInClass; r++)
        {
            text.Append(Resolver(
                $"[RequiresPermission(Permits.Write{i % 20}, \"Audit:write\")]",
                $"Task<Entity{i}Payload> UpdateEntity{i}Part{r}Async(int id, Entity{i}Input input, CancellationToken cancellation)",
                "id"));
        }

        return text.Append("}\n").ToString();
    }

    private static string Fields(int i)
    {
        var text = new StringBuilder($$"""
            [ExtendObjectType<Entity{{i}}>]
            public static class Entity{{i}}Fields
            {

            """);
        for (var r = 0; r < ResolversInClass; r++)
        {
            var access = r % 3 == 0 ? Permission(i, r) : string.Empty;
            text.Append(Resolver(
                access,
                $"Task<IReadOnlyList<Entity{(i + r) % Classes}>> GetLinked{r}Async([Parent] Entity{i} parent, int? first)",
                "parent"));
        }

        return text.Append("}\n").ToString();
    }

    private static string Permission(int i, int r) =>
        r % 2 == 0
            ? $"[RequiresPermission(\"Resource{i / 4}:read\")]"
            : $"[RequiresPermission(\"Resource{i / 4}:read\", \"Resource{i / 4}:write\", Match = PermissionMatch.Any)]";

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
